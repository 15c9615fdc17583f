import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { call } from './client.ts';
import { toAppError } from './errors.ts';

const followUpSchema = z.object({ survey_id: z.string(), token: z.string(), ends_on: z.string() });

/** The follow-up of an event as members have it: its token is part of a public address. `ends_on`: the last day. */
export type MemberFollowUp = z.infer<typeof followUpSchema>;

/** Null: none is planned. */
export async function ofEvent(client: SupabaseClient, eventId: string): Promise<MemberFollowUp | null> {
	const { data, error, status } = await client
		.from('follow_ups')
		.select('survey_id, token, ends_on')
		.eq('event_id', eventId)
		.maybeSingle();
	if (error) throw toAppError(error, status);
	return data && followUpSchema.parse(data);
}

/**
 * Plans a follow-up, or moves its end. @param definition what is asked, where there is none yet; @param endsOn the last day,
 * null ends it. Errors: `follow_up_end_invalid`, `event_closed`, `role_forbids`.
 */
export async function set(
	client: SupabaseClient,
	eventId: string,
	definition: object | null,
	endsOn: string | null
): Promise<void> {
	const args = { p_event_id: eventId, p_definition: definition, p_ends_on: endsOn };
	await call(client, 'set_follow_up', args, z.unknown());
}
