/** The bars of a figure, for each kind of question that has some (2.4). */
import { chosenByAll } from './privacy.ts';
import { type Interval, bordaShares, total, wilson } from './statistics.ts';
import type { QuestionResult } from './survey-results.ts';
import { type Config, MOST_RECOMMENDED, textIn } from './survey.ts';

/**
 * One answer of a question that could be chosen. `share`: 0..1 of the figure's base. `givers`: people who gave it any of
 * their points, null where that were all of a few (E10). `interval` of the share, where answers were chosen from a list without an order.
 */
export type Bar = {
	key: string;
	label: string;
	count: number;
	share: number;
	givers: number | null;
	interval: Interval | null;
};

const plain = { givers: null, interval: null };

/** A bar for each option, in the order of the options. @param n the base of the shares, above 0 */
export function barsOf({ options, counts }: QuestionResult, n: number, language: string): Bar[] {
	return options.map(({ key, texts }) => {
		const count = counts?.[key] ?? 0;
		return { ...plain, key, label: textIn(texts, language), count, share: count / n };
	});
}

/** The same with intervals, for answers that have no order: of several choices each has its own part of the people. */
export function chosenBars(result: QuestionResult, n: number, language: string): Bar[] {
	return barsOf(result, n, language).map((bar) => ({ ...bar, interval: wilson(bar.count, n) }));
}

/** Points by option, as parts of all points given. */
export function pointBars(result: QuestionResult, language: string): Bar[] {
	const given = total(Object.values(result.counts ?? {}));
	const givers = result.detail !== null && 'givers' in result.detail ? result.detail.givers : {};
	return barsOf(result, Math.max(given, 1), language).map((bar) => {
		const people = givers[bar.key] ?? null;
		return { ...bar, givers: people === null || chosenByAll(people, result.n ?? 0) ? null : people };
	});
}

/** First places by option; the share is what it has of the points of Borda that it could have. */
export function rankBars({ options, counts }: QuestionResult, n: number, language: string): Bar[] {
	const table = options.map(({ key }) => options.map((_, rank) => counts?.[`${key}:${rank + 1}`] ?? 0));
	const borda = bordaShares(table, n) ?? [];
	return options.map(({ key, texts }, index) => ({
		...plain,
		key,
		label: textIn(texts, language),
		count: table[index]?.[0] ?? 0,
		share: borda[index] ?? 0
	}));
}

/** Who would advise against, who says neither, and who would recommend: 0–6, 7–8, 9–10. */
export function recommendBars({ counts }: QuestionResult, n: number): Bar[] {
	const groups = [
		{ key: 'detractors', from: 0, to: 6 },
		{ key: 'passives', from: 7, to: 8 },
		{ key: 'promoters', from: 9, to: MOST_RECOMMENDED }
	];
	return groups.map(({ key, from, to }) => {
		const count = total(range(from, to).map((value) => counts?.[value] ?? 0));
		return { ...plain, key, label: span(from, to), count, share: count / n };
	});
}

/** Numbers by class. */
export function classBars({ config, counts }: QuestionResult, n: number): Bar[] {
	return classesOf(config).map(({ from, to }, index) => {
		const count = counts?.[index] ?? 0;
		return { ...plain, key: String(index), label: span(from, to), count, share: count / n };
	});
}

const MOST_CLASSES = 10;

/** Ten classes as equal in width as whole numbers allow, or one for each value; the database counts by the same. */
export function classesOf({ min = 0, max = 0 }: Config): { from: number; to: number }[] {
	const values = max - min + 1;
	const classes = Math.min(values, MOST_CLASSES);
	const start = (index: number) => min + Math.ceil((index * values) / classes);
	return range(0, classes - 1).map((index) => ({ from: start(index), to: start(index + 1) - 1 }));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
