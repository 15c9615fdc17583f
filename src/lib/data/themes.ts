import type { Sorting, ThemeChange } from '$lib/domain/arranging';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import type { Token } from './leads.ts';

/** However much it moves, it is one step that can be taken back. Errors: `theme_unknown`, `note_unknown`, `arrangement_invalid`. */
export async function arrange(
	client: Caller,
	boardId: string,
	themes: readonly ThemeChange[],
	notes: Sorting,
	token: Token
): Promise<void> {
	const args = { p_board_id: boardId, p_themes: themes, p_notes: notes, p_token: token };
	await call(client, 'arrange', args, z.unknown());
}

/** Takes the last step back, whoever did it (M16). Error: `nothing_to_undo`. */
export async function undo(client: Caller, boardId: string, token: Token): Promise<void> {
	await call(client, 'undo_arranging', { p_board_id: boardId, p_token: token }, z.unknown());
}

/** The group agrees to the headings, or not yet (M17). Error: `weighting_incomplete` while one has no name. */
export async function confirm(client: Caller, boardId: string, confirmed: boolean, token: Token): Promise<void> {
	await call(client, 'confirm_headings', { p_board_id: boardId, p_confirmed: confirmed, p_token: token }, z.unknown());
}
