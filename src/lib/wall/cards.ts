import type { BoardState } from '$lib/domain/board';
import { notesUnder, repliesTo } from '$lib/domain/board-reading';
import type { Note } from '$lib/domain/board-snapshot';

/** A note with its replies as the wall shows it. `version` changes when its height may. */
export type Card = { id: string; version: string; note: Note; replies: readonly Note[] };

/** The notes of a prompt in the order of the wall; see `keepOrder`. */
export function cardsOf(state: BoardState, promptId: string, known: readonly string[]): Card[] {
	return keepOrder(notesUnder(state, promptId, state.board.id), known).map((note) => {
		const replies = repliesTo(state, note.id);
		const version = [note, ...replies].map(({ id, revision, marks }) => `${id}${revision}${marks ? 'm' : ''}`).join();
		return { id: note.id, version, note, replies };
	});
}

/**
 * The ones already on the wall keep their order, new ones follow: a page that was read stays the page it was, and the
 * newest is never on top (M10).
 */
export function keepOrder<Item extends { id: string }>(items: readonly Item[], known: readonly string[]): Item[] {
	const place = new Map(known.map((id, index) => [id, index]));
	const at = ({ id }: Item) => place.get(id) ?? known.length;
	return items.toSorted((a, b) => at(a) - at(b));
}
