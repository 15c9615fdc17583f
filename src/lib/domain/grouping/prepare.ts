import { type Alike, type Prepared, type Suggestion, THRESHOLDS, groupsAt } from './grouping.ts';
import { averageLink } from './linkage.ts';
import { type Reading, type ReadingOptions, readNotes } from './reading.ts';
import { likeness, nearness } from './similarity.ts';

export type GroupableNote = { id: string; body: string };

/** From this cosine on two notes say the same (T4). */
export const NEAR_DUPLICATE = 0.85;

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

/** Reads and compares all notes: a few hundred milliseconds for 300 of them on a phone, so not where a screen waits (T1). */
export function prepareGroups(notes: readonly GroupableNote[], options?: ReadingOptions): Prepared {
	const sorted = [...notes].sort((one, other) => (one.id < other.id ? -1 : 1));
	const ids = sorted.map((note) => note.id);
	const readings = readNotes(
		sorted.map((note) => note.body),
		options
	);
	return { ids, readings, merges: averageLink(nearness(readings), ids.length), alike: alikePairs(readings, ids) };
}

/** All in one. */
export function suggestGroups(
	notes: readonly GroupableNote[],
	{ threshold = THRESHOLDS.usual, ...options }: ReadingOptions & { threshold?: number } = {}
): Suggestion {
	return groupsAt(prepareGroups(notes, options), threshold);
}
