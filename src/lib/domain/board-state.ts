/** What a device knows of a board, and the two steps every change is made of: an entry is put, an entry is removed. */
import type { Agreement, BoardView, Dots, Link, Note, Prompt, Snapshot, Theme } from './board-snapshot.ts';
import type { Change } from './change.ts';
import { PersistentMap } from './persistent-map.ts';

/**
 * Immutable: every change gives a new state that shares what did not change, so it can be held in `$state.raw` and an
 * older state stays true for whoever still draws it. A change touches O(log32 n) nodes, never the list of all notes.
 */
export type BoardState = {
	/** Everything up to and including this revision is in. */
	readonly revision: number;
	/** The highest revision heard of; above `revision` something is missing and `read_board` must be asked. */
	readonly heard: number;
	readonly board: BoardView;
	readonly prompts: readonly Prompt[];
	readonly notes: PersistentMap<Note>;
	readonly themes: PersistentMap<Theme>;
	readonly links: PersistentMap<Link>;
	readonly agreements: PersistentMap<Agreement>;
	/** This seat's dots, by theme. */
	readonly dots: Dots;
	/** Notes by what they stand under: the prompt, or for replies the parent note. */
	readonly under: PersistentMap<PersistentMap<Note>>;
	/** Notes known from before a hidden round; one turns out to be one's own when the answer to its post comes late. */
	readonly aside: PersistentMap<Note>;
	/** Revisions at which entries of any kind went, so that nothing older brings them back. */
	readonly gone: PersistentMap<number>;
	/** Changes that came too early, by revision; they are replayed once the gap is closed. */
	readonly ahead: PersistentMap<Change>;
};

/** The kinds of entries. */
export const KINDS = ['notes', 'themes', 'links', 'agreements'] as const;
export type Kind = (typeof KINDS)[number];
export type EntryOf<K extends Kind> = { notes: Note; themes: Theme; links: Link; agreements: Agreement }[K];

/** A board before its entries are put in. */
export function emptyBoard(snapshot: Snapshot): BoardState {
	return {
		revision: snapshot.revision,
		heard: snapshot.revision,
		board: snapshot.board,
		prompts: snapshot.prompts,
		notes: PersistentMap.empty(),
		themes: PersistentMap.empty(),
		links: PersistentMap.empty(),
		agreements: PersistentMap.empty(),
		dots: snapshot.my_dots ?? {},
		under: PersistentMap.empty(),
		aside: PersistentMap.empty(),
		gone: PersistentMap.empty(),
		ahead: PersistentMap.empty()
	};
}

function standsUnder(note: Note): string {
	return note.parent_id ?? note.prompt_id;
}

/** The state with this version of a note, whatever was there. */
export function putNote(state: BoardState, note: Note): BoardState {
	const key = standsUnder(note);
	const siblings = state.under.get(key) ?? PersistentMap.empty<Note>();
	return {
		...state,
		notes: state.notes.set(note.id, note),
		under: state.under.set(key, siblings.set(note.id, note)),
		gone: state.gone.delete(note.id)
	};
}

function removeNote(state: BoardState, id: string, revision: number): BoardState {
	const note = state.notes.get(id);
	const gone = state.gone.set(id, Math.max(revision, state.gone.get(id) ?? 0));
	if (note === undefined) return { ...state, gone };
	const key = standsUnder(note);
	const siblings = state.under.get(key)?.delete(id) ?? PersistentMap.empty<Note>();
	return {
		...state,
		gone,
		notes: state.notes.delete(id),
		under: siblings.size === 0 ? state.under.delete(key) : state.under.set(key, siblings)
	};
}

/** The state with this version of an entry, whatever was there. */
export function putEntry<K extends Kind>(state: BoardState, kind: K, entry: EntryOf<K>): BoardState {
	if (kind === 'notes') return putNote(state, entry as Note);
	const entries = state[kind] as PersistentMap<EntryOf<K>>;
	return { ...state, [kind]: entries.set(entry.id, entry), gone: state.gone.delete(entry.id) };
}

/** The state without an entry, which went at `revision`. An unknown one is only remembered as gone. */
export function removeEntry(state: BoardState, kind: Kind, id: string, revision: number): BoardState {
	if (kind === 'notes') return removeNote(state, id, revision);
	const gone = state.gone.set(id, Math.max(revision, state.gone.get(id) ?? 0));
	return { ...state, [kind]: state[kind].delete(id), gone };
}

/**
 * The state with this board. When a hidden round begins, foreign notes are put aside (M7); they are all told again when it
 * ends. Walks the notes, but only at such a turn.
 */
export function putBoard(state: BoardState, board: BoardView): BoardState {
	if (!board.hidden_round) return { ...state, board, aside: PersistentMap.empty() };
	if (state.board.hidden_round) return { ...state, board };
	const empty = PersistentMap.empty<never>();
	let turned: BoardState = { ...state, board, notes: empty, under: empty, aside: state.notes };
	for (const note of state.notes.values()) if (note.mine) turned = putNote(turned, note);
	return turned;
}

/** Whether the state already knows this entry at `revision` or later, alive or gone. */
export function knowsSince(state: BoardState, kind: Kind, id: string, revision: number): boolean {
	return Math.max(state[kind].get(id)?.revision ?? -1, state.gone.get(id) ?? -1) >= revision;
}

/** The change that comes next, if it is here. Between two steps only one of the board itself can be: it waits for a snapshot. */
export function nextAhead(state: BoardState): Change | undefined {
	return state.ahead.get(String(state.revision + 1));
}
