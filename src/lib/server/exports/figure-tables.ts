/** The figure of a question in words: a table of all its numbers, and what is to be said beside it (E14, A8). */
import { measuresOf, sectorMeasures } from '$lib/charts/measures';
import { type Change, type Figure, type Series, wholePercent } from '$lib/domain/figures';
import type { Interval } from '$lib/domain/statistics';
import { shareInTheRoom } from '$lib/domain/survey-rate';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { count, percent } from './numbers.ts';
import { SUPPRESSED } from './table.ts';

/** The first column names the rows; the others are numbers. `wide`: over the whole column, which many columns need anyway. */
export type FigureTable = { heads: string[]; rows: string[][]; wide?: true };

export function figureTable(figure: Figure, t: DeskTranslate, language: DeskLanguage): FigureTable | null {
	if (figure.series.length > 0) return seriesTable(figure.series, t, language);
	if (figure.change) return changeTable(figure.change, t, language);
	return figure.bars.length > 0 ? barTable(figure, t, language) : null;
}

/** What the numbers of a bar are called, which depends on what is counted. */
function barTable({ bars, base }: Figure, t: DeskTranslate, language: DeskLanguage): FigureTable {
	const number = (value: number) => count(value, language);
	const rows = bars.map(({ label, count, share }) => [label, number(count), percent(share, language)]);
	if (base === 'ranks') return { heads: [t('doc_answer'), t('doc_first_places'), t('doc_rank_share')], rows };
	if (base === 'points')
		return {
			heads: [t('doc_answer'), t('doc_points'), t('doc_share'), t('doc_givers')],
			rows: rows.map((row, index) => {
				const givers = bars[index]?.givers ?? null;
				return [...row, givers === null ? SUPPRESSED : number(givers)];
			})
		};
	const heads = [t('doc_answer'), t('doc_amount'), t('doc_share')];
	if (!bars.some(({ interval }) => interval)) return { heads, rows };
	return {
		heads: [...heads, t('figure_interval_head')],
		rows: rows.map((row, index) => [...row, rangeOf(bars[index]?.interval, t)])
	};
}

const inPercent = ({ low, high }: Interval) => ({ low: wholePercent(low), high: wholePercent(high) });
const rangeOf = (interval: Interval | null | undefined, t: DeskTranslate): string =>
	interval ? t('figure_interval_range', inPercent(interval)) : SUPPRESSED;

/** A row for each sector, a column for each step; a sector with too few answers has a full stop everywhere (E16). */
function seriesTable(series: readonly Series[], t: DeskTranslate, language: DeskLanguage): FigureTable {
	const steps = [1, 2, 3, 4, 5];
	return {
		heads: [t('doc_sector'), ...steps.map((step) => t('doc_step', { step })), t('doc_n_short')],
		rows: series.map(({ label, bars, n }) => [
			label,
			...steps.map((step) => {
				const bar = bars[step - 1];
				return bar ? count(bar.count, language) : SUPPRESSED;
			}),
			n === null ? SUPPRESSED : count(n, language)
		])
	};
}

/** Rows are what was before, columns what is now. */
function changeTable({ steps, table }: Change, t: DeskTranslate, language: DeskLanguage): FigureTable {
	return {
		heads: [t('doc_before_now'), ...steps.map((step) => t('doc_now', { step }))],
		rows: table.map((row, index) => [
			t('doc_before', { step: steps[index] ?? '' }),
			...row.map((value) => count(value, language))
		])
	};
}

/** The measures of a figure in the words of the desk (2.4, 2.5). Of a recommendation `figureNotes` speaks, with its interval. */
export function measuresLine(figure: Figure, t: DeskTranslate, language: DeskLanguage): string | null {
	const measures = figure.net ? [] : measuresOf(figure, { t, language });
	if (measures.length === 0) return null;
	return `${t('figure_measures')}: ${measures.map(({ name, value }) => `${name}: ${value}`).join(' · ')}`;
}

/** The same of the sectors of a target with their ranges, a full stop where a sector has too few answers for it (E8, E16). */
export function sectorTable({ series }: Figure, t: DeskTranslate, language: DeskLanguage): FigureTable | null {
	const measures = sectorMeasures(series, { t, language }, SUPPRESSED);
	return (
		measures && {
			heads: [...measures.heads, t('doc_interval_top2')],
			rows: measures.rows.map((row, index) => [...row, rangeOf(series[index]?.top2, t)])
		}
	);
}

/**
 * The range of a share for similar groups, and for all who were present under the condition that nobody may forget (2.5, E12).
 * Of answers and sectors it stands in their table. @param attendance heads in the room that was asked, where they were counted
 */
function rangeLine({ top2, change, n }: Figure, attendance: number | null, t: DeskTranslate): string[] {
	const said = [
		...(top2 ? [t('figure_interval', inPercent(top2))] : []),
		...(change?.upShare ? [t('figure_interval_up', inPercent(change.upShare))] : [])
	];
	if (said.length === 0) return [];
	const room = top2 && shareInTheRoom(top2.share, n ?? 0, attendance);
	if (!room) return [t('doc_interval', { said: said.join(' ') })];
	const { all, ...span } = room;
	const inRoom = { attendance: attendance ?? 0, ...span };
	return [t('doc_interval', { said: said.join(' ') }), t(all ? 'figure_interval_all' : 'doc_interval_room', inRoom)];
}

/** Whether a range stands with any of them, so that what it means is said once before. */
export const hasRanges = (figures: readonly Figure[]): boolean =>
	figures.some(
		({ top2, change, series, bars }) =>
			top2 !== null ||
			change !== null ||
			series.some((sector) => sector.top2 !== null) ||
			bars.some(({ interval }) => interval !== null)
	);

/** What the table cannot say: ranges of the measures, of a sector all of one mind, and how a recommendation sums up (2.5). */
export function figureNotes(
	figure: Figure,
	attendance: number | null,
	t: DeskTranslate,
	language: DeskLanguage
): string[] {
	const { series, net } = figure;
	const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
	const whole = (value: number) => signed.format(value);
	const said = [
		...rangeLine(figure, attendance, t),
		...series.flatMap(({ label, mostly }) => (mostly === null ? [] : [t('doc_sector_mostly', { label, step: mostly })]))
	];
	if (!net || net.score === null || net.interval === null) return said;
	const { score, interval } = net;
	return [...said, t('doc_net', { score: whole(score), low: whole(interval.low), high: whole(interval.high) })];
}

/** The text alternative of the chart: every number that it shows. */
export function figureAlt(figure: Figure, t: DeskTranslate, language: DeskLanguage): string {
	const { question, series, change, bars, base } = figure;
	const number = (value: number) => count(value, language);
	if (series.length > 0) {
		const values = series.map(({ label, bars, n }) =>
			n === null || bars.length === 0
				? `${label}: ${SUPPRESSED}`
				: `${label}: ${bars.map((bar) => number(bar.count)).join(', ')}`
		);
		return t('doc_target_alt', { question, values: values.join('; ') });
	}
	if (change) {
		const { up, same, down } = change;
		const values = [`${t('doc_up')}: ${up}`, `${t('doc_same')}: ${same}`, `${t('doc_down')}: ${down}`].join(', ');
		return t('doc_chart_alt', { question, values });
	}
	const values = bars.map(({ label, count, share }) =>
		base === 'ranks'
			? `${label}: ${percent(share, language)}`
			: `${label}: ${number(count)} (${percent(share, language)})`
	);
	return t('doc_chart_alt', { question, values: values.join(', ') });
}
