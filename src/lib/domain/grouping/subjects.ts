import { type Vocabulary, compoundParts, vocabularyOf } from './compounds.ts';
import { type Word, wordsOf } from './words.ts';

export type SubjectIndex = { subjects: ReadonlyMap<string, number>; vocabulary: Vocabulary };

/** Which subject a stem belongs to; a word of two subjects counts for the first. @param lines words, a subject a line */
export function indexSubjects(lines: readonly string[]): SubjectIndex {
	const subjects = new Map<string, number>();
	for (const [subject, line] of lines.entries())
		for (const word of wordsOf(line)) if (!subjects.has(word.stem)) subjects.set(word.stem, subject);
	return { subjects, vocabulary: vocabularyOf(subjects.keys()) };
}

/** The subjects a word names, as a whole or else in its parts. */
export function subjectsOf(word: Word, { subjects, vocabulary }: SubjectIndex): number[] {
	const own = subjects.get(word.stem);
	if (own !== undefined) return [own];
	const named = compoundParts(word.plain, vocabulary).map((part) => subjects.get(part));
	return [...new Set(named.filter((subject) => subject !== undefined))];
}
