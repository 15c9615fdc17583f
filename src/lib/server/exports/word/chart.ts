import { ChartRun, type ChartSeries } from 'docx/charts';
import { Paragraph } from 'docx';
import type { Figure } from '$lib/domain/figures';
import type { Compared } from '$lib/domain/side-by-side';
import type { DeskTranslate } from '$lib/messages';
import { answersOf, comparisonAlt, groupLabel } from '../comparison-tables.ts';
import { figureAlt } from '../figure-tables.ts';
import { count, percent } from '../numbers.ts';
import { ink } from '../pdf/look.ts';
import type { Telling } from './telling.ts';
import { hex } from './looks.ts';

const width = 600;
const font = { size: 9, color: hex(ink.text) };

/** The chart of a question as one that Word itself draws, and can change; none where the table shows all (target). */
export function chartOf({ model, t }: Telling, figure: Figure): Paragraph[] {
	const { bars, change, kind } = figure;
	const description = figureAlt(figure, t, model.language);
	const { language } = model;
	if (change) {
		const parts = [change.down, change.same, change.up];
		const names = [t('doc_down'), t('doc_same'), t('doc_up')];
		return [
			stacked(
				names.map((name, index) => named(name, parts[index] ?? 0, language)),
				parts,
				threeInks,
				description,
				t
			)
		];
	}
	if (bars.length === 0) return [];
	const counts = bars.map((bar) => bar.count);
	if (kind === 'ordinal' || kind === 'mood' || kind === 'recommend')
		return [
			stacked(
				bars.map((bar) => named(bar.label, bar.count, language)),
				counts,
				kind === 'recommend' ? threeInks : ink.steps,
				description,
				t
			)
		];
	const ranked = figure.base === 'ranks';
	const labels = bars.map(
		(bar) => `${bar.label}: ${ranked ? percent(bar.share, language) : count(bar.count, language)}`
	);
	return [rows(labels, ranked ? bars.map((bar) => Math.round(bar.share * 100)) : counts, description, t)];
}

/** A bar of 100 per cent for each group (E17); its numbers stand in the table. */
export function comparisonChart({ t }: Telling, compared: Compared): Paragraph[] {
	const { kind, groups } = compared;
	const lines = answersOf(compared, t);
	const inks = kind === 'recommend' || kind === 'before_now' ? threeInks : ink.steps;
	return [
		chart({
			type: 'bar',
			stacking: 'percent',
			categories: groups.map((group) => groupLabel(group, t)),
			series: lines.map(({ label, cells }, index): ChartSeries => ({
				name: label,
				values: cells.map((cell) => cell?.count ?? 0),
				color: hex(inks[index] ?? ink.act)
			})),
			gapWidth: 30,
			legend: { position: 'bottom', font },
			categoryAxis: { reverseOrder: true, font },
			valueAxis: { visible: false, gridlines: false },
			transformation: { width, height: 80 + groups.length * 32 },
			altText: { description: comparisonAlt(compared, t) }
		})
	];
}

const threeInks = [ink.steps[0], ink.steps[2], ink.steps[4]];
const named = (label: string, value: number, language: Telling['model']['language']): string =>
	`${label}: ${count(value, language)}`;

/** One bar of 100 per cent; what each part is stands in the legend, with its number. */
function stacked(
	names: readonly string[],
	values: readonly number[],
	inks: readonly string[],
	description: string,
	t: DeskTranslate
): Paragraph {
	const series = names.map((name, index): ChartSeries => ({
		name,
		values: [values[index] ?? 0],
		color: hex(inks[index] ?? ink.act)
	}));
	return chart({
		type: 'bar',
		stacking: 'percent',
		categories: [t('doc_share')],
		series,
		gapWidth: 30,
		legend: { position: 'bottom', font },
		categoryAxis: { visible: false },
		valueAxis: { visible: false, gridlines: false },
		transformation: { width, height: 120 },
		altText: { description }
	});
}

/** One bar below the other, the first on top. */
function rows(
	categories: readonly string[],
	values: readonly number[],
	description: string,
	t: DeskTranslate
): Paragraph {
	return chart({
		type: 'bar',
		categories,
		series: [{ name: t('doc_amount'), values, color: hex(ink.act) }],
		gapWidth: 40,
		legend: false,
		categoryAxis: { reverseOrder: true, font },
		valueAxis: { visible: false, gridlines: false },
		transformation: { width, height: 60 + categories.length * 26 },
		altText: { description }
	});
}

function chart(options: ConstructorParameters<typeof ChartRun>[0]): Paragraph {
	return new Paragraph({ keepNext: true, children: [new ChartRun({ ...options, chartArea: { border: 'none' } })] });
}
