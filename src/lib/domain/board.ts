/** Keeps a device's board in step with the server. Pure; tested by properties in `board.test.ts`. */
import type { Dots, Entries, LinkResult, MarkResult, Note, NoteResult, Snapshot } from './board-snapshot.ts';
import {
	emptyBoard,
	type EntryOf,
	type Kind,
	KINDS,
	knowsSince,
	nextAhead,
	putBoard,
	putEntry,
	putNote,
	removeEntry,
	type BoardState
} from './board-state.ts';
import type { Change } from './change.ts';
import { PersistentMap } from './persistent-map.ts';

export type { BoardState } from './board-state.ts';

/** Early changes that are kept; more than that is cheaper to read again. */
const AHEAD_LIMIT = 1000;

/**
 * `applied`: in. `stale`: known already, nothing happened. `gap`: something before it is missing; it is kept.
 * `resync`: the board itself changed and other notes may show now (M7, M8). After the last two ask `read_board(state.revision)`.
 */
export type Applied = { state: BoardState; outcome: 'applied' | 'stale' | 'gap' | 'resync' };

/**
 * `merged`: in step with all that was heard. `gap`: merged as far as possible, but ask `read_board(state.revision)` again.
 * `stale`: overtaken by changes and no longer needed. `foreign`: the server was started anew, perhaps from an older copy, so
 * nothing here can be built upon: ask `read_board(0)`. `replaced`: the board of a server that came back took the place of
 * everything. Offer again what this device had sent, and ask `read_board(state.revision)` once more: new changes may have
 * been taken for old ones meanwhile.
 */
export type Merged = { state: BoardState; outcome: 'merged' | 'gap' | 'stale' | 'foreign' | 'replaced' };

/** The board of a first `read_board(0)`. Changes heard while it was on its way are then applied one by one. */
export function fromSnapshot(snapshot: Snapshot): BoardState {
	return withEntries(emptyBoard(snapshot), snapshot);
}

/** Takes in one change, in whatever order and however often it comes. */
export function applyChange(state: BoardState, change: Change): Applied {
	if (change.revision <= state.revision) return { state, outcome: 'stale' };
	const heard = { ...state, heard: Math.max(state.heard, change.revision) };
	if (state.ahead.size >= AHEAD_LIMIT && change.revision > state.revision + 1) return { state: heard, outcome: 'gap' };
	return replay({ ...heard, ahead: state.ahead.set(String(change.revision), change) });
}

/** Takes in an answer of `read_board(since)`. */
export function mergeSnapshot(state: BoardState, snapshot: Snapshot): Merged {
	if (snapshot.board.lineage !== state.board.lineage) {
		return snapshot.since > 0 ? { state, outcome: 'foreign' } : { state: fromSnapshot(snapshot), outcome: 'replaced' };
	}
	if (snapshot.since > state.revision) return { state, outcome: 'gap' };
	if (snapshot.revision < state.revision) {
		// A server that is asked for more than it has answers with all it has.
		if (snapshot.since === 0) return { state: fromSnapshot(snapshot), outcome: 'replaced' };
		return { state, outcome: state.heard > state.revision ? 'gap' : 'stale' };
	}
	const { state: merged, outcome } = replay(dropAhead(withEntries(underneath(state, snapshot), snapshot)));
	return { state: merged, outcome: outcome === 'applied' ? 'merged' : 'gap' };
}

/**
 * To be called on every subscription, before the board is read: what was heard on the last connection may be of a server
 * that has since been restored from a copy, and its revisions would be counted again.
 */
export function forgetHeard(state: BoardState): BoardState {
	return { ...state, heard: state.revision, ahead: PersistentMap.empty() };
}

/** Takes in the answer to one's own post, edit or withdrawal. It may come before or after the change on the topic. */
export function acceptNote(state: BoardState, { note }: NoteResult): BoardState {
	// A note that goes back to wait for its release is gone for the others at the same revision.
	const least = 'pending' in note ? note.revision + 1 : note.revision;
	if ((state.gone.get(note.id) ?? -1) >= least) return state;
	if ('gone' in note) return removeEntry(state, 'notes', note.id, note.revision);
	const known = state.notes.get(note.id) ?? state.aside.get(note.id);
	// All up to here is known: if the note is not, it is gone. Only a hidden round, and a note that waits to be released,
	// are not told.
	const untold = state.board.hidden_round || note.pending === true;
	if (known === undefined && note.revision <= state.revision && !untold) return state;
	// An edit of a note that waits moves no revision.
	const newest =
		known !== undefined && (known.revision > note.revision || (known.revision === note.revision && !note.pending))
			? known
			: note;
	return putNote(state, { ...newest, ...own(known), mine: true });
}

/** Takes in the answer to one's own mark. Its counts are shown at once and confirmed by the change that follows. */
export function acceptMark(state: BoardState, result: MarkResult): BoardState {
	const note = state.notes.get(result.note_id);
	if (note === undefined) return state;
	const marks = result.revision > state.revision ? result.marks : note.marks;
	return putNote(state, { ...note, marks, my_marks: result.my_marks });
}

/** Takes in the answer to one's own act on a link. */
export function acceptLink(state: BoardState, { link }: LinkResult): BoardState {
	if (link === null || (state.gone.get(link.id) ?? -1) >= link.revision) return state;
	if ('gone' in link) return removeEntry(state, 'links', link.id, link.revision);
	const known = state.links.get(link.id);
	if (known === undefined && link.revision <= state.revision) return state;
	return putEntry(state, 'links', { ...(known ?? link), mine: true });
}

/** Takes in the answer to one's own dots, which replaces all of them. Others' dots are not told (M8). */
export function acceptDots(state: BoardState, dots: Dots): BoardState {
	return { ...state, dots };
}

/** Applies what is next, as far as it goes without a gap. A change of the board waits for the snapshot that must follow it. */
function replay(start: BoardState): Applied {
	let state = start;
	for (let next = nextAhead(state); next !== undefined; next = nextAhead(state)) {
		if (next.kind === 'board_changed') {
			return { state: putBoard(state, { ...state.board, ...next.board }), outcome: 'resync' };
		}
		state = { ...fold(state, next), revision: next.revision, ahead: state.ahead.delete(String(next.revision)) };
	}
	return { state, outcome: state.heard > state.revision ? 'gap' : 'applied' };
}

function fold(state: BoardState, change: Exclude<Change, { kind: 'board_changed' }>): BoardState {
	switch (change.kind) {
		case 'entries': {
			const told = withEntries(state, change, change.revision);
			const note_count = change.note_count ?? state.board.note_count;
			return note_count === state.board.note_count ? told : { ...told, board: { ...told.board, note_count } };
		}
		case 'notes_counted':
			return { ...state, board: { ...state.board, note_count: change.note_count } };
		case 'marks_counted': {
			const note = state.notes.get(change.note_id);
			return note === undefined || note.revision > change.revision
				? state
				: putNote(state, { ...note, marks: change.marks, revision: change.revision });
		}
		case 'wall_changed':
			return { ...state, board: { ...state.board, wall: change.wall } };
		case 'links_revoked':
			return state;
	}
}

/** What only the device's own answers tell about an entry; changes for everybody do not carry it. */
function own(entry: Own | undefined): Own {
	return { ...(entry?.mine && { mine: entry.mine }), ...(entry?.my_marks && { my_marks: entry.my_marks }) };
}

type Own = Pick<Note, 'mine' | 'my_marks'>;

/** What stays below a snapshot: all that was known, or after a whole one only what is newer than it. */
function underneath(state: BoardState, snapshot: Snapshot): BoardState {
	const kept = { heard: Math.max(state.heard, snapshot.revision), ahead: state.ahead };
	if (snapshot.since > 0) {
		const { revision, board, prompts, my_dots: dots = state.dots } = snapshot;
		return { ...putBoard(state, board), ...kept, revision, prompts, dots };
	}
	let fresh: BoardState = { ...emptyBoard(snapshot), ...kept };
	for (const kind of KINDS)
		for (const entry of state[kind].values())
			if (entry.revision > snapshot.revision) fresh = putEntry(fresh, kind, entry);
	for (const [id, at] of state.gone.entries())
		if (at > snapshot.revision) fresh = { ...fresh, gone: fresh.gone.set(id, at) };
	return fresh;
}

/** With what a snapshot tells of entries, or (`told`: its revision) a change, which leaves out what is one's own. */
function withEntries(start: BoardState, entries: Partial<Entries>, told?: number): BoardState {
	let state = start;
	for (const kind of KINDS) for (const entry of entries[kind] ?? []) state = withEntry(state, kind, entry, told);
	return state;
}

function withEntry<K extends Kind>(
	state: BoardState,
	kind: K,
	entry: EntryOf<K> | { id: string; revision: number; gone: true },
	told?: number
): BoardState {
	// In a snapshot an entry of the same revision is taken: marks set while counts are hidden move no revision (M8).
	const least = told === undefined ? entry.revision + 1 : entry.revision;
	if (knowsSince(state, kind, entry.id, least)) return state;
	if ('gone' in entry) return removeEntry(state, kind, entry.id, entry.revision);
	const known = told === undefined ? undefined : (state[kind].get(entry.id) as Own | undefined);
	return putEntry(state, kind, { ...entry, ...own(known) });
}

function dropAhead(state: BoardState): BoardState {
	let ahead = state.ahead;
	for (const change of ahead.values()) {
		if (change.revision <= state.revision) ahead = ahead.delete(String(change.revision));
	}
	return { ...state, ahead };
}
