import type { Change, Figure } from '$lib/domain/figures';
import { figureAlt } from '../figure-tables.ts';
import { count, percent } from '../numbers.ts';
import { type Bar, barRows, stackedBar } from './chart.ts';
import { ink } from './look.ts';
import { targetChart } from './target.ts';
import type { Writing } from './writing.ts';

/** The chart of a question by its kind (2.4); none where there is nothing to draw. */
export function figureChart(writing: Writing, figure: Figure): void {
	const { book, model, t } = writing;
	const alt = figureAlt(figure, t, model.language);
	if (figure.change) stackedBar(book, changeParts(writing, figure.change), alt);
	else if (figure.series.some(({ bars }) => bars.length > 0))
		targetChart(book, figure, { best: t('doc_target_best'), few: t('doc_few') }, alt);
	else if (isStacked(figure.kind) && figure.bars.length > 0) stackedBar(book, barsOf(writing, figure), alt);
	else if (figure.bars.length > 0) barRows(book, barsOf(writing, figure), alt);
}

/** Drawn as one bar of 100 per cent. */
export const isStacked = (kind: Figure['kind']): boolean =>
	kind === 'ordinal' || kind === 'mood' || kind === 'recommend';

function barsOf({ model }: Writing, { kind, bars, base }: Figure): Bar[] {
	return bars.map((bar, index) => {
		const share = percent(bar.share, model.language);
		const value = base === 'ranks' ? share : `${count(bar.count, model.language)} (${share})`;
		return { ...bar, value, ...looks(kind, index) };
	});
}

/** Ordinal steps keep their colours; where the middle is best, the ends stand out; what was chosen has one colour. */
export function looks(kind: Figure['kind'], index: number): Pick<Bar, 'colour' | 'hatched'> {
	if (kind === 'recommend' || kind === 'before_now') return part(index);
	if (isStacked(kind)) return { colour: ink.steps[index] ?? ink.act, hatched: index < 2 };
	if (kind !== 'ordinal_middle') return { colour: ink.act, hatched: false };
	const middle = index === 2;
	const end = index === 0 || index === 4;
	return { colour: middle ? ink.act : end ? ink.steps[0] : ink.steps[1], hatched: !middle };
}

/** Three parts from bad to good. */
const part = (index: number): Pick<Bar, 'colour' | 'hatched'> => ({
	colour: ink.steps[index * 2] ?? ink.act,
	hatched: index === 0
});

function changeParts({ model, t }: Writing, { up, same, down }: Change): Bar[] {
	const whole = up + same + down;
	return (
		[
			['doc_down', down],
			['doc_same', same],
			['doc_up', up]
		] as const
	).map(([label, number], index) => ({
		label: t(label),
		share: number / whole,
		value: `${count(number, model.language)} (${percent(number / whole, model.language)})`,
		...part(index)
	}));
}
