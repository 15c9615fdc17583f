import { type Programme, programmeSchema } from '$lib/domain/programme';
import { call, type Caller } from './client.ts';

/** Enters an event by its code and admits the seat. Errors: `event_unknown`, `event_closed`, `event_full`, `too_fast`. */
export function enter(client: Caller, code: string, seatKey: string): Promise<Programme> {
	return call(client, 'enter_event', { p_code: code, p_seat_key: seatKey }, programmeSchema);
}
