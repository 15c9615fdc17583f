/** A board by its headings (M16). */
import type { BoardState } from './board-state.ts';
import type { Note, Theme } from './board-snapshot.ts';
import { notesByTheme, themesOf } from './board-reading.ts';

export type ThemeGroup = Theme & { notes: readonly Note[] };

/** The themes in their order with their notes, and the notes that are in none. Replies stay with their note. */
export function groupedByTheme(state: BoardState): { themes: ThemeGroup[]; ungrouped: readonly Note[] } {
	const notes = notesByTheme(state);
	const themes = themesOf(state).map((theme) => ({ ...theme, notes: notes.get(theme.id) ?? [] }));
	return { themes, ungrouped: notes.get(null) ?? [] };
}
