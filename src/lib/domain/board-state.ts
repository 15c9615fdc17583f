/** What a device knows of a board, and the two steps every change is made of: a note is put, a note is removed. */
import type { BoardView, Link, Note, Prompt, Snapshot, Theme } from './board-snapshot.ts';
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
	readonly themes: readonly Theme[];
	readonly links: readonly Link[];
	readonly notes: PersistentMap<Note>;
	/** Notes by what they stand under: the prompt, or for replies the parent note. */
	readonly under: PersistentMap<PersistentMap<Note>>;
	/** Notes known from before a hidden round; one turns out to be one's own when the answer to its post comes late. */
	readonly aside: PersistentMap<Note>;
	/** Revisions at which notes went, so that nothing older brings them back. */
	readonly gone: PersistentMap<number>;
	/** Changes that came too early, by revision; they are replayed once the gap is closed. */
	readonly ahead: PersistentMap<Change>;
};

/** A board before its notes are put in. */
export function emptyBoard(snapshot: Snapshot): BoardState {
	return {
		revision: snapshot.revision,
		heard: snapshot.revision,
		board: snapshot.board,
		prompts: snapshot.prompts,
		themes: snapshot.themes,
		links: snapshot.links,
		notes: PersistentMap.empty(),
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

/** The state without a note, which went at `revision`. An unknown note is only remembered as gone. */
export function removeNote(state: BoardState, id: string, revision: number): BoardState {
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

/** Whether the state already knows this note at `revision` or later, alive or gone. */
export function knowsSince(state: BoardState, id: string, revision: number): boolean {
	return Math.max(state.notes.get(id)?.revision ?? -1, state.gone.get(id) ?? -1) >= revision;
}

/** The change that comes next, if it is here. Between two steps only a change of phase can be: it waits for a snapshot. */
export function nextAhead(state: BoardState): Change | undefined {
	return state.ahead.get(String(state.revision + 1));
}
