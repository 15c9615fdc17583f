import type { SupabaseClient } from '@supabase/supabase-js';
import { textsSchema } from '$lib/domain/board-snapshot';
import { BOARD_KINDS, type PlannedBoard, type PlannedSession, SESSION_KINDS } from '$lib/domain/event-definition';
import type { Changes } from '$lib/domain/merging';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { toAppError } from './errors.ts';

const time = z.nullable(
	z.pipe(
		z.string(),
		z.transform((text) => text.slice(0, 5))
	)
);

const sessionsSchema = z.array(
	z.object({
		id: z.string(),
		position: z.number(),
		kind: z.enum(SESSION_KINDS),
		title: z.string(),
		room: z.string(),
		starts_at: time,
		ends_at: time
	})
);

const boardsSchema = z.array(
	z.object({
		id: z.string(),
		position: z.number(),
		kind: z.enum(BOARD_KINDS),
		title: z.string(),
		session_id: z.nullable(z.string()),
		twin_of: z.nullable(z.string()),
		phase: z.string(),
		note_count: z.number(),
		prompts: z.array(
			z.object({ position: z.number(), texts: textsSchema, starters: z.record(z.string(), z.array(z.string())) })
		)
	})
);

export type PlannedProgramme = { sessions: PlannedSession[]; boards: PlannedBoard[] };

/** The programme of an event as it is planned, in order. */
export async function read(client: SupabaseClient, eventId: string): Promise<PlannedProgramme> {
	const [sessions, boards] = await Promise.all([
		client
			.from('sessions')
			.select('id, position, kind, title, room, starts_at, ends_at')
			.eq('event_id', eventId)
			.order('position')
			.order('id'),
		client
			.from('boards')
			.select('id, position, kind, title, session_id, twin_of, phase, note_count, prompts (position, texts, starters)')
			.eq('event_id', eventId)
			.order('position')
			.order('title')
	]);
	if (sessions.error) throw toAppError(sessions.error, sessions.status);
	if (boards.error) throw toAppError(boards.error, boards.status);
	return {
		sessions: sessionsSchema.parse(sessions.data),
		boards: boardsSchema.parse(boards.data).map(({ prompts, phase, note_count, position: _, ...board }) => {
			const ordered = prompts.toSorted((a, b) => a.position - b.position);
			return {
				...board,
				prompts: ordered.map(({ texts }) => texts),
				starters: ordered[0]?.starters ?? {},
				begun: phase !== 'preparation' || note_count > 0
			};
		})
	};
}

/**
 * Adds a session under an id that is not there yet, or changes one. Errors: `event_invalid` and `changed_meanwhile`, about
 * the field; `room_taken`, `programme_full`, `has_content`, `event_closed`, `role_forbids`.
 */
export async function saveSession(
	client: Caller,
	eventId: string,
	sessionId: string,
	{ changes, expected }: Changes
): Promise<void> {
	const args = { p_event_id: eventId, p_session_id: sessionId, p_changes: changes, p_expected: expected };
	await call(client, 'save_session', args, z.unknown());
}

/** Puts a session before another; null: at the end. */
export async function moveSession(client: Caller, sessionId: string, before: string | null): Promise<void> {
	await call(client, 'move_session', { p_session_id: sessionId, p_before: before }, z.unknown());
}

/** Errors: `has_content`, `rotation_running`. */
export async function deleteSession(client: Caller, sessionId: string): Promise<void> {
	await call(client, 'delete_session', { p_session_id: sessionId }, z.unknown());
}

/** The same for a board. Errors: as with sessions; `board_begun`, `session_unknown`. */
export async function saveBoard(
	client: Caller,
	eventId: string,
	boardId: string,
	{ changes, expected }: Changes
): Promise<void> {
	const args = { p_event_id: eventId, p_board_id: boardId, p_changes: changes, p_expected: expected };
	await call(client, 'save_board', args, z.unknown());
}

/** Errors: `has_content`, `rotation_running`. */
export async function deleteBoard(client: Caller, boardId: string): Promise<void> {
	await call(client, 'delete_board', { p_board_id: boardId }, z.unknown());
}
