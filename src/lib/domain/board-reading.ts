/** How a board is read: what stands under a prompt or a note, and in which order (M10). */
import type { Agreement, Link, Marks, Note, Theme } from './board-snapshot.ts';
import { nextAhead, type BoardState } from './board-state.ts';
import { hashText } from './hash.ts';

const NO_MARKS: Marks = { agree: 0, important: 0, question: 0, differ: 0 };

/**
 * The notes under a prompt in the seat's own order: shuffled by `seed`, so that nobody's note is always on top, and the
 * ones already there keep their order when notes are added (M10).
 */
export function notesUnder(state: BoardState, promptId: string, seed: string): Note[] {
	return shuffled(shownUnder(state, promptId), seed);
}

/** The replies to a note, one level (M6); the same order on every device, early ones first as far as ids tell (L4). */
export function repliesTo(state: BoardState, noteId: string): Note[] {
	return shownUnder(state, noteId).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shownUnder(state: BoardState, id: string): Note[] {
	return Array.from(state.under.get(id)?.values() ?? [], (note) => withCounts(state, note));
}

/**
 * A note with its counts as the board shows them now: none while they are hidden (M8), and nought for a note that nobody
 * marked meanwhile, as such notes are not told again when counts appear.
 */
export function withCounts(state: BoardState, note: Note): Note {
	const hidden = state.board.counts_hidden;
	if (hidden === (note.marks === null)) return note;
	return { ...note, marks: hidden ? null : NO_MARKS };
}

/** The themes in their order (M16). */
export function themesOf(state: BoardState): Theme[] {
	return state.themes.values().sort(inOrder);
}

/** The notes by their theme, null for those in none, replies left out; in the same order for everybody. */
export function notesByTheme(state: BoardState): Map<string | null, Note[]> {
	const notes = new Map<string | null, Note[]>();
	const sorted = state.notes.values().sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const note of sorted) {
		if (note.parent_id !== null) continue;
		const theme = note.theme_id !== null && state.themes.has(note.theme_id) ? note.theme_id : null;
		const group = notes.get(theme);
		if (group) group.push(withCounts(state, note));
		else notes.set(theme, [withCounts(state, note)]);
	}
	return notes;
}

/** The agreements in their order (M19). */
export function agreementsOf(state: BoardState): Agreement[] {
	return state.agreements.values().sort(inOrder);
}

/** The links between notes that are both shown (M6); none in a hidden round. */
export function linksOf(state: BoardState): Link[] {
	if (state.board.hidden_round) return [];
	return state.links.values().filter((link) => state.notes.has(link.from_id) && state.notes.has(link.to_id));
}

/** What the links tie each note to, in either direction; `mine`: the link is one's own (M6). */
export function linkedNotes(state: BoardState): Map<string, { note: Note; mine: boolean }[]> {
	const linked = new Map<string, { note: Note; mine: boolean }[]>();
	for (const { from_id, to_id, mine = false } of linksOf(state))
		for (const [id, other] of [[from_id, to_id] as const, [to_id, from_id] as const]) {
			const note = state.notes.get(other);
			if (note) linked.set(id, [...(linked.get(id) ?? []), { note, mine }]);
		}
	return linked;
}

/** The link between two notes, in whichever direction. */
export function linkBetween(state: BoardState, one: string, other: string): Link | undefined {
	return linksOf(state).find(
		({ from_id, to_id }) => (from_id === one && to_id === other) || (from_id === other && to_id === one)
	);
}

const inOrder = (a: { id: string; position: number }, b: { id: string; position: number }): number =>
	a.position - b.position || (a.id < b.id ? -1 : 1);

/** How many notes are in the room, with the ones that a hidden round keeps back (M7). */
export function noteCount(state: BoardState): number {
	const notesAreComing = nextAhead(state)?.kind === 'board_changed';
	return state.board.hidden_round || notesAreComing ? state.board.note_count : state.notes.size;
}

/** The items in an order that depends on each one's id and the seed alone. */
export function shuffled<T extends { id: string }>(items: readonly T[], seed: string): T[] {
	const start = hashText(seed);
	return items
		.map((item) => ({ item, rank: hashText(item.id, start) }))
		.sort((a, b) => a.rank - b.rank || (a.item.id < b.item.id ? -1 : 1))
		.map(({ item }) => item);
}
