import type { Reading, Term } from './reading.ts';

const MOST_WORDS = 3;

/** One way to name notes: a stem, the surface words that carry it, and which notes do. */
type Candidate = { stem: string; surfaces: Map<string, number>; notes: Set<number> };

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The commonest spelling; of equals a noun, then the shorter, then the first in the alphabet. */
function spellingOf({ surfaces }: Candidate): string {
	const [[spelling] = ['']] = [...surfaces].sort(
		([one, times], [other, otherTimes]) =>
			otherTimes - times ||
			Number(isCapital(other)) - Number(isCapital(one)) ||
			one.length - other.length ||
			(one < other ? -1 : 1)
	);
	return spelling;
}

const keyOf = ({ meant }: Term): string => meant.map((word) => word.stem).join(' ');

function collect(readings: readonly Reading[]): Map<string, Candidate> {
	const candidates = new Map<string, Candidate>();
	const candidate = (stem: string): Candidate => {
		const found = candidates.get(stem) ?? { stem, surfaces: new Map(), notes: new Set() };
		candidates.set(stem, found);
		return found;
	};
	for (const [note, { terms }] of readings.entries())
		for (const term of terms) {
			const own = candidate(keyOf(term));
			own.notes.add(note);
			own.surfaces.set(term.surface, (own.surfaces.get(term.surface) ?? 0) + 1);
			for (const part of term.parts) candidate(part).notes.add(note);
		}
	return candidates;
}

/**
 * Proposes headings for groups of notes: one to three of the words people wrote, those that many notes of the group have
 * and few others (T2). Each word after the first must name at least two notes that the words before it do not.
 */
export function createHeadings(readings: readonly Reading[]): (notes: readonly number[]) => string {
	const candidates = [...collect(readings).values()].filter(({ surfaces }) => surfaces.size > 0);
	const subjects = new Map<string, readonly number[]>();
	for (const { terms } of readings) for (const term of terms) subjects.set(keyOf(term), term.subjects);

	return (group) => {
		const held = new Map<number, number>();
		for (const note of group)
			for (const subject of new Set(readings[note]?.terms.flatMap((term) => term.subjects)))
				held.set(subject, (held.get(subject) ?? 0) + 1);
		const weigh = ({ stem, surfaces, notes }: Candidate, open: ReadonlySet<number>): number => {
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
