/** Keeps a device's board in step with the server (architecture 6). Pure; tested by properties in `board.test.ts`. */
import type { MarkResult, Note, NoteResult, Snapshot } from './board-snapshot.ts';
import { emptyBoard, knowsSince, nextAhead, putBoard, putNote, removeNote, type BoardState } from './board-state.ts';
import type { Change } from './change.ts';
import { PersistentMap } from './persistent-map.ts';

export type { BoardState } from './board-state.ts';

/** Early changes that are kept; more than that is cheaper to read again. */
const AHEAD_LIMIT = 1000;

/**
 * `applied`: in. `stale`: known already, nothing happened. `gap`: something before it is missing; it is kept.
 * `resync`: the phase changed and other notes may show now (M7, M8). After the last two ask `read_board(state.revision)`.
 */
export type Applied = { state: BoardState; outcome: 'applied' | 'stale' | 'gap' | 'resync' };

/**
 * `merged`: in step with all that was heard. `gap`: merged as far as possible, but ask `read_board(state.revision)` again.
 * `stale`: overtaken by changes and no longer needed. `replaced`: the server came back with less than was seen here and its
 * board took the place of everything. Offer again what this device had sent, and ask `read_board(state.revision)` once
 * more: new changes may have been taken for old ones meanwhile.
 */
export type Merged = { state: BoardState; outcome: 'merged' | 'gap' | 'stale' | 'replaced' };

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
	if ((state.gone.get(note.id) ?? -1) >= note.revision) return state;
	if ('gone' in note) return removeNote(state, note.id, note.revision);
	const known = state.notes.get(note.id) ?? state.aside.get(note.id);
	// All up to here is known: if the note is not, it is gone. Only a hidden round does not tell of new notes.
	if (known === undefined && note.revision <= state.revision && !state.board.hidden_round) return state;
	const newest = known !== undefined && known.revision >= note.revision ? known : note;
	return putNote(state, { ...newest, ...own(known), mine: true });
}

/** Takes in the answer to one's own mark. Its counts are shown at once and confirmed by the change that follows. */
export function acceptMark(state: BoardState, result: MarkResult): BoardState {
	const note = state.notes.get(result.note_id);
	if (note === undefined) return state;
	const marks = result.revision > state.revision ? result.marks : note.marks;
	return putNote(state, { ...note, marks, my_marks: result.my_marks });
}

/** Applies what is next, as far as it goes without a gap. A change of phase waits for the snapshot that must follow it. */
function replay(start: BoardState): Applied {
	let state = start;
	for (let next = nextAhead(state); next !== undefined; next = nextAhead(state)) {
		if (next.kind === 'phase_changed') {
			return { state: putBoard(state, { ...state.board, ...next.board }), outcome: 'resync' };
		}
		state = { ...fold(state, next), revision: next.revision, ahead: state.ahead.delete(String(next.revision)) };
	}
	return { state, outcome: state.heard > state.revision ? 'gap' : 'applied' };
}

function fold(state: BoardState, change: Exclude<Change, { kind: 'phase_changed' }>): BoardState {
	switch (change.kind) {
		case 'note_posted':
		case 'note_edited':
			return knowsSince(state, change.note.id, change.note.revision)
				? state
				: putNote(state, { ...change.note, ...own(state.notes.get(change.note.id)) });
		case 'note_gone':
			return knowsSince(state, change.note_id, change.revision)
				? state
				: removeNote(state, change.note_id, change.revision);
		case 'notes_counted':
			return { ...state, board: { ...state.board, note_count: change.note_count } };
		case 'marks_counted': {
			const note = state.notes.get(change.note_id);
			return note === undefined || note.revision > change.revision
				? state
				: putNote(state, { ...note, marks: change.marks, revision: change.revision });
		}
	}
}

/** What only the device's own answers tell about a note; changes for everybody do not carry it. */
function own(note: Note | undefined): Pick<Note, 'mine' | 'my_marks'> {
	return { ...(note?.mine && { mine: note.mine }), ...(note?.my_marks && { my_marks: note.my_marks }) };
}

/** What stays below a snapshot: all that was known, or after a whole one only one's own notes that are newer than it. */
function underneath(state: BoardState, snapshot: Snapshot): BoardState {
	const kept = { heard: Math.max(state.heard, snapshot.revision), ahead: state.ahead };
	if (snapshot.since > 0) {
		const themes = byId(state.themes, snapshot.themes);
		const links = byId(state.links, snapshot.links);
		const { revision, board, prompts } = snapshot;
		return { ...putBoard(state, board), ...kept, revision, prompts, themes, links };
	}
	let fresh: BoardState = { ...emptyBoard(snapshot), ...kept };
	for (const note of state.notes.values()) if (note.revision > snapshot.revision) fresh = putNote(fresh, note);
	for (const [id, at] of state.gone.entries()) if (at > snapshot.revision) fresh = removeNote(fresh, id, at);
	return fresh;
}

function withEntries(start: BoardState, snapshot: Snapshot): BoardState {
	let state = start;
	for (const entry of snapshot.notes) {
		// A note of the same revision is taken: marks set while counts are hidden move no revision (M8).
		if (knowsSince(state, entry.id, entry.revision + 1)) continue;
		state = 'gone' in entry ? removeNote(state, entry.id, entry.revision) : putNote(state, entry);
	}
	return state;
}

function byId<T extends { id: string }>(known: readonly T[], changed: readonly T[]): readonly T[] {
	const ids = new Set(changed.map((item) => item.id));
	return [...known.filter((item) => !ids.has(item.id)), ...changed];
}

function dropAhead(state: BoardState): BoardState {
	let ahead = state.ahead;
	for (const change of ahead.values()) {
		if (change.revision <= state.revision) ahead = ahead.delete(String(change.revision));
	}
	return { ...state, ahead };
}
