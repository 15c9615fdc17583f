import type { SupabaseClient } from '@supabase/supabase-js';
import { textsSchema } from '$lib/domain/board-snapshot';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { toAppError } from './errors.ts';

/** Makes a second board with the same prompts, for another table (M12), and gives its id. */
export async function makeTwin(client: Caller, boardId: string): Promise<string> {
	const shape = z.object({ board: z.object({ id: z.string() }) });
	return (await call(client, 'make_twin', { p_board_id: boardId }, shape)).board.id;
}

const promptsSchema = z.array(
	z.object({
		id: z.string(),
		title: z.string(),
		position: z.number(),
		prompts: z.array(z.object({ position: z.number(), texts: textsSchema }))
	})
);

/** The boards of an event with their prompts, in order; twins have the prompts of their first and are left out. */
export async function prompts(client: SupabaseClient, eventId: string): Promise<z.infer<typeof promptsSchema>> {
	const { data, error, status } = await client
		.from('boards')
		.select('id, title, position, prompts (position, texts)')
		.eq('event_id', eventId)
		.is('twin_of', null)
		.order('position')
		.order('id');
	if (error) throw toAppError(error, status);
	const boards = promptsSchema.parse(data);
	for (const board of boards) board.prompts.sort((a, b) => a.position - b.position);
	return boards;
}
