/** What a chart of bars shows, as data: the drawing knows nothing of surveys, and a test can read it without a canvas. */
import type { Bar } from '$lib/domain/bars';
import { type Look, lookOf, NOTHING_SAID } from '$lib/domain/chart-scale';
import type { Figure } from '$lib/domain/figures';

/** A part of a row, along the axis. `text`: the count on it; `label`: what it stands for, where there is room. */
export type Piece = { from: number; to: number; text: string; label: string; look: Look };

/**
 * Rows from one common axis. `span`: where the axis begins and ends; a line is drawn at 0. `texts`: in the middle of each
 * piece, or at the end of a row's one piece. `touching`: neighbouring classes of a number leave no gap.
 */
export type RowsPlan = {
	span: [number, number];
	texts: 'middle' | 'end';
	touching: boolean;
	rows: Piece[][];
};

/** One row of a scale: its steps, and how many could not say. */
export type ScaleRow = { kind: Figure['kind']; bars: readonly Bar[]; noAnswer: number };

/** Between the blocks of a diverging chart, in parts of a whole bar. */
const GAP = 0.04;
const NEUTRAL = 2;

/** Bars of 100 per cent, a piece for each step (2.4). */
export function stacked(rows: readonly ScaleRow[]): RowsPlan {
	return {
		span: [0, 1],
		texts: 'middle',
		touching: false,
		rows: rows.map((row) => side(row, row.bars, 0))
	};
}

/**
 * Negative steps to one side of the line and positive to the other. The middle and "keine Angabe" belong to neither: each
 * stands in a block of its own beyond them, all in one measure (2.4).
 */
export function diverging(rows: readonly ScaleRow[]): RowsPlan {
	const most = (of: (row: ScaleRow) => number) => Math.max(0, ...rows.map(of));
	const neutralFrom = most(({ bars }) => sum(bars.slice(NEUTRAL + 1))) + GAP;
	const silentFrom = neutralFrom + most(({ bars }) => bars[NEUTRAL]?.share ?? 0) + GAP;
	const silent = ({ bars, noAnswer }: ScaleRow) => noAnswer / Math.max(1, count(bars));
	return {
		span: [-most(({ bars }) => sum(bars.slice(0, NEUTRAL))), silentFrom + most(silent)],
		texts: 'middle',
		touching: false,
		rows: rows.map((row) => [
			...side(row, row.bars.slice(0, NEUTRAL), -sum(row.bars.slice(0, NEUTRAL))),
			...side(row, row.bars.slice(NEUTRAL + 1), 0),
			...side(row, row.bars.slice(NEUTRAL, NEUTRAL + 1), neutralFrom),
			{
				from: silentFrom,
				to: silentFrom + silent(row),
				text: String(row.noAnswer),
				label: '',
				look: NOTHING_SAID
			}
		])
	};
}

/** A bar for each answer, as long as what is written at its end: a count, or of a ranking the share of its points. */
export function separate(
	{ kind, bars }: Pick<Figure, 'kind' | 'bars'>,
	inPercent: (share: number) => string
): RowsPlan {
	const ranked = kind === 'ranking';
	const length = (bar: Bar) => (ranked ? bar.share : bar.count);
	const text = (bar: Bar) => (ranked ? inPercent(bar.share) : String(bar.count));
	return {
		span: [0, Math.max(...bars.map(length), 0) || 1],
		texts: 'end',
		touching: kind === 'number',
		rows: bars.map((bar, index) => [
			{ from: 0, to: length(bar), text: text(bar), label: '', look: lookOf(kind, index) }
		])
	};
}

/** Three parts of a whole: fewer, as many, more. */
export function threeParts(parts: readonly { label: string; count: number }[]): RowsPlan {
	const whole = parts.reduce((all, part) => all + part.count, 0) || 1;
	const bars = parts.map(({ label, count }) => ({
		key: label,
		label,
		count,
		share: count / whole,
		givers: null,
		interval: null
	}));
	return stacked([{ kind: 'before_now', bars, noAnswer: 0 }]);
}

/** Pieces one after the other, in the order of the steps. */
function side({ kind, bars: all }: ScaleRow, bars: readonly Bar[], from: number): Piece[] {
	let at = from;
	return bars.map((bar) => {
		const piece = { from: at, to: at + bar.share, text: String(bar.count), label: bar.label };
		at = piece.to;
		return { ...piece, look: lookOf(kind, all.indexOf(bar)) };
	});
}

const sum = (bars: readonly Bar[]) => bars.reduce((all, { share }) => all + share, 0);
const count = (bars: readonly Bar[]) => bars.reduce((all, bar) => all + bar.count, 0);

const STACKED: readonly Figure['kind'][] = ['ordinal', 'mood', 'recommend'];
const CENTRED: readonly Figure['kind'][] = ['ordinal', 'mood'];

/** Drawn as one bar of 100 per cent. */
export const isStacked = (kind: Figure['kind']): boolean => STACKED.includes(kind);
/** A scale with a middle to which both sides can be drawn. */
export const isCentred = (kind: Figure['kind']): boolean => CENTRED.includes(kind);

/** Bars of one group beside those of others: in the given order of answers, by share, so that groups of any size compare. */
export function besideOthers(
	{ kind, bars }: Pick<Figure, 'kind' | 'bars'>,
	answers: readonly string[],
	most: number
): RowsPlan {
	const inOrder = answers.map((key) => bars.findIndex((bar) => bar.key === key));
	return {
		span: [0, most || 1],
		texts: 'end',
		touching: kind === 'number',
		rows: inOrder.map((index) => {
			const bar = bars[index];
			const text = String(bar?.count ?? 0);
			return [{ from: 0, to: bar?.share ?? 0, text, label: '', look: lookOf(kind, Math.max(0, index)) }];
		})
	};
}
