import { type Reading, type ReadingOptions, readNotes } from './reading.ts';
import { likeness } from './similarity.ts';

export type ComparableNote = { id: string; body: string };

/** Two notes in nearly the same words (T4). */
export type Alike = { one: string; other: string; cosine: number };

/** Plain data. `ids`: of the notes, ascending, so that the order in which notes are given does not matter (T1). */
export type Compared = { ids: readonly string[]; readings: readonly Reading[]; alike: readonly Alike[] };

/** From this cosine on two notes say the same (T4). */
export const NEAR_DUPLICATE = 0.85;

function alikePairs(readings: readonly Reading[], ids: readonly string[]): Alike[] {
	const likenessTo = likeness(readings);
	return ids
		.flatMap((one, row) =>
			[...likenessTo(row)].flatMap((cosine, column) =>
				row < column && cosine >= NEAR_DUPLICATE ? [{ one, other: ids[column] ?? '', cosine }] : []
			)
		)
		.sort((one, other) => other.cosine - one.cosine);
}

export function inOrder(notes: readonly ComparableNote[]): ComparableNote[] {
	return [...notes].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Reads and compares all notes: a few hundred milliseconds for 300 of them on a phone, so not where a screen waits (T1). */
export function compareNotes(notes: readonly ComparableNote[], options?: ReadingOptions): Compared {
	const sorted = inOrder(notes);
	const ids = sorted.map((note) => note.id);
	const readings = readNotes(
		sorted.map((note) => note.body),
		options
	);
	return { ids, readings, alike: alikePairs(readings, ids) };
}
