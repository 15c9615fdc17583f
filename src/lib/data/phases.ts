import type { Phase } from '$lib/domain/phases';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/**
 * Moves a board to a phase. @param seconds length, null: without an end; @param expected the phase that was seen: whoever
 * comes second hears `phase_changed`. @param token of a facilitator's link, null: as a member. Errors: `phase_changed`,
 * `phase_does_not_follow`, `weighting_incomplete`, `event_closed`, `phase_length_invalid`.
 */
export async function set(
	client: Caller,
	boardId: string,
	phase: Phase,
	seconds: number | null,
	expected: Phase,
	token: string | null = null
): Promise<void> {
	await call(
		client,
		'set_phase',
		{ p_board_id: boardId, p_phase: phase, p_seconds: seconds, p_expected_phase: expected, p_token: token },
		z.unknown()
	);
}
