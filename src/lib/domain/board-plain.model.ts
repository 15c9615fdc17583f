/** A board, a note and a snapshot as plain as can be, for tests. Not part of the program. */
import type { BoardView, Note, Snapshot } from './board-snapshot.ts';

export const plainBoard: BoardView = {
	id: 'board',
	event_id: 'event',
	session_id: null,
	kind: 'dialogue',
	title: 'Board',
	phase: 'exchange',
	phase_ends_at: null,
	hidden_round: false,
	small_group: false,
	counts_hidden: false,
	paused: false,
	moderation: 'immediate',
	note_count: 0,
	note_limit: 280,
	note_cap: null,
	headings_confirmed: false,
	plan: [],
	dots: null,
	wall: {
		mode: 'board',
		group_by: 'prompt',
		note_id: null,
		survey_id: null,
		session_id: null,
		question: null,
		frozen: false
	},
	twin_of: null,
	lineage: 'first'
};

export const plainNote = (id: string, more: Partial<Note> = {}): Note => ({
	id,
	prompt_id: 'prompt',
	parent_id: null,
	reply_kind: null,
	body: id,
	origin: 'seat',
	theme_id: null,
	revision: 1,
	marks: null,
	...more
});

/** The whole board at revision 9, with one prompt of the id `prompt`. */
export const plainSnapshot = (notes: Note[], more: Partial<Snapshot> = {}): Snapshot => ({
	now: '2026-11-22T10:00:00Z',
	revision: 9,
	since: 0,
	board: { ...plainBoard, note_count: notes.length },
	prompts: [{ id: 'prompt', position: 1, texts: { de: '?' }, starters: {} }],
	notes,
	themes: [],
	links: [],
	agreements: [],
	...more
});
