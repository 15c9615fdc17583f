/** Groups that answered the same question, side by side (E17): the alphabet ranks nobody, and overlap is said. */
import type { Figure } from './figures.ts';
import { COUNTS_FIRST_BELOW } from './privacy.ts';
import { association, type Interval, total } from './statistics.ts';

/** `label`: a workshop, an event, or "start" and "end". */
export type Group = { label: string; figure: Figure };

/** What is set beside what is read side by side; `labels` are groups, joined in the language. */
export type Remark =
	| { id: 'remark_few'; params: { labels: string; count: number } }
	| { id: 'remark_overlap'; params: { labels: string } }
	| { id: 'remark_apart'; params: Record<string, never> }
	| { id: 'remark_small'; params: { labels: string; count: number } }
	| { id: 'remark_unpaired'; params: Record<string, never> };

/**
 * `groups` in the order of the alphabet. `overlap`: whether intervals of any two touch, so that their difference may be
 * chance; null where nothing can be compared. `cramersV`: how strongly the answer goes along with the group, 0..1; null where
 * a cell is expected to hold fewer than five. `remarks` say what one may not conclude.
 */
export type Comparison = {
	groups: Group[];
	overlap: boolean | null;
	cramersV: number | null;
	remarks: Remark[];
};

/** @param groups figures of the same question, of sheets that asked word for word the same (E2, `surveys.comparable`) */
export function compare(groups: readonly Group[], language: string): Comparison {
	const sorted = groups.toSorted((a, b) => a.label.localeCompare(b.label, language));
	return { groups: sorted, ...judged(sorted, language) };
}

/** The mood at the start and at the end: two answers of the room, which are not the same people's (E13). Not sorted. */
export function moodPair(start: Group, end: Group, language: string): Comparison {
	const groups = [start, end];
	const { remarks, ...judgement } = judged(groups, language);
	return { groups, ...judgement, remarks: [{ id: 'remark_unpaired', params: {} }, ...remarks] };
}

function judged(groups: readonly Group[], language: string): Omit<Comparison, 'groups'> {
	const named = (some: readonly Group[]) => ({
		labels: new Intl.ListFormat(language).format(some.map(({ label }) => label)),
		count: some.length
	});
	const shown = groups.filter(({ figure }) => figure.suppressed === null);
	const few = groups.filter(({ figure }) => figure.suppressed !== null);
	const small = shown.filter(({ figure }) => (figure.n ?? 0) < COUNTS_FIRST_BELOW);
	const touching = groupsThatTouch(shown);
	const remarks: Remark[] = [];
	if (few.length > 0) remarks.push({ id: 'remark_few', params: named(few) });
	if (small.length > 0) remarks.push({ id: 'remark_small', params: named(small) });
	if (touching?.length) remarks.push({ id: 'remark_overlap', params: { labels: named(touching).labels } });
	else if (touching) remarks.push({ id: 'remark_apart', params: {} });
	return {
		overlap: touching && touching.length > 0,
		cramersV: association(countsOf(shown))?.cramersV ?? null,
		remarks
	};
}

/** Groups with an interval that touches that of another; null with fewer than two groups that have one. */
function groupsThatTouch(groups: readonly Group[]): Group[] | null {
	const given = groups.map((group) => ({ group, intervals: intervalsOf(group.figure) }));
	const known = given.filter(({ intervals }) => intervals.size > 0);
	if (known.length < 2) return null;
	return known
		.filter((one) => known.some((other) => other !== one && touch(one.intervals, other.intervals)))
		.map(({ group }) => group);
}

type Intervals = ReadonlyMap<string, Interval>;

/** Whether any two intervals of the same answer, sector or measure have a value in common. */
function touch(ones: Intervals, others: Intervals): boolean {
	return [...ones].some(([key, one]) => {
		const other = others.get(key);
		return other !== undefined && one.low <= other.high && other.low <= one.high;
	});
}

/** What a kind is compared by, each with its interval. */
function intervalsOf({ kind, top2, bars, series, change, net }: Figure): Intervals {
	const given: [string, Interval | null][] = [
		['top2', top2],
		['up', change?.upShare ?? null],
		['net', net?.interval ?? null],
		...series.map(({ key, top2 }): [string, Interval | null] => [key, top2]),
		// Yes speaks for yes, partly and no; every answer of a list for itself.
		...bars
			.filter(({ key }) => kind !== 'yes_partly_no' || key === 'yes')
			.map(({ key, interval }): [string, Interval | null] => [key, interval])
	];
	return new Map(given.flatMap(([key, interval]) => (interval === null ? [] : [[key, interval] as const])));
}

/** Counts by group and answer, where everybody gave one answer; of others χ² says nothing. */
function countsOf(groups: readonly Group[]): number[][] {
	const isOne = groups.every(({ figure }) => figure.base === 'answers' && figure.bars.length > 0);
	const keys = groups[0]?.figure.bars.map(({ key }) => key) ?? [];
	const rows = groups.map(({ figure }) => keys.map((key) => figure.bars.find((bar) => bar.key === key)?.count ?? 0));
	return isOne && rows.every((row) => total(row) > 0) ? rows : [];
}
