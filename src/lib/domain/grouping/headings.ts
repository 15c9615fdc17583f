import { type Named, isCapital, keyOf, nameWords, spellingOf } from './naming.ts';
import type { Reading } from './reading.ts';

const MOST_WORDS = 3;

/**
 * Proposes headings for groups of notes: one to three of the words people wrote, those that many notes of the group have
 * and few others (T2). Each word after the first must name at least two notes that the words before it do not.
 */
export function createHeadings(readings: readonly Reading[]): (notes: readonly number[]) => string {
	const candidates = [...nameWords(readings).values()].filter(({ surfaces }) => surfaces.size > 0);
	const subjects = new Map<string, readonly number[]>();
	for (const { terms } of readings) for (const term of terms) subjects.set(keyOf(term), term.subjects);

	return (group) => {
		const held = new Map<number, number>();
		for (const note of group)
			for (const subject of new Set(readings[note]?.terms.flatMap((term) => term.subjects)))
				held.set(subject, (held.get(subject) ?? 0) + 1);
		const weigh = ({ stem, surfaces, notes }: Named, open: ReadonlySet<number>): number => {
			const named = [...open].filter((note) => notes.has(note)).length;
			const shared = Math.max(0, ...(subjects.get(stem) ?? []).map((subject) => held.get(subject) ?? 0));
			const noun = [...surfaces.keys()].some(isCapital) ? 1.5 : 1;
			return named * noun * Math.log(1 + readings.length / notes.size) * (1 + shared / group.length);
		};
		const open = new Set(group);
		const chosen: string[] = [];
		while (chosen.length < MOST_WORDS && open.size > 0) {
			const [best] = candidates
				.map((each) => ({ each, weight: weigh(each, open) }))
				.filter(({ weight }) => weight > 0)
				.sort((one, other) => other.weight - one.weight || (one.each.stem < other.each.stem ? -1 : 1));
			const named = best ? [...open].filter((note) => best.each.notes.has(note)) : [];
			if (!best || (chosen.length > 0 && named.length < 2)) break;
			chosen.push(spellingOf(best.each));
			for (const note of named) open.delete(note);
		}
		return chosen.join(', ');
	};
}
