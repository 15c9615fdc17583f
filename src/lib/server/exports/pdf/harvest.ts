import type { DocBoard } from '$lib/domain/documentation';
import type { DocAgreement, DocDots, DocTheme } from '$lib/domain/documentation-harvest';
import type { DocNote } from '$lib/domain/documentation-notes';
import { dayInWords, momentInWords } from '../numbers.ts';
import { aboutDots, outcome, weightOf } from '../told.ts';
import { barRows } from './chart.ts';
import { column, ink, styles } from './look.ts';
import { languageOf } from './language-of.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

/** Themes with their notes, dots and agreements (M16–M19), as far as the room came. */
export async function harvest(writing: Writing, board: DocBoard): Promise<void> {
	if (board.themes.length > 0) await themes(writing, board);
	if (board.dots && board.themes.length > 0) dots(writing, board.dots, board.themes);
	if (board.agreements.length > 0) agreements(writing, board);
}

async function themes({ book, t, model }: Writing, { themes, ungrouped, confirmedAt }: DocBoard): Promise<void> {
	book.heading(t('doc_themes'));
	const confirmed = confirmedAt
		? t('doc_confirmed', { moment: momentInWords(confirmedAt, model.language) })
		: t('doc_not_confirmed');
	book.paragraph('P', `${t('doc_theme_count', { themes: themes.length })}. ${confirmed}`, styles.small);
	const one = async (title: string, notes: readonly DocNote[], about: string): Promise<void> => {
		book.keep(70);
		book.paragraph('H4', title, styles.h4);
		book.paragraph('P', about, { ...styles.small, after: 2 });
		await excerpts({ book, t, model }, notes);
	};
	for (const theme of themes) {
		const { title, notes, table, dots, rank } = theme;
		const about = [
			table ? t('doc_table', { table }) : '',
			rank !== null ? weightOf(t, model.language, theme) : dots === null ? '' : t('doc_dots_count', { dots }),
			t('doc_note_count', { notes: notes.length })
		];
		await one(title || t('doc_untitled_theme'), notes, about.filter(Boolean).join(' · '));
	}
	if (ungrouped.length > 0) await one(t('doc_ungrouped'), ungrouped, t('doc_note_count', { notes: ungrouped.length }));
}

/** The notes of a theme by number and beginning: in full they stand under their prompts. */
async function excerpts({ book }: Writing, notes: readonly DocNote[]): Promise<void> {
	if (notes.length === 0) return;
	const indent = 34;
	await book.structure.during('L', { numbering: 'Decimal' }, async () => {
		for (const { number, body } of notes) {
			await book.rest();
			book.keep(styles.note.leading);
			const text = body.replace(/\s+/g, ' ');
			book.structure.within('LI', { lang: languageOf(text) }, () => {
				const label = book.structure.add('Lbl', { lang: undefined });
				const style = { ...styles.strong, colour: ink.soft };
				book.structure.content(label, 'Lbl', () =>
					book.line(book.type.oneLine(number, style, indent - 8), style, book.y + 10.8)
				);
				label.end();
				const content = book.structure.add('LBody');
				const line = book.type.oneLine(text, styles.note, column - indent);
				book.lines(content, 'LBody', [line], styles.note, { indent });
				content.end();
			});
		}
	});
	book.y += 4;
}

/**
 * Bars by dots, with their table; ties are equally long. The base is all dots and who placed them, which is said (2.4). Of
 * few only the order is there (E7).
 */
function dots({ book, t, model }: Writing, dots: DocDots, themes: DocTheme[]) {
	const { question, few } = dots;
	const names = themes.map(({ title }) => title || t('doc_untitled_theme'));
	book.keep(150 + themes.length * 36);
	book.heading(t('doc_dots'));
	book.paragraph('P', t('doc_dots_asked', { question }), styles.body);
	book.paragraph('P', aboutDots(t, dots), { ...styles.small, after: 6 });
	const most = Math.max(1, ...themes.map(({ dots }) => dots ?? 0));
	const bars = themes.map((theme, index) => ({
		label: names[index] as string,
		share: (theme.dots ?? 0) / most,
		value: weightOf(t, model.language, theme),
		colour: ink.act,
		hatched: false
	}));
	const values = bars.map(({ label, value }) => `${label}: ${value}`).join(', ');
	if (!few) barRows(book, bars, t('doc_chart_alt', { question, values }));
	table(
		book,
		[
			{ head: t('doc_theme'), part: 8 },
			{ head: t('doc_dots_amount'), part: 2, align: 'end' }
		],
		bars.map(({ label, value }) => [label, value]),
		{ width: column * 0.62 }
	);
	book.y += 5;
}

function agreements(writing: Writing, board: DocBoard): void {
	writing.book.heading(writing.t('doc_agreements'));
	agreementTable(
		writing,
		board.agreements.map((agreement) => ({ agreement, from: [agreement.theme, agreement.table] }))
	);
}

/** What was agreed on all boards, where the boards themselves are not told. */
export function allAgreements(writing: Writing): void {
	const rows = writing.model.boards.flatMap(({ title, agreements }) =>
		agreements.map((agreement) => ({ agreement, from: [agreement.theme, agreement.table, title] }))
	);
	if (rows.length > 0) agreementTable(writing, rows);
	else writing.book.paragraph('P', writing.t('doc_no_agreements'), styles.body);
}

type Row = { agreement: DocAgreement; from: (string | null)[] };

function agreementTable({ book, t, model }: Writing, rows: readonly Row[]): void {
	table(
		book,
		[
			{ head: t('doc_what'), part: 44 },
			{ head: t('doc_who'), part: 26 },
			{ head: t('doc_due'), part: 20 },
			{ head: t('doc_from_theme'), part: 24 }
		],
		rows.map(({ agreement, from }) => [
			[agreement.what, outcome(t, model.language, agreement)].join('\n'),
			agreement.who,
			agreement.due ? dayInWords(agreement.due, model.language) : t('doc_due_open'),
			from.filter(Boolean).join(' · ')
		]),
		{ style: { ...styles.small, size: 9.5, leading: 13.5 } }
	);
}
