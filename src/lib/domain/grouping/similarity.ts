import type { Reading } from './reading.ts';
import { addCosines, tfIdf } from './vectors.ts';
import type { Word } from './words.ts';

// How much stems, letters and subjects of the trade say; chosen on tests/load/grouping/tuning.ts and on nothing else.
const STEMS = 0.2;
const LETTERS = 0.3;
const SUBJECTS = 0.5;

/** The word's runs of four letters, beginning and end marked (T1). */
function lettersOf({ plain }: Word): string[] {
	const padded = `_${plain}_`;
	return Array.from({ length: Math.max(1, padded.length - 3) }, (_, at) => padded.slice(at, at + 4));
}

/**
 * How near every note is to every other, 0 to 1, as a square matrix row by row: the cosine of TF-IDF vectors of stems,
 * letters and subjects (T1). A note that is not German is near to others by terms of the glossary alone (T6).
 */
export function nearness(readings: readonly Reading[]): Float64Array {
	const size = readings.length;
	const words = readings.map(({ terms }) => terms.flatMap(({ meant }) => meant));
	const stems = readings.map(({ terms }) =>
		terms.flatMap(({ meant, parts }) => [...meant.map((word) => word.stem), ...parts])
	);
	const subjects = readings.map(({ terms }) => terms.flatMap((term) => term.subjects.map(String)));
	const matrix = new Float64Array(size * size);
	addCosines(matrix, tfIdf(stems), STEMS);
	addCosines(matrix, tfIdf(words.map((each) => each.flatMap(lettersOf))), LETTERS);
	addCosines(matrix, tfIdf(subjects), SUBJECTS);

	const lengths = subjects.map((each) => Math.sqrt(STEMS + LETTERS + (each.length > 0 ? SUBJECTS : 0)));
	return matrix.map((sum, at) => sum / ((lengths[Math.floor(at / size)] ?? 1) * (lengths[at % size] ?? 1)));
}

/** How alike the wording of every two notes is, stop words and all: for near-duplicates (T4). */
export function likeness(readings: readonly Reading[]): Float64Array {
	const matrix = new Float64Array(readings.length ** 2);
	addCosines(matrix, tfIdf(readings.map(({ words }) => words.map((word) => word.stem))), STEMS / (STEMS + LETTERS));
	addCosines(matrix, tfIdf(readings.map(({ words }) => words.flatMap(lettersOf))), LETTERS / (STEMS + LETTERS));
	return matrix;
}
