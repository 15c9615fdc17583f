import type { Handling } from '$lib/domain/board-snapshot';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import type { Token } from './leads.ts';

/**
 * What becomes of a question on a question board; one at a time is `current`. @param state null: as if never touched
 * @param due YYYY-MM-DD for `later`. Error: `questions_only`.
 */
export async function handle(
	client: Caller,
	noteId: string,
	state: Handling['state'] | null,
	answer: string | null,
	due: string | null,
	token: Token
): Promise<void> {
	const args = { p_note_id: noteId, p_state: state, p_answer: answer, p_due: due, p_token: token };
	await call(client, 'handle_question', args, z.unknown());
}
