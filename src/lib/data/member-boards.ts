import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Makes a second board with the same prompts, for another table (M12), and gives its id. */
export async function makeTwin(client: Caller, boardId: string): Promise<string> {
	const shape = z.object({ board: z.object({ id: z.string() }) });
	return (await call(client, 'make_twin', { p_board_id: boardId }, shape)).board.id;
}
