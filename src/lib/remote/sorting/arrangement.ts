import type { BoardState } from '$lib/domain/board';
import { notesByTheme, themesOf } from '$lib/domain/board-reading';
import type { Note, Theme } from '$lib/domain/board-snapshot';
import type { ThemeChange } from '../lead.ts';

/** The most a heading may hold, in characters. */
export const HEADING_LIMIT = 140;

/** One act of arranging: what `arrange` takes, and one step to undo (M16). */
export type Arrangement = { themes: readonly ThemeChange[]; notes: Readonly<Record<string, string | null>> };

/** A theme, or with null „Ohne Gruppe", and its notes. */
export type Pile = { theme: Theme | null; notes: readonly Note[] };

/**
 * All there is to arrange: first what is in no theme, then the themes in their order.
 * @param held notes that are waiting or hidden: they are in no theme to see
 */
export function pilesOf(state: BoardState, held: ReadonlySet<string>): Pile[] {
	const notes = notesByTheme(state);
	return [null, ...themesOf(state)].map((theme) => ({
		theme,
		notes: (notes.get(theme?.id ?? null) ?? []).filter(({ id }) => !held.has(id))
	}));
}

export function notesIn(piles: readonly Pile[]): ReadonlyMap<string, Note> {
	return new Map(piles.flatMap(({ notes }) => notes.map((note) => [note.id, note])));
}

/** The themes of the notes that are in one, by the notes' ids. */
export function themesIn(piles: readonly Pile[]): ReadonlyMap<string, Theme> {
	return new Map(
		piles.flatMap(({ theme, notes }) => (theme ? notes.map(({ id }): [string, Theme] => [id, theme]) : []))
	);
}

const into = (themeId: string | null, noteIds: Iterable<string>): Record<string, string | null> =>
	Object.fromEntries(Array.from(noteIds, (id) => [id, themeId]));

const changed = ({ id, title, position }: Theme, change: Partial<ThemeChange> = {}): ThemeChange => ({
	id,
	title,
	position,
	...change
});

const nextPosition = (themes: readonly Theme[]): number => 1 + Math.max(0, ...themes.map((theme) => theme.position));

export function moved(noteIds: Iterable<string>, themeId: string | null): Arrangement {
	return { themes: [], notes: into(themeId, noteIds) };
}

export function renamed(theme: Theme, title: string): Arrangement {
	return { themes: [changed(theme, { title: title.trim() })], notes: {} };
}

/** A new theme at the end, with its notes. */
export function added(
	themes: readonly Theme[],
	{ id, title, noteIds }: { id: string; title: string; noteIds: Iterable<string> }
): Arrangement {
	return { themes: [{ id, title, position: nextPosition(themes) }], notes: into(id, noteIds) };
}

/** One theme takes the notes of another, and its heading if it has none itself. */
export function joined(keep: Theme, goes: Theme, noteIds: Iterable<string>): Arrangement {
	const named = keep.title === '' && goes.title !== '' ? [changed(keep, { title: goes.title })] : [];
	return { themes: [...named, changed(goes, { gone: true })], notes: into(keep.id, noteIds) };
}

/** The theme goes; its notes are in none. */
export function dissolved(theme: Theme): Arrangement {
	return { themes: [changed(theme, { gone: true })], notes: {} };
}

/** A theme changes places with the one before or after it. Positions are dealt anew, as two may be the same. */
export function shifted(themes: readonly Theme[], theme: Theme, by: -1 | 1): Arrangement {
	const from = themes.findIndex(({ id }) => id === theme.id);
	const order = themes.filter(({ id }) => id !== theme.id);
	order.splice(Math.max(0, from + by), 0, theme);
	return {
		themes: order.flatMap((each, at) => (each.position === at + 1 ? [] : [changed(each, { position: at + 1 })])),
		notes: {}
	};
}
