import { rotationSchema } from '$lib/domain/change';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

export type EventRotation = z.infer<typeof rotationSchema>;

/** Where the walk of an event stands for whoever leads it; null if nobody walks. */
export async function read(client: Caller, eventId: string): Promise<EventRotation | null> {
	const shape = z.object({ rotation: z.nullable(rotationSchema) });
	return (await call(client, 'read_rotation', { p_event_id: eventId }, shape)).rotation;
}

/** Sends the room from board to board, a group at each (M13). @param seconds per round, null: without an end. Error: `rotation_running`. */
export async function start(
	client: Caller,
	eventId: string,
	boardIds: readonly string[],
	seconds: number | null
): Promise<void> {
	await call(client, 'start_rotation', { p_event_id: eventId, p_board_ids: boardIds, p_seconds: seconds }, z.unknown());
}

/** Moves every group to its next board. @param expected the round that was seen. Errors: `round_changed`, `rotation_over`. */
export async function turn(client: Caller, eventId: string, expected: number, seconds: number | null): Promise<void> {
	const args = { p_event_id: eventId, p_expected_round: expected, p_seconds: seconds };
	await call(client, 'turn_rotation', args, z.unknown());
}

export async function end(client: Caller, eventId: string): Promise<void> {
	await call(client, 'end_rotation', { p_event_id: eventId }, z.unknown());
}
