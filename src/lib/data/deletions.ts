import type { SupabaseClient } from '@supabase/supabase-js';
import type { DeletionReport, DueEvent } from '$lib/domain/retention';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { toAppError } from './errors.ts';

const terms = {
	closes_on: z.nullable(z.string()),
	content_on: z.string(),
	agreements_on: z.string(),
	emptied_on: z.nullable(z.string())
};

/** Rows by table. */
const counts = z.object({ notes: z.number(), responses: z.number(), agreements: z.number() });

const previewSchema = z.object({ ...terms, results_on: z.nullable(z.string()), counts });
const calendarSchema = z.array(z.object({ ...terms, id: z.string(), title: z.string(), agreements: z.number() }));
const reportsSchema = z.array(
	z.object({
		id: z.string(),
		event_day: z.nullable(z.string()),
		deleted_on: z.string(),
		deleted: z.enum(['content', 'agreements', 'event', 'accounts']),
		counts: z.partial(z.extend(counts, { accounts: z.number() }))
	})
);

export type Deletion = z.infer<typeof previewSchema>;

/** When what of an event is deleted (L9), and how much that is. Error: `not_a_member`, for foreign events too. */
export function preview(client: Caller, eventId: string): Promise<Deletion> {
	return call(client, 'deletion_preview', { p_event_id: eventId }, previewSchema);
}

/** What of an organisation's events goes when, the next first. Error: `not_a_member`. */
export function calendar(client: Caller, organisationId: string): Promise<DueEvent[]> {
	return call(client, 'deletion_calendar', { p_organisation_id: organisationId }, calendarSchema);
}

/** When the account of whoever asks is deleted, as an ISO day; null as long as it belongs to an organisation. */
export async function ofAccount(client: Caller): Promise<string | null> {
	const answer = await call(client, 'account_deletion', {}, z.object({ deleted_on: z.nullable(z.string()) }));
	return answer.deleted_on;
}

/** What was deleted, the last first; never what it said. */
export async function reports(client: SupabaseClient, organisationId: string): Promise<DeletionReport[]> {
	const { data, error, status } = await client
		.from('deletion_reports')
		.select('id, event_day, deleted_on, deleted, counts')
		.eq('organisation_id', organisationId)
		.order('deleted_on', { ascending: false })
		.order('event_day', { ascending: false });
	if (error) throw toAppError(error, status);
	return reportsSchema.parse(data);
}

/** At once and whole. Errors: `role_forbids`, `not_a_member`. */
export async function deleteEvent(client: Caller, eventId: string): Promise<void> {
	await call(client, 'delete_event', { p_event_id: eventId }, z.unknown());
}

/** At once and whole. Errors: `owners_only`, `runs_installation`, `not_a_member`. */
export async function deleteOrganisation(client: Caller, organisationId: string): Promise<void> {
	await call(client, 'delete_organisation', { p_organisation_id: organisationId }, z.unknown());
}
