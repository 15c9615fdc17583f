import { compoundParts, vocabularyOf } from './compounds.ts';
import { type Glossary, type Piece, indexGlossary, translate } from './glossary.ts';
import { seemsGerman } from './language.ts';
import { STOP_WORDS } from './stop-words.ts';
import { indexSubjects, subjectsOf } from './subjects.ts';
import { TRADE_GLOSSARY, TRADE_WORDS } from './trade-words.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * A word of a note that says what the note is about, or a term of the glossary. `meant`: the words it stands for ·
 * `parts`: stems of its compound's parts · `subjects`: subjects of the trade that it names.
 */
export type Term = { surface: string; meant: readonly Word[]; parts: readonly string[]; subjects: readonly number[] };

/** A note as the pipeline sees it: `words` are all of them, `terms` what it is compared by. */
export type Reading = { terms: readonly Term[]; words: readonly Word[] };

/** `stopWords`: further ones, `spokenWords`: those of the usual list that say something (T7) · `subjects`: words by subject, a line each. */
export type ReadingOptions = {
	glossary?: Glossary;
	stopWords?: readonly string[];
	spokenWords?: readonly string[];
	subjects?: readonly string[];
};

const surfaceOf = (words: readonly Word[]): string => words.map((word) => word.surface).join(' ');

/** Reads all notes of a board together, because a compound's parts are looked for among the words of the others (T1). */
export function readNotes(
	bodies: readonly string[],
	{ glossary = TRADE_GLOSSARY, stopWords = [], spokenWords = [], subjects = TRADE_WORDS }: ReadingOptions = {}
): Reading[] {
	const index = indexGlossary(glossary);
	const folded = (words: readonly string[]) => words.flatMap(wordsOf).map((word) => word.folded);
	const spoken = new Set(folded(spokenWords));
	const stops = new Set([...[...STOP_WORDS].filter((word) => !spoken.has(word)), ...folded(stopWords)]);
	const says = ({ written }: Piece) => written.some((word) => !stops.has(word.folded));
	const spelled = bodies.map((body) => {
		const words = wordsOf(body);
		// What is not German is left to people, but for terms of the glossary (T6).
		const german = seemsGerman(words.map((word) => word.folded));
		return { words, pieces: translate(words, index).filter((piece) => (piece.known || german) && says(piece)) };
	});

	const said = [...spelled.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.meant)), ...index.words];
	const vocabulary = vocabularyOf(said.filter((word) => word.folded.length >= 4).map((word) => word.stem));
	const trade = indexSubjects(subjects);
	const terms = new Map<string, Term>();
	const termOf = ({ written, meant }: Piece): Term => {
		const surface = surfaceOf(written);
		const known = terms.get(surface) ?? {
			surface,
			meant,
			parts: meant.flatMap((word) => compoundParts(word.plain, vocabulary)),
			subjects: [...new Set(meant.flatMap((word) => subjectsOf(word, trade)))]
		};
		terms.set(surface, known);
		return known;
	};
	return spelled.map(({ words, pieces }) => ({ words, terms: pieces.map(termOf) }));
}
