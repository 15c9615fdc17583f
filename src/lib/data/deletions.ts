import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const previewSchema = z.object({
	/** ISO days. `closes_on` is null unless the event is open, `emptied_on` until its content was deleted. */
	closes_on: z.nullable(z.string()),
	content_on: z.string(),
	emptied_on: z.nullable(z.string())
});

export type Deletion = z.infer<typeof previewSchema>;

/** When what of an event is deleted (L9). Error: `not_a_member`, for foreign events too. */
export function preview(client: Caller, eventId: string): Promise<Deletion> {
	return call(client, 'deletion_preview', { p_event_id: eventId }, previewSchema);
}
