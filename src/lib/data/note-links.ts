import { type LinkResult, linkResultSchema } from '$lib/domain/board-snapshot';
import { call, type Caller } from './client.ts';

/** An attendee by the seat, whoever leads by the token (null: a member's account). */
export type By = { seatKey: string } | { token: string | null };

/** Ties two notes with an arrow, or takes it away (M6). Errors: `link_cycle`, `link_to_itself`, `link_not_yours`, `link_cap_reached`. */
export function set(client: Caller, fromId: string, toId: string, on: boolean, by: By): Promise<LinkResult> {
	const who = 'seatKey' in by ? { p_seat_key: by.seatKey } : { p_token: by.token };
	return call(client, 'link_notes', { p_from_id: fromId, p_to_id: toId, p_on: on, ...who }, linkResultSchema);
}
