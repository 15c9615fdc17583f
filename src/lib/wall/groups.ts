/** What stands on the wall under which heading, and in which order. */
import type { BoardState } from '$lib/domain/board';
import { linkedNotes, notesUnder, repliesTo, shuffled } from '$lib/domain/board-reading';
import type { Note } from '$lib/domain/board-snapshot';
import { textIn } from '$lib/domain/survey';
import { groupedByTheme } from '$lib/domain/themes';
import type { WallView } from '$lib/domain/wall-view';
import { headingOf } from './heading.ts';

/** A note as the wall shows it, with the notes that it is linked to. `version` changes when its height may. */
export type Card = { id: string; version: string; note: Note; replies: readonly Note[]; links: readonly Note[] };

/** `position`: from 1; which pen and shape the heading has. `dots`: null until the weighting has ended (M8). */
export type Group = { id: string; position: number; title: string; dots: number | null; cards: readonly Card[] };

/** How headings are worded that nobody wrote. */
export type Words = { language: string; unnamed: string; ungrouped: string };

/** The ids of each group that are on the wall already, in their order. */
export type Known = Readonly<Record<string, readonly string[]>>;

export function groupsOf(state: BoardState, by: WallView['group_by'], words: Words, known: Known): Group[] {
	const linked = linkedNotes(state);
	const cards = (id: string, notes: Note[]) =>
		keepOrder(notes, known[id] ?? []).map((note) =>
			cardOf(note, repliesTo(state, note.id), linked.get(note.id)?.map((link) => link.note) ?? [])
		);
	if (by === 'theme' && state.themes.size > 0) {
		const { themes, ungrouped } = groupedByTheme(state);
		const groups = themes.map(({ id, title, dots, notes }) => ({ id, title: title || words.unnamed, dots, notes }));
		const rest = ungrouped.length > 0 ? [{ id: '', title: words.ungrouped, dots: null, notes: ungrouped }] : [];
		return [...groups, ...rest].map(({ notes, ...group }, index) => ({
			...group,
			position: index + 1,
			cards: cards(group.id, shuffled([...notes], state.board.id))
		}));
	}
	return state.prompts
		.toSorted((a, b) => a.position - b.position)
		.map(({ id, position, texts }) => ({
			id,
			position,
			title: headingOf(textIn(texts, words.language)),
			dots: null,
			cards: cards(id, notesUnder(state, id, state.board.id))
		}));
}

export function cardOf(note: Note, replies: readonly Note[], links: readonly Note[]): Card {
	const version = [note, ...replies, ...links].map(({ id, revision, marks }) => `${id}${revision}${marks ? 'm' : ''}`);
	return { id: note.id, version: version.join(), note, replies, links };
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
