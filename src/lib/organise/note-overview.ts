/** The notes of all boards of an event as its members see them at the desk. Pure. */
import type { Note, Tombstone } from '$lib/domain/board-snapshot';
import type { HideReason, LeadSnapshot } from '$lib/domain/lead';
import { textIn } from '$lib/domain/survey';

/**
 * A note on one of the boards. `why`: shown, or why attendees do not see it; `reason`: for which it was hidden. `reports`:
 * how many attendees reported it. `answers`: the text that it replies to. `source`: the board it was gathered from.
 */
export type Overviewed = {
	id: string;
	boardId: string;
	board: string;
	prompt: string;
	body: string;
	also: string[];
	origin: Note['origin'];
	source: string | null;
	why: 'shown' | 'pending' | 'hidden' | 'round';
	reason: HideReason | null;
	reports: number;
	answers: string | null;
};

export const NOTE_STATES = ['all', 'pending', 'reported', 'hidden'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Board by board, prompt by prompt; what waits or was reported comes first. */
export function overview(boards: readonly LeadSnapshot[], language: string): Overviewed[] {
	return boards.flatMap((snapshot) => notesOf(snapshot, language)).sort((a, b) => urgency(b) - urgency(a));
}

function notesOf({ board, prompts, notes, lead }: LeadSnapshot, language: string): Overviewed[] {
	const held = new Map(lead.held.map((one) => [one.note.id, one]));
	const reports = new Map(lead.reported.map(({ note_id, count }) => [note_id, count]));
	const shown = notes.filter((note): note is Note => isThere(note) && !held.has(note.id));
	const all = [...shown, ...lead.held.map(({ note }) => note)];
	const bodies = new Map(all.map(({ id, body }) => [id, body]));
	const position = new Map(prompts.map(({ id, position }) => [id, position]));
	return all
		.sort((a, b) => (position.get(a.prompt_id) ?? 0) - (position.get(b.prompt_id) ?? 0))
		.map((note) => ({
			id: note.id,
			boardId: board.id,
			board: board.title,
			prompt: textIn(prompts.find(({ id }) => id === note.prompt_id)?.texts ?? {}, language),
			body: note.body,
			also: note.also ?? [],
			origin: note.origin,
			source: note.source ?? null,
			why: held.get(note.id)?.why ?? 'shown',
			reason: held.get(note.id)?.reason ?? null,
			reports: reports.get(note.id) ?? 0,
			answers: note.parent_id === null ? null : (bodies.get(note.parent_id) ?? null)
		}));
}

const isThere = (note: Note | Tombstone): note is Note => !('gone' in note);

const urgency = ({ why, reports }: Overviewed): number =>
	why === 'hidden' ? 0 : reports > 0 ? 2 : why === 'pending' ? 1 : 0;

export function isIn({ why, reports }: Overviewed, state: NoteState): boolean {
	switch (state) {
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

/** Whether all words are somewhere in the note, whatever their case, accents and vowel marks (I8). */
export function matches({ body, also }: Overviewed, search: string): boolean {
	const text = folded([body, ...also].join(' '));
	return folded(search)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
