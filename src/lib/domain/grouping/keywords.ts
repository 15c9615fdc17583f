import type { Compared } from './compare.ts';
import { nameWords, spellingOf } from './naming.ts';

/** A word, and the notes in which it is written in any form or as a part of a compound (T7). */
export type Keyword = { word: string; noteIds: string[] };

/** The words of the notes, those of most notes first. */
export function keywordsOf({ ids, readings }: Pick<Compared, 'ids' | 'readings'>): Keyword[] {
	return [...nameWords(readings).values()]
		.filter(({ surfaces }) => surfaces.size > 0)
		.map((named) => ({ word: spellingOf(named), noteIds: [...named.notes].map((note) => ids[note] ?? '') }))
		.sort((one, other) => other.noteIds.length - one.noteIds.length || (one.word < other.word ? -1 : 1));
}
