import { type Publication, type Published, previewSchema, publishedSchema } from '$lib/domain/published-results';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** By the event's code where it is public, or by a link's token. Error: `results_unknown`. */
export function read(client: Caller, by: { code: string } | { token: string }): Promise<Published> {
	const args = 'code' in by ? { p_code: by.code } : { p_token: by.token };
	return call(client, 'published_results', args, publishedSchema);
}

/** For members: what was chosen, and what that shows. Error: `not_a_member`. */
export function preview(client: Caller, eventId: string): Promise<Published & Publication> {
	return call(client, 'results_preview', { p_event_id: eventId }, previewSchema);
}

/**
 * @param fewConfirmed words of fewer than five are meant to be published (L6)
 * Errors: `event_not_over`, `what_next_missing` (M24), `few_writers`, `publication_invalid`, `role_forbids`.
 */
export async function publish(
	client: Caller,
	eventId: string,
	{ access, parts, boards, surveys }: Publication,
	fewConfirmed: boolean
): Promise<void> {
	const args = {
		p_event_id: eventId,
		p_access: access,
		p_parts: parts,
		p_boards: boards,
		p_surveys: surveys,
		p_few_confirmed: fewConfirmed
	};
	await call(client, 'publish_results', args, z.unknown());
}

/** The boards of an event that is over with words of fewer than five (L6). Error: `not_a_member`. */
export async function fewWriters(client: Caller, eventId: string): Promise<string[]> {
	const shape = z.object({ boards: z.array(z.string()) });
	return (await call(client, 'few_writers', { p_event_id: eventId }, shape)).boards;
}
