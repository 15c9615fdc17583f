import type { SupabaseClient } from '@supabase/supabase-js';
import type { EventDetails } from '$lib/domain/event-definition';
import type { Changes } from '$lib/domain/merging';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { AppError, toAppError } from './errors.ts';

const schema = z.object({
	title: z.string(),
	host: z.string(),
	place: z.string(),
	day: z.string(),
	locale: z.enum(['de', 'en']),
	attendance: z.nullable(z.number()),
	purpose: z.string(),
	recipients: z.string(),
	what_next: z.string(),
	contact: z.string(),
	house_rules: z.nullable(z.string()),
	controller: z.string(),
	privacy_officer: z.string(),
	retention_days: z.number(),
	min_group: z.number()
});

/** What is said about an event beside its programme. Error: `event_unknown`, for foreign events too. */
export async function read(client: SupabaseClient, eventId: string): Promise<EventDetails> {
	const columns = Object.keys(schema.shape).join(', ');
	const { data, error, status } = await client.from('events').select(columns).eq('id', eventId).maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('event_unknown', 404);
	return schema.parse(data);
}

/**
 * Errors, about the field: `event_invalid`, `changed_meanwhile`, `promise_given`; about all that is missing: `event_incomplete`
 * when an open event would not say what it must. `role_forbids` for facilitators.
 */
export async function write(client: Caller, eventId: string, { changes, expected }: Changes): Promise<void> {
	const args = { p_event_id: eventId, p_changes: changes, p_expected: expected };
	await call(client, 'describe_event', args, z.unknown());
}
