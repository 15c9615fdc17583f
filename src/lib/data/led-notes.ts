import type { ReplyKind } from '$lib/domain/board-snapshot';
import type { HideReason } from '$lib/domain/lead';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import type { Token } from './leads.ts';

/** A note of whoever leads: in the facilitator's own name (M23), from paper, or said aloud (M21). */
export type LeadNote = {
	/** Made on the device (domain/ids), so that sending twice stores once. */
	id: string;
	promptId: string;
	parentId: string | null;
	replyKind: ReplyKind | null;
	body: string;
	origin: 'facilitator' | 'paper' | 'room';
};

export async function post(client: Caller, boardId: string, note: LeadNote, token: Token): Promise<void> {
	const args = {
		p_id: note.id,
		p_board_id: boardId,
		p_prompt_id: note.promptId,
		p_parent_id: note.parentId,
		p_reply_kind: note.replyKind,
		p_body: note.body,
		p_origin: note.origin,
		p_token: token
	};
	await call(client, 'lead_note', args, z.unknown());
}

/** Takes notes from every screen (M22). */
export async function hide(
	client: Caller,
	boardId: string,
	noteIds: readonly string[],
	reason: HideReason,
	token: Token
): Promise<void> {
	const args = { p_board_id: boardId, p_note_ids: noteIds, p_reason: reason, p_token: token };
	await call(client, 'hide_notes', args, z.unknown());
}

/** Releases what waits and brings back what was hidden. */
export async function show(client: Caller, boardId: string, noteIds: readonly string[], token: Token): Promise<void> {
	await call(client, 'show_notes', { p_board_id: boardId, p_note_ids: noteIds, p_token: token }, z.unknown());
}

/** Replaces passages everywhere (L16). Error: `passage_unknown`. */
export async function redact(client: Caller, noteId: string, passages: readonly string[], token: Token): Promise<void> {
	await call(client, 'redact_note', { p_note_id: noteId, p_passages: passages, p_token: token }, z.unknown());
}

/** Makes one note of two; both texts stay, and nobody's mark counts twice (T4). */
export async function merge(client: Caller, keepId: string, mergeId: string, token: Token): Promise<void> {
	await call(client, 'merge_notes', { p_keep_id: keepId, p_merge_id: mergeId, p_token: token }, z.unknown());
}

/** Takes notes of other boards over, with where they come from; those that are here already stay as they are. */
export async function gather(
	client: Caller,
	boardId: string,
	promptId: string,
	noteIds: readonly string[],
	token: Token
): Promise<void> {
	const args = { p_board_id: boardId, p_prompt_id: promptId, p_note_ids: noteIds, p_token: token };
	await call(client, 'gather_notes', args, z.unknown());
}
