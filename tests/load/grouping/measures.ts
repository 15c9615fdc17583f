/** How well suggested groups agree with themes that people gave (T5). */
import { THRESHOLDS } from '../../../src/lib/domain/grouping/grouping.ts';
import { averageLink, cutAt } from '../../../src/lib/domain/grouping/linkage.ts';
import { type ReadingOptions, readNotes } from '../../../src/lib/domain/grouping/reading.ts';
import { nearness } from '../../../src/lib/domain/grouping/similarity.ts';

/** Share of the notes whose nearest other note has the same theme; a note that is like no other counts as missed. */
export function precisionAtOne(cosines: Float64Array, themes: readonly string[]): number {
	const size = themes.length;
	const hits = themes.filter((theme, row) => {
		let best = 0;
		let nearest = -1;
		for (let column = 0; column < size; column += 1) {
			const cosine = cosines[row * size + column] ?? 0;
			if (column === row || cosine <= best) continue;
			best = cosine;
			nearest = column;
		}
		return themes[nearest] === theme;
	});
	return hits.length / size;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** Adjusted Rand index of two ways to divide the same items: 1 is the same, 0 what chance gives. */
export function adjustedRand(one: readonly (string | number)[], two: readonly (string | number)[]): number {
	const tally = (keys: readonly string[]): number => {
		const counts = new Map<string, number>();
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
	};
	const both = tally(one.map((key, position) => `${key} | ${two[position]}`));
	const [inOne, inTwo] = [tally(one.map(String)), tally(two.map(String))];
	const expected = (inOne * inTwo) / pairs(one.length);
	return (both - expected) / ((inOne + inTwo) / 2 - expected);
}

const STEPS = 50;

/**
 * The pipeline on notes by theme. `rand`: at the usual threshold · `best`: at the best of the slider's range. A note that is
 * left unassigned counts as a group of its own.
 */
export function measure(
	notesByTheme: Record<string, readonly string[]>,
	options: ReadingOptions = {}
): { notes: number; precision: number; rand: number; best: number } {
	const notes = Object.entries(notesByTheme).flatMap(([theme, bodies]) => bodies.map((body) => ({ theme, body })));
	const themes = notes.map((note) => note.theme);
	const cosines = nearness(
		readNotes(
			notes.map((note) => note.body),
			options
		)
	);
	const merges = averageLink(cosines, notes.length);
	const randAt = (threshold: number): number => {
		const groups: number[] = [];
		for (const [group, members] of cutAt(merges, notes.length, threshold).entries())
			for (const member of members) groups[member] = group;
		return adjustedRand(themes, groups);
	};
	const { wide, usual, narrow } = THRESHOLDS;
	const steps = Array.from({ length: STEPS + 1 }, (_, step) => wide + ((narrow - wide) * step) / STEPS);
	return {
		notes: notes.length,
		precision: precisionAtOne(cosines, themes),
		rand: randAt(usual),
		best: Math.max(...steps.map(randAt))
	};
}
