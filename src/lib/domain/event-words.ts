/** The words of an event's texts and notes that say nothing, and the list of the others with how many have each (T7). */
import type { Compared } from './grouping/compare.ts';
import { keywordsOf } from './grouping/keywords.ts';
import { z } from './zod.ts';

/** `silent`: further ones that are passed over · `spoken`: those of the usual list that are counted here. */
export const eventWordsSchema = z.object({ silent: z.array(z.string()), spoken: z.array(z.string()) });
export type EventWords = z.infer<typeof eventWordsSchema>;

export const usualWords: EventWords = { silent: [], spoken: [] };

/** `count`: how many gave it in the same words. */
export type CountedText = { id: string; body: string; count: number };

/** A word as people wrote it most, how many texts have it, and which. */
export type SharedWord = { word: string; count: number; ids: string[] };

/** A word of one text alone would point at whoever wrote it. */
const LEAST_TEXTS = 2;

/** Words of two texts or more, those of most first, equals by the alphabet. */
export function sharedWords(texts: readonly CountedText[], compared: Pick<Compared, 'ids' | 'readings'>): SharedWord[] {
	const counts = new Map(texts.map(({ id, count }) => [id, count]));
	return keywordsOf(compared)
		.map(({ word, noteIds }) => {
			const ids = noteIds.filter((id) => counts.has(id));
			return { word, ids, count: ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0) };
		})
		.filter(({ count }) => count >= LEAST_TEXTS)
		.sort(
			(one, other) =>
				other.count - one.count || one.word.localeCompare(other.word, 'de') || (one.word < other.word ? -1 : 1)
		);
}

/** One more word that is passed over; a word that was to be counted is so no longer. */
export function silenced({ silent, spoken }: EventWords, word: string): EventWords {
	return { silent: [...silent.filter((one) => one !== word), word], spoken: spoken.filter((one) => one !== word) };
}

/** Single words, however they are parted, each once. */
export function wordsIn(text: string): string[] {
	return [...new Set(text.split(/[\s,;]+/u).filter(Boolean))];
}
