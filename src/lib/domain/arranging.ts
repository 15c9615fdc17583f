/** What a step of arranging makes of a board before the server has answered (M16). Pure. */
import { type BoardState, putEntry, removeEntry } from './board-state.ts';

/** A theme as it is to be; a new one has an id of its own (domain/ids). */
export type ThemeChange = { id: string; title: string; position: number; gone?: true };
/** Notes by id, with the theme they are to be in; null: in none. */
export type Sorting = Readonly<Record<string, string | null>>;

export function arranged(state: BoardState, themes: readonly ThemeChange[], notes: Sorting): BoardState {
	let next = state;
	for (const { id, gone, ...theme } of themes) {
		const { revision = 0, dots = null } = next.themes.get(id) ?? {};
		next = gone
			? removeEntry(next, 'themes', id, revision)
			: putEntry(next, 'themes', { id, ...theme, revision, dots });
	}
	const removed = new Set(themes.filter(({ gone }) => gone).map(({ id }) => id));
	if (removed.size > 0)
		for (const note of next.notes.values())
			if (note.theme_id !== null && removed.has(note.theme_id))
				next = putEntry(next, 'notes', { ...note, theme_id: null });
	for (const [id, theme_id] of Object.entries(notes)) {
		const note = next.notes.get(id);
		if (note) next = putEntry(next, 'notes', { ...note, theme_id });
	}
	return next;
}

/** The board without these notes, as it will be once they are hidden. */
export function without(state: BoardState, noteIds: readonly string[]): BoardState {
	return noteIds.reduce((next, id) => removeEntry(next, 'notes', id, next.notes.get(id)?.revision ?? 0), state);
}
