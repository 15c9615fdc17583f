import type { DocComparison } from '$lib/domain/documentation-comparisons';
import type { Compared } from '$lib/domain/side-by-side';
import { answersOf, comparisonAlt, comparisonTables, groupLabel, isDrawn, remarksOf } from '../comparison-tables.ts';
import { stackedRows } from './chart.ts';
import { looks } from './figure.ts';
import { styles } from './look.ts';
import { numbers } from './survey.ts';
import type { Writing } from './writing.ts';

/** The same questions of several groups, with what one may not conclude from it (E17). */
export async function comparison(writing: Writing, { of, questions }: DocComparison): Promise<void> {
	const { book, t } = writing;
	if (of === 'workshops') book.paragraph('P', t('compare_text'), { ...styles.small, after: 4 });
	for (const compared of questions) {
		question(writing, compared);
		await book.rest();
	}
}

function question(writing: Writing, compared: Compared): void {
	const { book, model, t } = writing;
	const { kind, groups } = compared;
	book.keep(160 + groups.length * 34);
	book.heading(compared.question);
	if (isDrawn(compared)) {
		const lines = answersOf(compared, t);
		const rows = groups.map((group, index) => ({
			label: groupLabel(group, t, '\n'),
			parts: lines.flatMap(({ label, cells }, at) => {
				const cell = cells[index];
				return cell ? [{ label, share: cell.share, value: String(cell.count), ...looks(kind, at) }] : [];
			})
		}));
		const legend = lines.map(({ label }, at) => ({ label, share: 0, value: '', ...looks(kind, at) }));
		stackedRows(book, rows, legend, comparisonAlt(compared, t));
	}
	for (const table of comparisonTables(compared, t)) numbers(writing, table);
	for (const remark of remarksOf(compared, t, model.language))
		book.paragraph('P', remark, { ...styles.small, after: 2 });
}
