import type { Reading, Term } from './reading.ts';

/** What people called one thing: its stem, the spellings with how often each was written, and the positions of the notes. */
export type Named = { stem: string; surfaces: Map<string, number>; notes: Set<number> };

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The commonest spelling; of equals a noun, then the shorter, then the first in the alphabet. */
export function spellingOf({ surfaces }: Named): string {
	const [[spelling] = ['']] = [...surfaces].sort(
		([one, times], [other, otherTimes]) =>
			otherTimes - times ||
			Number(isCapital(other)) - Number(isCapital(one)) ||
			one.length - other.length ||
			(one < other ? -1 : 1)
	);
	return spelling;
}

export const keyOf = ({ meant }: Term): string => meant.map((word) => word.stem).join(' ');

/** Everything that is named in the notes; a part of a compound counts for the word it is a part of. */
export function nameWords(readings: readonly Reading[]): Map<string, Named> {
	const named = new Map<string, Named>();
	const entry = (stem: string): Named => {
		const found = named.get(stem) ?? { stem, surfaces: new Map(), notes: new Set() };
		named.set(stem, found);
		return found;
	};
	for (const [note, { terms }] of readings.entries())
		for (const term of terms) {
			const own = entry(keyOf(term));
			own.notes.add(note);
			own.surfaces.set(term.surface, (own.surfaces.get(term.surface) ?? 0) + 1);
			for (const part of term.parts) entry(part).notes.add(note);
		}
	return named;
}
