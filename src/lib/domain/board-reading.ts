/** How a board is read: what stands under a prompt or a note, and in which order (M10). */
import type { Note } from './board-snapshot.ts';
import { nextAhead, type BoardState } from './board-state.ts';
import { hashText } from './hash.ts';

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

/** In a hidden round only one's own notes show; foreign ones known from before are kept, but nothing is told of them (M7). */
function shownUnder(state: BoardState, id: string): Note[] {
	const notes = [...(state.under.get(id)?.values() ?? [])];
	return state.board.hidden_round ? notes.filter((note) => note.mine) : notes;
}

/** How many notes are in the room, with the ones that a hidden round keeps back (M7). */
export function noteCount(state: BoardState): number {
	const notesAreComing = nextAhead(state)?.kind === 'phase_changed';
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
