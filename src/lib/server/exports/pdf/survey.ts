import { conditionOn } from '$lib/charts/labels';
import type { Documentation } from '$lib/domain/documentation';
import type { Figure } from '$lib/domain/figures';
import { responseRate } from '$lib/domain/survey-rate';
import { figureNotes, type FigureTable, figureTable, measuresLine, sectorTable } from '../figure-tables.ts';
import { aboutResponses, baseOf, type GivenText, type TextBlock, textInWords, textsOf } from '../told.ts';
import { figureChart, isStacked } from './figure.ts';
import { languageOf } from './language-of.ts';
import { column, styles } from './look.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

type Survey = Documentation['surveys'][number];

export async function survey(writing: Writing, survey: Survey): Promise<void> {
	const { book, model, t } = writing;
	const { text, sample, ranges, warning } = aboutResponses(t, model.language, survey);
	const attendance = responseRate(survey)?.attendance ?? null;
	for (const said of [text, sample, ranges]) if (said) book.paragraph('P', said, { ...styles.small, after: 4 });
	if (warning) book.paragraph('P', warning, styles.warn);
	for (const figure of survey.figures) {
		await question(writing, figure, attendance, conditionOn(figure.key, survey.questions, t));
	}
}

async function question(
	writing: Writing,
	figure: Figure,
	attendance: number | null,
	condition: string | null
): Promise<void> {
	const { book, model, t } = writing;
	book.keep(blockHeight(figure));
	book.heading(figure.question);
	if (condition) book.paragraph('P', condition, { ...styles.small, after: 4 });
	if (figure.suppressed) {
		book.paragraph('P', t('doc_too_few', { minGroup: model.rules.minGroup }), styles.body);
		return;
	}
	book.paragraph('P', t(figure.sentence.id, figure.sentence.params), styles.body);
	figureChart(writing, figure);
	numbers(writing, figureTable(figure, t, model.language));
	numbers(writing, sectorTable(figure, t, model.language));
	const measures = measuresLine(figure, t, model.language);
	if (measures) book.paragraph('P', measures, { ...styles.small, after: 2 });
	for (const note of figureNotes(figure, attendance, t, model.language))
		book.paragraph('P', note, { ...styles.small, after: 2 });
	book.paragraph('P', baseOf(t, model.language, figure), { ...styles.small, after: 2 });
	for (const { id, params } of figure.caveats) book.paragraph('P', t(id, params), { ...styles.small, after: 2 });
	await book.rest();
	for (const block of textsOf(t, model.language, figure)) await texts(writing, block);
}

/** About how high heading, chart and the beginning of the table are, which stand on one page. */
function blockHeight({ kind, bars, series, change }: Figure): number {
	if (series.length > 0) return 380;
	if (change || isStacked(kind)) return 200;
	return 120 + (bars.length > 0 ? 50 + bars.length * 17 : 0);
}

export function numbers({ book }: Writing, told: FigureTable | null): void {
	if (!told) return;
	const wide = told.wide ?? told.heads.length > 4;
	const columns = told.heads.map((head, index) =>
		index === 0 ? { head, part: wide ? 4 : 6 } : { head, part: wide ? 3 : 2, align: 'end' as const }
	);
	table(book, columns, told.rows, { width: wide ? column : column * (told.heads.length > 3 ? 0.8 : 0.62) });
	book.y += 5;
}

/** Quoted ones first: they are what the organiser wants to be read (E17). Groups have a heading of their own. */
async function texts(writing: Writing, { title, quoted, others }: TextBlock): Promise<void> {
	const { book, t } = writing;
	const apart = title === null && quoted.length > 0;
	if (title !== null) {
		book.keep(60);
		book.paragraph('H4', title, styles.label);
	} else if (apart) book.paragraph('P', t('doc_quoted'), styles.label);
	await textList(writing, quoted, (text) => t('doc_quote', { text: textInWords(t, text) }));
	if (apart && others.length > 0) book.paragraph('P', t('doc_other_texts'), styles.label);
	await textList(writing, others, (text) => textInWords(t, text));
}

async function textList(
	{ book }: Writing,
	given: readonly GivenText[],
	shown: (text: GivenText) => string
): Promise<void> {
	if (given.length === 0) return;
	const indent = 14;
	await book.structure.during('L', { numbering: 'Disc' }, async () => {
		for (const text of given) {
			await book.rest();
			const lines = book.type.lines(shown(text), styles.note, column - indent);
			book.keep(Math.min(lines.length, 8) * styles.note.leading + 4);
			book.structure.within('LI', { lang: languageOf(text.body) }, () => {
				const label = book.structure.add('Lbl');
				const dash = book.type.oneLine('–', styles.note, indent);
				book.structure.content(label, 'Lbl', () => book.line(dash, styles.note, book.y + 10.6));
				label.end();
				const body = book.structure.add('LBody');
				book.lines(body, 'LBody', lines, styles.note, { indent });
				body.end();
				book.y += 4;
			});
		}
	});
}
