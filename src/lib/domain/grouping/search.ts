import { type ComparableNote, inOrder } from './compare.ts';
import { type Found, type Search, type Sought, THRESHOLDS } from './found.ts';
import { type Reading, type ReadingOptions, readNotes } from './reading.ts';
import { nearness } from './similarity.ts';
import { type Word, wordsOf } from './words.ts';

/** Nobody looks through more; and what is chosen as a draft must have been seen. */
export const MOST_FOUND = 40;
/** What is less near than this has a few letters in common. Chosen on tests/load/grouping/tuning.ts alone (T5). */
const LEAST = 0.1;
/** A typed word of at least so many letters is also found inside a longer one. */
const SHORTEST_INSIDE = 4;

const meantBy = ({ terms }: Reading): Word[] => terms.flatMap(({ meant }) => meant);

/**
 * How many of the typed words stand in a note, as a share: in any form, at the beginning of a longer word, as part of a
 * compound or by the glossary. It counts in every language, so that a search finds what is written there.
 */
function shareOfWords(typed: Reading): (note: Reading) => number {
	const written = typed.terms.flatMap(({ surface }) => wordsOf(surface));
	const asked = written.length > 0 ? [written, meantBy(typed)] : [typed.words];
	return (note) => {
		const stems = new Set([...note.words, ...meantBy(note)].map((word) => word.stem));
		const parts = new Set(note.terms.flatMap((term) => term.parts));
		const stands = ({ stem, folded }: Word): boolean =>
			stems.has(stem) ||
			(stem.length >= SHORTEST_INSIDE && parts.has(stem)) ||
			(folded.length >= SHORTEST_INSIDE && note.words.some((word) => word.folded.startsWith(folded)));
		return Math.max(...asked.map((words) => words.filter(stands).length / Math.max(1, words.length)));
	};
}

/** Where one of the typed words stands, a note is offered without moving the slider; the more of them, the nearer it is. */
function lifted(cosine: number, share: number): number {
	const lift = share === 0 ? 0 : THRESHOLDS.usual + 0.3 * share;
	return lift + (1 - lift) * cosine;
}

/**
 * The notes near to what is sought, the nearest first. Typed words are read as one more note among the others. How near the
 * nearest is differs much between the subjects of a trade and others, so the rest is measured by it.
 */
export function searchNotes(notes: readonly ComparableNote[], sought: Sought, options?: ReadingOptions): Search {
	const sorted = inOrder(notes);
	const ids = sorted.map((note) => note.id);
	const bodies = sorted.map((note) => note.body);
	const typed = 'words' in sought;
	const all = readNotes(typed ? [...bodies, sought.words] : bodies, options);
	const readings = all.slice(0, ids.length);
	const row = typed ? ids.length : ids.indexOf(sought.noteId);
	const soughtReading = all[row];
	if (!soughtReading) return { ids, readings, found: [] };

	const cosines = nearness(all)(row);
	const shareIn = typed ? shareOfWords(soughtReading) : () => 0;
	const near = readings
		.map((reading, at) => ({ noteId: ids[at] ?? '', strength: lifted(cosines[at] ?? 0, shareIn(reading)) }))
		.filter(({ strength }, at) => at !== row && strength >= LEAST)
		.sort((one, other) => other.strength - one.strength || (one.noteId < other.noteId ? -1 : 1))
		.slice(0, MOST_FOUND);
	const nearest = near[0]?.strength ?? 1;
	const found = near.map(({ noteId, strength }): Found => ({ noteId, nearness: strength / nearest }));
	return { ids, readings, found };
}
