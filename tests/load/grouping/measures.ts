/** How well the pipeline agrees with themes that people gave (T5). */
import { searchNotes } from '../../../src/lib/domain/grouping/search.ts';
import { type Sought, THRESHOLDS } from '../../../src/lib/domain/grouping/found.ts';
import { type ReadingOptions, readNotes } from '../../../src/lib/domain/grouping/reading.ts';
import { nearness } from '../../../src/lib/domain/grouping/similarity.ts';
import { averageLink, cutAt } from './linkage.ts';

export type NotesByTheme = Readonly<Record<string, readonly string[]>>;

/** What T5 asks for before whole boards may be grouped. */
export const BARS = { precision: 0.7, rand: 0.5 } as const;

/** Where the tree of average linkage is cut: as it was set when groups were still offered, and the range it had. */
const CUTS = { wide: 0.05, usual: 0.15, narrow: 0.45 };
const STEPS = 50;

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

const flat = (notesByTheme: NotesByTheme): { theme: string; body: string }[] =>
	Object.entries(notesByTheme).flatMap(([theme, bodies]) => bodies.map((body) => ({ theme, body })));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What T5 asks about whole groups. `rand`: cut where it was set · `best`: at the best cut, which nobody knows beforehand. A
 * note that is left alone counts as a group of its own.
 */
export function measureGroups(
	notesByTheme: NotesByTheme,
	options: ReadingOptions = {}
): { notes: number; precision: number; rand: number; best: number; passed: boolean } {
	const notes = flat(notesByTheme);
	const themes = notes.map((note) => note.theme);
	const bodies = notes.map((note) => note.body);
	const near = nearness(readNotes(bodies, options));
	const cosines = Float64Array.from(notes.flatMap((_, row) => [...near(row)]));
	const merges = averageLink(cosines, notes.length);
	const randAt = (threshold: number): number => {
		const groups: number[] = [];
		for (const [group, members] of cutAt(merges, notes.length, threshold).entries())
			for (const member of members) groups[member] = group;
		return adjustedRand(themes, groups);
	};
	const { wide, usual, narrow } = CUTS;
	const steps = Array.from({ length: STEPS + 1 }, (_, step) => wide + ((narrow - wide) * step) / STEPS);
	const [precision, rand] = [precisionAtOne(cosines, themes), randAt(usual)];
	return {
		notes: notes.length,
		precision,
		rand,
		best: Math.max(...steps.map(randAt)),
		passed: precision >= BARS.precision && rand >= BARS.rand
	};
}

const FIRST = 5;

/**
 * The search as a facilitator meets it, with the slider where it stands at first. `right`: the share of the first five found
 * that have the theme looked for, finding nothing counted as 0 · `chance`: what five notes at random would give · `nothing`:
 * share of searches without a find · `offered`: how many notes are offered on average.
 */
export type Searches = { right: number; chance: number; nothing: number; offered: number };

type Note = { id: string; theme: string; body: string };

function measureSearches(notes: readonly Note[], wanted: readonly { theme: string; sought: Sought }[]): Searches {
	const themes = new Map(notes.map(({ id, theme }) => [id, theme]));
	const searches = wanted.map(({ theme, sought }) => {
		const offered = searchNotes(notes, sought).found.filter((each) => each.nearness >= THRESHOLDS.usual);
		const first = offered.slice(0, FIRST).map(({ noteId }) => Number(themes.get(noteId) === theme));
		const others = notes.filter(({ id }) => !('noteId' in sought && sought.noteId === id));
		return {
			right: first.length > 0 ? mean(first) : 0,
			chance: others.filter((note) => note.theme === theme).length / others.length,
			offered: offered.length
		};
	});
	return {
		right: mean(searches.map(({ right }) => right)),
		chance: mean(searches.map(({ chance }) => chance)),
		nothing: mean(searches.map(({ offered }) => Number(offered === 0))),
		offered: mean(searches.map(({ offered }) => offered))
	};
}

const numbered = (notesByTheme: NotesByTheme): Note[] =>
	flat(notesByTheme).map(({ theme, body }, at) => ({ id: String(at), theme, body }));

/** „Ähnliche zu diesem Beitrag", for every note. */
export function measurePicked(notesByTheme: NotesByTheme): Searches {
	const notes = numbered(notesByTheme);
	return measureSearches(
		notes,
		notes.map(({ id, theme }) => ({ theme, sought: { noteId: id } }))
	);
}

/** The name of every theme, typed as it stands. */
export function measureTyped(notesByTheme: NotesByTheme): Searches {
	return measureSearches(
		numbered(notesByTheme),
		Object.keys(notesByTheme).map((theme) => ({ theme, sought: { words: theme } }))
	);
}
