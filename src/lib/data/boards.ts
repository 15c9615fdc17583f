import { type Snapshot, snapshotSchema } from '$lib/domain/board-snapshot';
import { call, type Caller } from './client.ts';

/** A board from revision `since` (exclusive) on, with the seat's own notes marked as such. */
export function read(client: Caller, boardId: string, seatKey: string, since: number): Promise<Snapshot> {
	return call(client, 'read_board', { p_board_id: boardId, p_seat_key: seatKey, p_since: since }, snapshotSchema);
}
