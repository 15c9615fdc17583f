import type { SupabaseClient } from '@supabase/supabase-js';
import { type EventWords, eventWordsSchema, usualWords } from '$lib/domain/event-words';
import { call, type Caller } from './client.ts';
import { toAppError } from './errors.ts';

/** The usual list, unless members of the event have changed it; of a foreign event nothing is known. */
export async function read(client: SupabaseClient, eventId: string): Promise<EventWords> {
	const { data, error, status } = await client
		.from('event_words')
		.select('silent, spoken')
		.eq('event_id', eventId)
		.maybeSingle();
	if (error) throw toAppError(error, status);
	return data ? eventWordsSchema.parse(data) : usualWords;
}

/** Errors: `words_invalid`, `event_closed`. */
export function save(client: Caller, eventId: string, { silent, spoken }: EventWords): Promise<EventWords> {
	return call(client, 'set_words', { p_event_id: eventId, p_silent: silent, p_spoken: spoken }, eventWordsSchema);
}
