import {
	type MarkKind,
	type MarkResult,
	markResultSchema,
	type NoteResult,
	noteResultSchema,
	type ReplyKind
} from '$lib/domain/board-snapshot';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

export type NewNote = {
	/** Made on the device (domain/ids), so that sending twice stores once. */
	id: string;
	boardId: string;
	promptId: string;
	/** The note that is answered, with the kind of answer. */
	parentId: string | null;
	replyKind: ReplyKind | null;
	body: string;
};

export function post(client: Caller, note: NewNote, seatKey: string): Promise<NoteResult> {
	const args = {
		p_id: note.id,
		p_board_id: note.boardId,
		p_prompt_id: note.promptId,
		p_parent_id: note.parentId,
		p_reply_kind: note.replyKind,
		p_body: note.body,
		p_seat_key: seatKey
	};
	return call(client, 'post_note', args, noteResultSchema);
}

export function edit(client: Caller, noteId: string, body: string, seatKey: string): Promise<NoteResult> {
	return call(client, 'edit_note', { p_note_id: noteId, p_body: body, p_seat_key: seatKey }, noteResultSchema);
}

export function withdraw(client: Caller, noteId: string, seatKey: string): Promise<NoteResult> {
	return call(client, 'withdraw_note', { p_note_id: noteId, p_seat_key: seatKey }, noteResultSchema);
}

export function mark(
	client: Caller,
	noteId: string,
	kind: MarkKind,
	on: boolean,
	seatKey: string
): Promise<MarkResult> {
	const args = { p_note_id: noteId, p_kind: kind, p_on: on, p_seat_key: seatKey };
	return call(client, 'set_mark', args, markResultSchema);
}

/** Tells whoever leads that a note needs a look (M22); as often as one likes, it counts once. */
export async function report(client: Caller, noteId: string, seatKey: string): Promise<void> {
	await call(client, 'report_note', { p_note_id: noteId, p_seat_key: seatKey }, z.unknown());
}

/** The ids of `count` notes of others that were shown least, in this seat's order (M9); `seen` ones are left out. */
export async function serve(
	client: Caller,
	boardId: string,
	count: number,
	seen: readonly string[],
	seatKey: string
): Promise<string[]> {
	const args = { p_board_id: boardId, p_count: count, p_seen: seen, p_seat_key: seatKey };
	return (await call(client, 'serve_notes', args, z.object({ notes: z.array(z.string()) }))).notes;
}
