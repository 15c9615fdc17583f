import type { Documentation } from '$lib/domain/documentation';
import type { Figure } from '$lib/domain/figures';
import { count, percent } from '../numbers.ts';
import { type Bar, barRows, stackedBar } from './chart.ts';
import { languageOf } from './language-of.ts';
import { column, ink, styles } from './look.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

type Survey = Documentation['surveys'][number];

/** Below this part of the people present, a result does not speak for all (E12). */
const FEW = 0.3;

export async function survey(writing: Writing, { responses, attendance, figures }: Survey): Promise<void> {
	const { book, model, t } = writing;
	const number = (value: number): string => count(value, model.language);
	const rate =
		attendance && responses > 0
			? t('doc_response_rate', {
					responses: number(responses),
					attendance: number(attendance),
					share: percent(responses / attendance, model.language)
				})
			: t('doc_responses', { responses });
	book.paragraph('P', rate, { ...styles.small, after: 4 });
	if (attendance && responses > 0 && responses / attendance < FEW) book.paragraph('P', t('doc_low_rate'), styles.warn);
	for (const figure of figures) await question(writing, figure);
}

async function question(writing: Writing, figure: Figure): Promise<void> {
	const { book, model, t } = writing;
	book.keep(blockHeight(figure));
	book.heading(figure.question);
	if (figure.suppressed) {
		book.paragraph('P', t('doc_too_few', { minGroup: model.rules.minGroup }), styles.body);
		return;
	}
	book.paragraph('P', t(figure.sentence.id, figure.sentence.params), styles.body);
	if (figure.bars.length > 0) chart(writing, figure);
	book.paragraph('P', base(writing, figure), { ...styles.small, after: 4 });
	await book.rest();
	if (figure.kind === 'text') await texts(writing, figure.texts ?? []);
}

/** About how high a question is with chart and table, so that it stands on one page. */
function blockHeight({ kind, suppressed, bars }: Figure): number {
	if (suppressed || bars.length === 0) return 120;
	return 120 + bars.length * (kind === 'ordinal' ? 24 : 38);
}

function chart({ book, model, t }: Writing, figure: Figure): void {
	const value = (bar: Figure['bars'][number]): string =>
		`${count(bar.count, model.language)} (${percent(bar.share, model.language)})`;
	const values = figure.bars.map((bar) => `${bar.label}: ${value(bar)}`).join(', ');
	const alt = t('doc_chart_alt', { question: figure.question, values });
	const bars = figure.bars.map((bar, index): Bar => ({ ...bar, value: value(bar), ...looks(figure.kind, index) }));
	if (figure.kind === 'ordinal') stackedBar(book, bars, alt);
	else barRows(book, bars, alt);
	table(
		book,
		[
			{ head: t('doc_answer'), part: 6 },
			{ head: t('doc_amount'), part: 2, align: 'end' },
			{ head: t('doc_share'), part: 2, align: 'end' }
		],
		figure.bars.map((bar) => [bar.label, count(bar.count, model.language), percent(bar.share, model.language)]),
		{ width: column * 0.62 }
	);
	book.y += 5;
}

/** Ordinal steps keep their colours; where the middle is best, the ends stand out; choices have one colour. */
function looks(kind: Figure['kind'], index: number): Pick<Bar, 'colour' | 'hatched'> {
	const step = ink.steps[index] ?? ink.act;
	if (kind === 'ordinal') return { colour: step, hatched: index < 2 };
	if (kind !== 'ordinal_middle') return { colour: ink.act, hatched: false };
	const middle = index === 2;
	const end = index === 0 || index === 4;
	return { colour: middle ? ink.act : end ? ink.steps[0] : ink.steps[1], hatched: !middle };
}

async function texts({ book }: Writing, given: readonly string[]): Promise<void> {
	if (given.length === 0) return;
	const indent = 14;
	await book.structure.during('L', { numbering: 'Disc' }, async () => {
		for (const text of given) {
			await book.rest();
			const lines = book.type.lines(text, styles.note, column - indent);
			book.keep(Math.min(lines.length, 8) * styles.note.leading + 4);
			book.structure.within('LI', { lang: languageOf(text) }, () => {
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

/** What the figures rest on: "n = 40 · keine Angabe: 1 · zurückgehalten: 2" (E3, E11). */
function base({ model, t }: Writing, figure: Figure): string {
	const parts = [
		figure.n === null ? '' : t('doc_n', { n: count(figure.n, model.language) }),
		figure.noAnswer === null ? '' : t('doc_no_answer_count', { count: count(figure.noAnswer, model.language) }),
		figure.withheld > 0 ? t('doc_withheld_count', { count: count(figure.withheld, model.language) }) : '',
		figure.kind === 'choices' ? t('doc_several') : ''
	];
	return parts.filter(Boolean).join(' · ');
}
