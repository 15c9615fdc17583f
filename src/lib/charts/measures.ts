/** The figures behind a chart in words, as far as the domain gives them (2.4, 2.5, E8). */
import { type Figure, type Series, wholePercent } from '$lib/domain/figures';
import type { Interval } from '$lib/domain/statistics';
import type { DeskTranslate } from '$lib/messages';

export type Measure = { name: string; value: string };

type Speaking = { t: DeskTranslate; language: string };

function digitsIn(language: string) {
	return (value: number, digits: number) =>
		new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

export function measuresOf(figure: Figure, { t, language }: Speaking): Measure[] {
	const measures: Measure[] = [];
	const add = (name: string, value: string) => measures.push({ name, value });
	const number = digitsIn(language);
	const percent = (share: number) => t('percent', { value: wholePercent(share) });

	if (figure.median) add(t('figure_median'), medianInWords(figure, figure.median, t));
	if (figure.interpolatedMedian !== null) add(t('figure_interpolated'), number(figure.interpolatedMedian, 1));
	if (figure.top2) add(t('figure_top2'), percent(figure.top2.share));
	if (figure.agreement !== null) add(t('figure_agreement'), agreementInWords(figure.agreement, { t, language }));
	if (figure.change?.upShare) add(t('figure_up_share'), percent(figure.change.upShare.share));
	if (figure.net && figure.net.score !== null) add(t('figure_net'), number(figure.net.score, 0));
	if (figure.amount?.middle) {
		const { middle, unit } = figure.amount;
		const [low, high] = middle.quartiles;
		const counted = (value: string) => [value, unit].filter(Boolean).join(' ');
		const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
		add(t('figure_amount_median'), counted(short.format(middle.median)));
		add(
			t('figure_amount_half'),
			counted(t('figure_amount_range', { low: short.format(low), high: short.format(high) }))
		);
	}
	return measures;
}

function agreementInWords(agreement: number, { t, language }: Speaking): string {
	// The word goes with the figure that is read beside it.
	const read = Math.round(agreement * 10) / 10;
	const degree = read >= 0.6 ? 'high' : read >= 0.2 ? 'mixed' : 'low';
	return t(`figure_agreement_${degree}`, { value: digitsIn(language)(read, 1) });
}

/** The same of each sector of a target, a row each; null where no sector has any. @param none stands for what is not shown */
export function sectorMeasures(
	series: readonly Series[],
	{ t, language }: Speaking,
	none: string
): { heads: string[]; rows: string[][] } | null {
	if (series.every(({ median }) => median === null)) return null;
	return {
		heads: [
			t('figure_sector'),
			t('figure_sector_median'),
			t('figure_sector_interpolated'),
			t('figure_top2'),
			t('figure_agreement')
		],
		rows: series.map(({ label, median, interpolatedMedian, top2, agreement }) => [
			label,
			median?.join('–') ?? none,
			interpolatedMedian === null ? none : digitsIn(language)(interpolatedMedian, 1),
			top2 ? t('percent', { value: wholePercent(top2.share) }) : none,
			agreement === null ? none : agreementInWords(agreement, { t, language })
		])
	};
}

function medianInWords({ bars }: Figure, median: readonly number[], t: DeskTranslate): string {
	const label = (step: number) => bars[step - 1]?.label ?? '';
	const [low = 0, high] = median;
	return high === undefined ? label(low) : t('figure_median_between', { low: label(low), high: label(high) });
}

/** What one might infer for similar groups, one sentence for each measure that has an interval; shown on request only. */
export function intervalsOf({ top2, change, net, bars, series }: Figure, t: DeskTranslate): string[] {
	const inPercent = ({ low, high }: Interval) => ({ low: wholePercent(low), high: wholePercent(high) });
	const said: string[] = [];
	if (top2) said.push(t('figure_interval', inPercent(top2)));
	if (change?.upShare) said.push(t('figure_interval_up', inPercent(change.upShare)));
	if (net?.interval) {
		said.push(t('figure_interval_net', { low: Math.round(net.interval.low), high: Math.round(net.interval.high) }));
	}
	for (const sector of series) {
		if (sector.top2) said.push(t('figure_interval_sector', { sector: sector.label, ...inPercent(sector.top2) }));
	}
	if (bars.some(({ interval }) => interval)) said.push(t('figure_interval_table'));
	return said;
}
