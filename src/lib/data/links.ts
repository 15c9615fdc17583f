import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { call } from './client.ts';
import { toAppError } from './errors.ts';

const id = z.nullable(z.string());
const listSchema = z.array(
	z.object({ id: z.string(), board_id: id, survey_id: id, session_id: id, expires_at: z.string(), last_used_on: id })
);

/**
 * An entrance without an account that is still open; its token was shown once and is nowhere any more. `board_id` null: a
 * facilitator's for all boards of the event, or a kiosk's that shows a sheet. `last_used_on`: a day (L4).
 */
export type AccessLink = z.infer<typeof listSchema>[number];
export type LinkRole = 'wall' | 'facilitator' | 'kiosk' | 'results';

/** The links of an event that are neither revoked nor expired. @param now the moment to judge by */
export async function list(client: SupabaseClient, eventId: string, role: LinkRole, now: Date): Promise<AccessLink[]> {
	const { data, error, status } = await client
		.from('access_links')
		.select('id, board_id, survey_id, session_id, expires_at, last_used_on')
		.eq('event_id', eventId)
		.eq('role', role)
		.is('revoked_at', null)
		.gt('expires_at', now.toISOString())
		.order('expires_at');
	if (error) throw toAppError(error, status);
	return listSchema.parse(data);
}

/** Makes a wall link for a board and gives its token, this once. */
export async function makeWall(client: SupabaseClient, eventId: string, boardId: string): Promise<string> {
	const args = { p_event_id: eventId, p_board_id: boardId, p_role: 'wall' };
	return (await call(client, 'make_link', args, z.object({ token: z.string() }))).token;
}

/** Makes a facilitator's link and gives its token, this once. @param expires ISO; null: as long as is usual */
export async function makeFacilitator(
	client: SupabaseClient,
	eventId: string,
	boardId: string | null,
	expires: string | null = null
): Promise<string> {
	const args = { p_event_id: eventId, p_board_id: boardId, p_role: 'facilitator', p_expires: expires };
	return (await call(client, 'make_link', args, z.object({ token: z.string() }))).token;
}

/** Makes a link to the published results and gives its token, this once. @param expires ISO */
export async function makeResults(client: SupabaseClient, eventId: string, expires: string): Promise<string> {
	const args = { p_event_id: eventId, p_role: 'results', p_expires: expires };
	return (await call(client, 'make_link', args, z.object({ token: z.string() }))).token;
}

/** What a kiosk shows: a board, or a sheet and the session that it is about. */
export type Shown = { boardId: string | null; surveyId: string | null; sessionId: string | null };

/** Makes a kiosk's link and gives its token and the PIN that it is left with, this once. @param expires ISO */
export function makeKiosk(
	client: SupabaseClient,
	eventId: string,
	{ boardId, surveyId, sessionId }: Shown,
	expires: string
): Promise<{ token: string; pin: string }> {
	const args = {
		p_event_id: eventId,
		p_board_id: boardId,
		p_survey_id: surveyId,
		p_session_id: sessionId,
		p_role: 'kiosk',
		p_expires: expires
	};
	return call(client, 'make_link', args, z.object({ token: z.string(), pin: z.string() }));
}

/** Ends a link at once. */
export async function revoke(client: SupabaseClient, linkId: string): Promise<void> {
	await call(client, 'revoke_link', { p_link_id: linkId }, z.unknown());
}
