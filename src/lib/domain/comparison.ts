/** Groups that answered the same question, side by side (E17): the alphabet ranks nobody, and overlap is said. */
import type { Figure } from './figures.ts';
import { COUNTS_FIRST_BELOW } from './privacy.ts';
import { association, type Interval, total } from './statistics.ts';

/** `label`: a workshop, an event, or "start" and "end". */
export type Group = { label: string; figure: Figure };

/** What is set beside what is read side by side; `labels` are groups, `parts` answers or sectors, joined in the language. */
export type Remark =
	| { id: 'remark_few'; params: { labels: string; count: number } }
	| { id: 'remark_overlap'; params: { labels: string } }
	| { id: 'remark_apart'; params: Record<string, never> }
	| { id: 'remark_overlap_parts' | 'remark_apart_parts'; params: { parts: string } }
	| { id: 'remark_small'; params: { labels: string; count: number } }
	| { id: 'remark_unpaired'; params: Record<string, never> };

/**
 * `groups` in the order of the alphabet. `cramersV`: how strongly the answer goes along with the group, 0..1; null where a cell
 * is expected to hold fewer than five. `remarks` say what one may not conclude.
 */
export type Comparison = {
	groups: Group[];
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
	const list = new Intl.ListFormat(language);
	const named = (some: readonly Group[]) => ({
		labels: list.format(some.map(({ label }) => label)),
		count: some.length
	});
	const shown = groups.filter(({ figure }) => figure.suppressed === null);
	const few = groups.filter(({ figure }) => figure.suppressed !== null);
	const small = shown.filter(({ figure }) => (figure.n ?? 0) < COUNTS_FIRST_BELOW);
	const remarks: Remark[] = [];
	if (few.length > 0) remarks.push({ id: 'remark_few', params: named(few) });
	if (small.length > 0) remarks.push({ id: 'remark_small', params: named(small) });
	remarks.push(...aboutRanges(shown, list));
	return { cramersV: association(countsOf(shown))?.cramersV ?? null, remarks };
}

/** Where ranges overlap the difference may be chance, and where not it is not explained: each sector and answer by itself. */
function aboutRanges(groups: readonly Group[], list: Intl.ListFormat): Remark[] {
	const compared = comparedBy(groups);
	const touching = compared.filter(({ touching }) => touching.length > 0);
	const apart = compared.filter(({ touching }) => touching.length === 0);
	const [only] = compared;
	if (only?.part === null) {
		const labels = list.format(only.touching);
		return [labels ? { id: 'remark_overlap', params: { labels } } : { id: 'remark_apart', params: {} }];
	}
	const parts = touching.map(({ part, touching, of }) =>
		touching.length === of ? String(part) : `${part} (${list.format(touching)})`
	);
	const others = apart.map(({ part }) => String(part));
	return [
		...(parts.length > 0 ? [{ id: 'remark_overlap_parts' as const, params: { parts: list.format(parts) } }] : []),
		...(others.length > 0 ? [{ id: 'remark_apart_parts' as const, params: { parts: list.format(others) } }] : [])
	];
}

/** `part`: an answer or a sector, null for what a question has one of; `touching`: groups, by label, among those `of` it. */
type Compared = { part: string | null; touching: string[]; of: number };

/** What at least two groups have an interval of, and which of these touch that of another group. */
function comparedBy(groups: readonly Group[]): Compared[] {
	const given = groups.flatMap(({ label, figure }) => rangesOf(figure).map((range) => ({ label, ...range })));
	return [...new Set(given.map(({ key }) => key))]
		.map((key) => given.filter((range) => range.key === key))
		.filter((ranges) => ranges.length > 1)
		.map((ranges) => ({
			part: ranges[0]?.part ?? null,
			touching: ranges
				.filter((one) => ranges.some((other) => other !== one && touch(one.interval, other.interval)))
				.map(({ label }) => label),
			of: ranges.length
		}));
}

const touch = (one: Interval, other: Interval): boolean => one.low <= other.high && other.low <= one.high;

type Range = { key: string; part: string | null; interval: Interval };

/** What a kind is compared by. */
function rangesOf({ kind, top2, bars, series, change, net }: Figure): Range[] {
	const given: [string, string | null, Interval | null][] = [
		['top2', null, top2],
		['up', null, change?.upShare ?? null],
		['net', null, net?.interval ?? null],
		...series.map(({ key, label, top2 }): [string, string, Interval | null] => [key, label, top2]),
		// Yes speaks for yes, partly and no; every answer of a list for itself.
		...bars
			.filter(({ key }) => kind !== 'yes_partly_no' || key === 'yes')
			.map(({ key, label, interval }): [string, string | null, Interval | null] => [
				key,
				kind === 'yes_partly_no' ? null : label,
				interval
			])
	];
	return given.flatMap(([key, part, interval]) => (interval === null ? [] : [{ key, part, interval }]));
}

/** Counts by group and answer, where everybody gave one answer; of others χ² says nothing. */
function countsOf(groups: readonly Group[]): number[][] {
	const isOne = groups.every(({ figure }) => figure.base === 'answers' && figure.bars.length > 0);
	const keys = groups[0]?.figure.bars.map(({ key }) => key) ?? [];
	const rows = groups.map(({ figure }) => keys.map((key) => figure.bars.find((bar) => bar.key === key)?.count ?? 0));
	return isOne && rows.every((row) => total(row) > 0) ? rows : [];
}
