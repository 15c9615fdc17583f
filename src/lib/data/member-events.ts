import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { textsSchema } from '$lib/domain/board-snapshot';
import { settingsSchema } from '$lib/domain/lead';
import { phaseSchema } from '$lib/domain/phases';
import { call } from './client.ts';
import { AppError, toAppError } from './errors.ts';

const state = z.enum(['draft', 'open', 'closed', 'archived']);
/** Two ways to write the same moment, depending on the backend: ISO or PostgreSQL's. */
const moment = z.pipe(
	z.string(),
	z.transform((text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString())
);

const summary = {
	id: z.string(),
	code: z.string(),
	title: z.string(),
	day: z.string(),
	state,
	is_example: z.boolean(),
	/** ISO day on which it was read in from a file; null: it was held here (M20). */
	imported_on: z.nullable(z.string())
};

const listSchema = z.array(z.object({ ...summary, host: z.string() }));

const eventSchema = z.object({
	...summary,
	host: z.string(),
	organisation_id: z.string(),
	attendance: z.nullable(z.number()),
	min_group: z.number(),
	sessions: z.array(
		z.object({
			id: z.string(),
			kind: z.enum(['talk', 'workshop', 'film', 'interview', 'discussion', 'closing']),
			title: z.string(),
			room: z.string(),
			position: z.number(),
			starts_at: z.nullable(z.string()),
			ends_at: z.nullable(z.string())
		})
	),
	boards: z.array(
		z.object({
			id: z.string(),
			session_id: z.nullable(z.string()),
			kind: z.enum(['dialogue', 'questions']),
			title: z.string(),
			position: z.number(),
			phase: phaseSchema,
			phase_ends_at: z.nullable(moment),
			note_count: z.number(),
			settings: settingsSchema,
			twin_of: z.nullable(z.string())
		})
	),
	surveys: z.array(
		z.object({
			id: z.string(),
			template: z.string(),
			title: textsSchema,
			scope: z.enum(['event', 'session']),
			position: z.number(),
			state: z.enum(['draft', 'open', 'closed']),
			version: z.number(),
			fingerprint: z.string(),
			/** Until when everybody is asked to fill it in (E20). */
			asked_until: z.nullable(moment)
		})
	)
});

export type EventState = z.infer<typeof state>;
export type EventSummary = z.infer<typeof listSchema>[number];
export type MemberEvent = z.infer<typeof eventSchema>;
export type MemberSession = MemberEvent['sessions'][number];
export type MemberBoard = MemberEvent['boards'][number];
export type MemberSurvey = MemberEvent['surveys'][number];

const summaryColumns = 'id, code, title, host, day, state, is_example, imported_on';

/** The events of one of the member's organisations, the latest day first. */
export async function list(client: SupabaseClient, organisationId: string): Promise<EventSummary[]> {
	const { data, error, status } = await client
		.from('events')
		.select(summaryColumns)
		.eq('organisation_id', organisationId)
		.order('day', { ascending: false })
		.order('title');
	if (error) throw toAppError(error, status);
	return listSchema.parse(data);
}

/** One event with its programme in order. Error: `event_unknown`, for foreign events too. */
export async function read(client: SupabaseClient, eventId: string): Promise<MemberEvent> {
	const { data, error, status } = await client
		.from('events')
		.select(
			`${summaryColumns}, organisation_id, attendance, min_group,
			sessions (id, kind, title, room, position, starts_at, ends_at),
			boards (id, session_id, kind, title, position, phase, phase_ends_at, note_count, settings, twin_of),
			surveys (id, template, title, scope, position, state, version, fingerprint, asked_until)`
		)
		.eq('id', eventId)
		.maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('event_unknown', 404);
	const event = eventSchema.parse(data);
	event.sessions.sort((a, b) => a.position - b.position);
	// Twins stand after their first, in the order in which they were made.
	event.boards.sort((a, b) => a.position - b.position || a.title.localeCompare(b.title));
	event.surveys.sort((a, b) => a.position - b.position);
	return event;
}

const presenceSchema = z.object({
	least: z.number(),
	devices: z.nullable(z.number()),
	has_kiosk: z.boolean(),
	sittings: z.nullable(z.number())
});

/** How many devices came and how often a shared tablet was used; null: fewer than `least` (E7). */
export type Presence = z.infer<typeof presenceSchema>;

/** Error: `not_a_member`. */
export function presence(client: SupabaseClient, eventId: string): Promise<Presence> {
	return call(client, 'presence', { p_event_id: eventId }, presenceSchema);
}

/** Opens or closes an event. Closing cannot be undone: it forgets the seats (L3). Errors: `event_incomplete`, `state_forbids`. */
export async function setState(client: SupabaseClient, eventId: string, to: EventState): Promise<void> {
	await call(client, 'set_event_state', { p_event_id: eventId, p_state: to }, z.unknown());
}

/** Removes an example event with everything in it (V20). Error: `not_an_example`. */
export async function removeExample(client: SupabaseClient, eventId: string): Promise<void> {
	await call(client, 'remove_example', { p_event_id: eventId }, z.unknown());
}
