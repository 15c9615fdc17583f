/** What stands on the wall under which heading, and in which order. */
import type { BoardState } from '$lib/domain/board';
import { notesUnder, repliesTo } from '$lib/domain/board-reading';
import type { Note } from '$lib/domain/board-snapshot';
import { textIn } from '$lib/domain/survey';
import { headingOf } from './heading.ts';

/** A note with its replies as the wall shows it. `version` changes when its height may. */
export type Card = { id: string; version: string; note: Note; replies: readonly Note[] };

/** `position`: from 1; which pen and shape the heading has. */
export type Group = { id: string; position: number; title: string; cards: readonly Card[] };

/** The prompts with their notes; `known`: the ones of each group that are on the wall already, in their order. */
export function groupsOf(
	state: BoardState,
	language: string,
	known: Readonly<Record<string, readonly string[]>>
): Group[] {
	return state.prompts
		.toSorted((a, b) => a.position - b.position)
		.map(({ id, position, texts }) => ({
			id,
			position,
			title: headingOf(textIn(texts, language)),
			cards: keepOrder(notesUnder(state, id, state.board.id), known[id] ?? []).map((note) => cardOf(state, note))
		}));
}

function cardOf(state: BoardState, note: Note): Card {
	const replies = repliesTo(state, note.id);
	const version = [note, ...replies].map(({ id, revision, marks }) => `${id}${revision}${marks ? 'm' : ''}`).join();
	return { id: note.id, version, note, replies };
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
