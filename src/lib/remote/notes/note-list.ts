/** The notes of a board as its facilitators see them: with what waits, what was reported and what is hidden. Pure. */
import type { BoardState } from '$lib/domain/board';
import { noteCount } from '$lib/domain/board-reading';
import type { Note } from '$lib/domain/board-snapshot';
import type { HideReason, LeadView } from '$lib/domain/lead';

export type Listed = {
	note: Note;
	/** `round`: kept back with all others while everybody writes for themselves. */
	why: 'shown' | 'pending' | 'hidden' | 'round';
	reason: HideReason | null;
	/** How many attendees reported it. */
	reports: number;
	/** The note it answers. */
	parent: Note | null;
	replies: number;
};

export const FILTERS = ['all', 'pending', 'reported', 'hidden'] as const;
export type Filter = (typeof FILTERS)[number];

/** Everything there is, the latest first: what comes in a flood stands together. */
export function listNotes(state: BoardState, desk: LeadView): Listed[] {
	const held = new Map(desk.held.map((one) => [one.note.id, one]));
	const reports = new Map(desk.reported.map(({ note_id, count }) => [note_id, count]));
	const shown = [...state.notes.values()].filter(({ id }) => !held.has(id));
	const all = new Map([...shown, ...desk.held.map(({ note }) => note)].map((note) => [note.id, note]));
	const waiting = desk.held.map(({ note }) => note).toReversed();
	const ordered = [...waiting, ...shown.sort((a, b) => b.revision - a.revision)];
	return ordered.map((note) => ({
		note,
		why: held.get(note.id)?.why ?? 'shown',
		reason: held.get(note.id)?.reason ?? null,
		reports: reports.get(note.id) ?? 0,
		parent: note.parent_id === null ? null : (all.get(note.parent_id) ?? null),
		replies: state.under.get(note.id)?.size ?? 0
	}));
}

export function passes({ why, reports }: Listed, filter: Filter): boolean {
	switch (filter) {
		case 'all':
			return why !== 'hidden';
		case 'pending':
			return why === 'pending';
		case 'reported':
			return reports > 0 && why !== 'hidden';
		case 'hidden':
			return why === 'hidden';
	}
}

/** All notes that were written, whoever sees them yet (M7, M22). */
export function notesInRoom(state: BoardState, desk: LeadView): number {
	return noteCount(state) + desk.held.filter(({ why }) => why === 'pending').length;
}

/** Questions for the podium: by agreement, or as they came. */
export function inOrder(notes: readonly Listed[], order: 'marks' | 'time'): Listed[] {
	const agreement = ({ note }: Listed) => note.marks?.agree ?? 0;
	return order === 'time' ? [...notes] : [...notes].sort((a, b) => agreement(b) - agreement(a));
}
