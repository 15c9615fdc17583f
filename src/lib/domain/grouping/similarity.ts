import type { Reading } from './reading.ts';
import { cosinesOf, tfIdf } from './vectors.ts';
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

/** Asked for a row: how near every note is to the one of that row, itself included, in the order of the readings. */
export type Nearness = (row: number) => Float64Array;

/** @param views bags of features, one for each note, and how much their cosine counts */
function blended(views: readonly { share: number; bags: readonly (readonly string[])[] }[]): Nearness {
	const seen = views.map(({ share, bags }) => ({ share, cosines: cosinesOf(tfIdf(bags)) }));
	return (row) =>
		seen
			.map(({ share, cosines }) => cosines(row).map((cosine) => share * cosine))
			.reduce((sums, more) => sums.map((sum, at) => sum + (more[at] ?? 0)));
}

/**
 * How near notes are to each other, 0 to 1: the cosine of TF-IDF vectors of stems, letters and subjects (T1). A note that is
 * not German is near to others by terms of the glossary alone (T6).
 */
export function nearness(readings: readonly Reading[]): Nearness {
	const words = readings.map(({ terms }) => terms.flatMap(({ meant }) => meant));
	const stems = readings.map(({ terms }) =>
		terms.flatMap(({ meant, parts }) => [...meant.map((word) => word.stem), ...parts])
	);
	const subjects = readings.map(({ terms }) => terms.flatMap((term) => term.subjects.map(String)));
	const sums = blended([
		{ share: STEMS, bags: stems },
		{ share: LETTERS, bags: words.map((each) => each.flatMap(lettersOf)) },
		{ share: SUBJECTS, bags: subjects }
	]);
	const lengths = subjects.map((each) => Math.sqrt(STEMS + LETTERS + (each.length > 0 ? SUBJECTS : 0)));
	return (row) => sums(row).map((sum, at) => sum / ((lengths[row] ?? 1) * (lengths[at] ?? 1)));
}

/** How alike the wording of notes is, stop words and all: for near-duplicates (T4). */
export function likeness(readings: readonly Reading[]): Nearness {
	return blended([
		{ share: STEMS / (STEMS + LETTERS), bags: readings.map(({ words }) => words.map((word) => word.stem)) },
		{ share: LETTERS / (STEMS + LETTERS), bags: readings.map(({ words }) => words.flatMap(lettersOf)) }
	]);
}
