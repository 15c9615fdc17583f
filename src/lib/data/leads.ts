import {
	type BestNotes,
	bestNotesSchema,
	type LeadSnapshot,
	leadSnapshotSchema,
	type SettingsPatch
} from '$lib/domain/lead';
import type { WallView } from '$lib/domain/wall-view';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Everything that leading needs takes a link's token, or null: then the account decides. */
export type Token = string | null;

/**
 * A board from revision `since` on, as whoever leads it sees it. @param boardId null: the one board of a link. Errors:
 * `link_unknown` for revoked and expired links too, `not_a_member`.
 */
export function read(client: Caller, boardId: string | null, since: number, token: Token): Promise<LeadSnapshot> {
	return call(client, 'read_lead', { p_board_id: boardId, p_since: since, p_token: token }, leadSnapshotSchema);
}

/** Changes how a board is led. Error: `settings_invalid`. */
export async function setBoard(client: Caller, boardId: string, patch: SettingsPatch, token: Token): Promise<void> {
	await call(client, 'set_board', { p_board_id: boardId, p_settings: patch, p_token: token }, z.unknown());
}

/** Chooses what the walls of a board show. Error: `wall_invalid`. */
export async function showOnWall(
	client: Caller,
	boardId: string,
	wall: Partial<WallView>,
	token: Token
): Promise<void> {
	await call(client, 'show_on_wall', { p_board_id: boardId, p_wall: wall, p_token: token }, z.unknown());
}

/** The notes with most marks of each other board. Error: `not_a_member` for a link of one board. */
export function bestNotes(client: Caller, boardId: string, perBoard: number, token: Token): Promise<BestNotes> {
	return call(client, 'best_notes', { p_board_id: boardId, p_per_board: perBoard, p_token: token }, bestNotesSchema);
}

/**
 * Asks everybody to fill in a sheet now, for 30 to 3600 seconds (E20). Errors: `survey_closed`, `survey_unknown` for drafts
 * too, `time_invalid`, `event_closed`.
 */
export async function askNow(
	client: Caller,
	boardId: string,
	surveyId: string,
	seconds: number,
	token: Token
): Promise<void> {
	const args = { p_board_id: boardId, p_survey_id: surveyId, p_seconds: seconds, p_token: token };
	await call(client, 'ask_now', args, z.unknown());
}
