/** What stands side by side, in words: who is compared, every number, and what one may not conclude (E14, E17). */
import { answerLabel, groupNote } from '$lib/charts/labels';
import { isStacked } from '$lib/charts/plan';
import type { DocComparison } from '$lib/domain/documentation-comparisons';
import type { Group } from '$lib/domain/comparison';
import { wholePercent } from '$lib/domain/figures';
import { type Compared, type Line, linesOf } from '$lib/domain/side-by-side';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import type { FigureTable } from './figure-tables.ts';
import { SUPPRESSED } from './table.ts';

export const comparisonTitle = ({ of, title }: DocComparison, t: DeskTranslate): string =>
	t(`doc_compare_${of}`, { survey: title });

/** Drawn as bars of 100 per cent, one for each group; of all others the table speaks. */
export const isDrawn = ({ kind }: Compared): boolean => isStacked(kind) || kind === 'before_now';

/** The answers with what each group gave, in the words of the desk. */
export function answersOf({ kind, groups }: Compared, t: DeskTranslate): Line[] {
	const ways = (['down', 'same', 'up'] as const).map((key) => ({ key, label: t(`figure_${key}`) }));
	return linesOf(groups, ways).map((line) => ({ ...line, label: answerLabel(kind, line, t) }));
}

/** "Beratung, n = 12", or why there is no number of it. */
export const groupLabel = ({ label, figure }: Group, t: DeskTranslate, between = ', '): string =>
	[label, groupNote(figure, t)].join(between);

/** Groups in one table of lists: more columns than these nobody can read on paper. */
const ABREAST = 4;

/** Of a scale a row for each group; else a row for each answer or sector, and a column for each group. */
export function comparisonTables(compared: Compared, t: DeskTranslate): FigureTable[] {
	const { kind, groups } = compared;
	const lines = kind === 'target' ? sectorsOf(groups) : answersOf(compared, t);
	const shown = (cell: Line['cells'][number] | undefined) =>
		cell ? t('compare_count_share', { count: cell.count, percent: wholePercent(cell.share) }) : SUPPRESSED;
	if (isDrawn(compared))
		return [
			{
				wide: true,
				heads: [t('doc_compare_head'), ...lines.map(({ label }) => label)],
				rows: groups.map((group, index) => [
					groupLabel(group, t, '\n'),
					...lines.map(({ cells }) => shown(cells[index]))
				])
			}
		];
	const head = kind === 'target' ? t('doc_compare_sector') : t('doc_answer');
	return groups
		.filter((_, index) => index % ABREAST === 0)
		.map((_, index) => index * ABREAST)
		.map((from) => ({
			wide: true,
			heads: [head, ...groups.slice(from, from + ABREAST).map((group) => groupLabel(group, t, '\n'))],
			rows: lines.map(({ label, cells }) => [label, ...cells.slice(from, from + ABREAST).map(shown)])
		}));
}

/** How many gave a sector one of its two best steps. */
function sectorsOf(groups: readonly Group[]): Line[] {
	const sectors = groups.find(({ figure }) => figure.series.length > 0)?.figure.series ?? [];
	return sectors.map(({ key, label }) => ({
		key,
		label,
		cells: groups.map(({ figure }) => {
			const sector = figure.series.find((one) => one.key === key);
			if (!sector?.top2 || sector.n === null) return null;
			return { count: Math.round(sector.top2.share * sector.n), share: sector.top2.share };
		})
	}));
}

/** What one may not conclude, in the words of the desk. */
export function remarksOf({ remarks, cramersV }: Compared, t: DeskTranslate, language: DeskLanguage): string[] {
	const strength = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
	return [
		...remarks.map(({ id, params }) => t(id, params)),
		...(cramersV === null ? [] : [t('compare_strength', { value: strength.format(cramersV) })])
	];
}

/** The text alternative of the chart: every number that it shows. */
export function comparisonAlt(compared: Compared, t: DeskTranslate): string {
	const lines = answersOf(compared, t);
	const values = compared.groups.map((group, index) => {
		const given = lines.flatMap(({ label, cells }) => (cells[index] ? [`${label}: ${cells[index].count}`] : []));
		return [groupLabel(group, t), given.join(', ')].filter(Boolean).join(': ');
	});
	return t('doc_chart_alt', { question: compared.question, values: values.join('; ') });
}
