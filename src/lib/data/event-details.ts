import type { SupabaseClient } from '@supabase/supabase-js';
import type { EventDetails } from '$lib/domain/event-definition';
import type { Changes } from '$lib/domain/merging';
import { firstSaidSchema } from '$lib/domain/first-said';
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

const promisedSchema = z.object({ recipients: z.string(), first_said: firstSaidSchema });

/** What is said about an event beside its programme. Error: `event_unknown`, for foreign events too. */
export async function read(client: SupabaseClient, eventId: string): Promise<EventDetails> {
	return schema.parse(await row(client, eventId, schema));
}

/** Who gets the results, as attendees are told, and what they read first (L7). Error: `event_unknown`. */
export async function promised(client: SupabaseClient, eventId: string): Promise<z.infer<typeof promisedSchema>> {
	return promisedSchema.parse(await row(client, eventId, promisedSchema));
}

async function row(client: SupabaseClient, eventId: string, { shape }: { shape: object }): Promise<unknown> {
	const columns = Object.keys(shape).join(', ');
	const { data, error, status } = await client.from('events').select(columns).eq('id', eventId).maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('event_unknown', 404);
	return data;
}

/**
 * Errors, about the field: `event_invalid`, `changed_meanwhile`, `promise_given`; about all that is missing: `event_incomplete`
 * when an open event would not say what it must. `role_forbids` for facilitators.
 */
export async function write(client: Caller, eventId: string, { changes, expected }: Changes): Promise<void> {
	const args = { p_event_id: eventId, p_changes: changes, p_expected: expected };
	await call(client, 'describe_event', args, z.unknown());
}
