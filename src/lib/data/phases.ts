import type { Phase } from '$lib/domain/phases';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/**
 * Moves a board to a phase. @param seconds length, null: without an end; @param expected the phase the member saw: whoever
 * comes second hears `phase_changed`. Errors: `phase_changed`, `event_closed`, `phase_length_invalid`.
 */
export async function set(
	client: Caller,
	boardId: string,
	phase: Phase,
	seconds: number | null,
	expected: Phase
): Promise<void> {
	await call(
		client,
		'set_phase',
		{ p_board_id: boardId, p_phase: phase, p_seconds: seconds, p_expected_phase: expected },
		z.unknown()
	);
}
