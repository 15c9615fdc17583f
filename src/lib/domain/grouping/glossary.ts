import { type Word, wordsOf } from './words.ts';

/** Groups of words that mean the same to this event: `[['ABH', 'Ausländerbehörde'], …]` (T3). */
export type Glossary = readonly (readonly string[])[];

/** `terms`: from the stems of a term to the words that stand for it · `longest`: in words · `words`: all that are listed. */
export type GlossaryIndex = { terms: ReadonlyMap<string, readonly Word[]>; longest: number; words: readonly Word[] };

const keyOf = (words: readonly Word[]): string => words.map((word) => word.stem).join(' ');

/** Every term leads to the first of its group, which stands for all of them. */
export function indexGlossary(glossary: Glossary): GlossaryIndex {
	const terms = new Map<string, readonly Word[]>();
	for (const group of glossary) {
		const spelled = group.map(wordsOf).filter((words) => words.length > 0);
		const [first] = spelled;
		if (!first) continue;
		for (const words of spelled) if (!terms.has(keyOf(words))) terms.set(keyOf(words), first);
	}
	return {
		terms,
		longest: Math.max(0, ...[...terms.keys()].map((key) => key.split(' ').length)),
		words: glossary.flat().flatMap(wordsOf)
	};
}

/** A piece of a note: the words as written, and what they stand for when the glossary knows them. */
export type Piece = { written: readonly Word[]; meant: readonly Word[]; known: boolean };

/** The words of a note with every term of the glossary, the longest first, replaced by what stands for it. */
export function translate(words: readonly Word[], { terms, longest }: GlossaryIndex): Piece[] {
	const pieces: Piece[] = [];
	for (let at = 0; at < words.length;) {
		let length = Math.min(longest, words.length - at);
		while (length > 0 && !terms.has(keyOf(words.slice(at, at + length)))) length -= 1;
		const written = words.slice(at, at + Math.max(1, length));
		const meant = length > 0 ? terms.get(keyOf(written)) : undefined;
		pieces.push({ written, meant: meant ?? written, known: meant !== undefined });
		at += written.length;
	}
	return pieces;
}
