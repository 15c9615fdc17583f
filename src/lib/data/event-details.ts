import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { AppError, toAppError } from './errors.ts';

const schema = z.object({
	contact: z.string(),
	/** Null: the usual rules. */
	house_rules: z.nullable(z.string()),
	what_next: z.string(),
	attendance: z.nullable(z.number())
});

/** What attendees are told about an event beside its programme, and how many they were. */
export type EventDetails = z.infer<typeof schema>;

const columns = 'contact, house_rules, what_next, attendance';

/** Error: `event_unknown`, for foreign events too. */
export async function read(client: SupabaseClient, eventId: string): Promise<EventDetails> {
	const { data, error, status } = await client.from('events').select(columns).eq('id', eventId).maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('event_unknown', 404);
	return schema.parse(data);
}

/** Errors: `event_incomplete` when an open event would lack what it must say, `role_forbids` for facilitators. */
export async function write(client: SupabaseClient, eventId: string, details: EventDetails): Promise<void> {
	const { data, error, status } = await client.from('events').update(details).eq('id', eventId).select('id');
	// A CHECK of the table: an open event says what happens next and whom to turn to.
	if (error?.code === '23514') throw new AppError('event_incomplete', 409);
	if (error) throw toAppError(error, status);
	if (data.length === 0) throw new AppError('role_forbids', 403);
}
