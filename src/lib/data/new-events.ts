import type { EventDefinition } from '$lib/domain/event-definition';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const madeSchema = z.object({ event: z.object({ id: z.string() }) });

/**
 * Makes an event, whole or not at all, and gives its id. Errors: `event_invalid` with the place, `role_forbids`;
 * `event_incomplete` with the fields if it is to be open and its organisation has not said what it must.
 * @param open at once, and its boards are written on
 */
export async function make(
	client: Caller,
	organisationId: string,
	definition: EventDefinition,
	open = false
): Promise<string> {
	const args = { p_organisation_id: organisationId, p_definition: definition, p_open: open };
	return (await call(client, 'make_event', args, madeSchema)).event.id;
}

/** An event like another, without what anybody left there; gives its id. Errors: `event_invalid`, `role_forbids`. */
export async function copy(
	client: Caller,
	eventId: string,
	{ title, day }: { title: string; day: string }
): Promise<string> {
	const args = { p_event_id: eventId, p_title: title, p_day: day };
	return (await call(client, 'copy_event', args, madeSchema)).event.id;
}
