import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { call } from './client.ts';
import { toAppError } from './errors.ts';

const listSchema = z.array(z.object({ id: z.string(), board_id: z.string(), expires_at: z.string() }));

/** A link that still opens a wall; its token was shown once and is nowhere any more. */
export type WallLink = z.infer<typeof listSchema>[number];

/** The wall links of an event that are neither revoked nor expired. @param now the moment to judge by */
export async function walls(client: SupabaseClient, eventId: string, now: Date): Promise<WallLink[]> {
	const { data, error, status } = await client
		.from('access_links')
		.select('id, board_id, expires_at')
		.eq('event_id', eventId)
		.eq('role', 'wall')
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

const facilitatorsSchema = z.array(
	z.object({ id: z.string(), board_id: z.nullable(z.string()), expires_at: z.string() })
);

/** A link that lets somebody lead without an account: one board, or (null) all boards of the event. */
export type FacilitatorLink = z.infer<typeof facilitatorsSchema>[number];

/** The facilitators' links of an event that are neither revoked nor expired. @param now the moment to judge by */
export async function facilitators(client: SupabaseClient, eventId: string, now: Date): Promise<FacilitatorLink[]> {
	const { data, error, status } = await client
		.from('access_links')
		.select('id, board_id, expires_at')
		.eq('event_id', eventId)
		.eq('role', 'facilitator')
		.is('revoked_at', null)
		.gt('expires_at', now.toISOString())
		.order('expires_at');
	if (error) throw toAppError(error, status);
	return facilitatorsSchema.parse(data);
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

/** Ends a link at once. */
export async function revoke(client: SupabaseClient, linkId: string): Promise<void> {
	await call(client, 'revoke_link', { p_link_id: linkId }, z.unknown());
}
