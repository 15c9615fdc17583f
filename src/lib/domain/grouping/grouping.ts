/**
 * Suggestions for themes (T1–T6): drafts that a person adopts or not. Everything happens on this device; no text leaves it.
 * `prepareGroups` does the work and gives plain data that can come out of a worker; `groupsAt` is instant, for a slider.
 */
import { createHeadings } from './headings.ts';
import { type Merge, averageLink, cutAt } from './linkage.ts';
import { type Reading, type ReadingOptions, readNotes } from './reading.ts';
import { likeness, nearness } from './similarity.ts';

export type GroupableNote = { id: string; body: string };

/** The ends of the slider and where it stands at first. Chosen on tests/load/grouping/tuning.ts and on nothing else (T5). */
export const THRESHOLDS = { wide: 0.05, usual: 0.15, narrow: 0.45 } as const;

/** From this cosine on two notes say the same (T4). */
export const NEAR_DUPLICATE = 0.85;

/** `ids`: of the notes, ascending, so that the order of the notes given does not matter. */
export type Prepared = {
	ids: readonly string[];
	readings: readonly Reading[];
	merges: readonly Merge[];
	alike: Alike[];
};

/** Two notes in nearly the same words (T4). */
export type Alike = { one: string; other: string; cosine: number };

export type Suggestion = { groups: { heading: string; noteIds: string[] }[]; unassigned: string[] };

function alikePairs(readings: readonly Reading[], ids: readonly string[]): Alike[] {
	const found: Alike[] = [];
	const size = ids.length;
	for (const [at, cosine] of likeness(readings).entries()) {
		if (cosine < NEAR_DUPLICATE) continue;
		const [one, other] = [Math.floor(at / size), at % size];
		if (one < other) found.push({ one: ids[one] ?? '', other: ids[other] ?? '', cosine });
	}
	return found.sort((one, other) => other.cosine - one.cosine);
}

export function prepareGroups(notes: readonly GroupableNote[], options?: ReadingOptions): Prepared {
	const sorted = notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const ids = sorted.map((note) => note.id);
	const readings = readNotes(
		sorted.map((note) => note.body),
		options
	);
	return { ids, readings, merges: averageLink(nearness(readings), ids.length), alike: alikePairs(readings, ids) };
}

/** Groups of at least two notes, the largest first; whatever is like nothing else stays unassigned (T2). */
export function groupsAt({ ids, readings, merges }: Prepared, threshold: number): Suggestion {
	const clusters = cutAt(merges, ids.length, threshold);
	const idsOf = (cluster: readonly number[]) => cluster.map((position) => ids[position] ?? '');
	const headingOf = createHeadings(readings);
	return {
		groups: clusters
			.filter((cluster) => cluster.length > 1)
			.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
			.map((cluster) => ({ heading: headingOf(cluster), noteIds: idsOf(cluster) })),
		unassigned: clusters.filter((cluster) => cluster.length === 1).flatMap(idsOf)
	};
}

export function suggestGroups(
	notes: readonly GroupableNote[],
	{ threshold = THRESHOLDS.usual, ...options }: ReadingOptions & { threshold?: number } = {}
): Suggestion {
	return groupsAt(prepareGroups(notes, options), threshold);
}
