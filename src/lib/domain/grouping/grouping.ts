/**
 * Suggestions for themes (T1–T6): drafts that a person adopts or not. Everything happens on this device; no text leaves it.
 * `prepareGroups` (prepare.ts) does the work, in a worker; what stands here is instant, for a slider, and needs nothing of it.
 */
import { createHeadings } from './headings.ts';
import { type Merge, cutAt } from './linkage.ts';
import type { Reading } from './reading.ts';

/** The ends of the slider and where it stands at first. Chosen on tests/load/grouping/tuning.ts and on nothing else (T5). */
export const THRESHOLDS = { wide: 0.05, usual: 0.15, narrow: 0.45 } as const;

/** Two notes in nearly the same words (T4). */
export type Alike = { one: string; other: string; cosine: number };

/** Plain data. `ids`: of the notes, ascending, so that the order in which notes are given does not matter. */
export type Prepared = {
	ids: readonly string[];
	readings: readonly Reading[];
	merges: readonly Merge[];
	alike: Alike[];
};

export type Suggestion = { groups: { heading: string; noteIds: string[] }[]; unassigned: string[] };

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
