import { type Programme, programmeSchema } from '$lib/domain/programme';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const kioskSchema = z.extend(programmeSchema, {
	kiosk: z.object({
		board_id: z.nullable(z.string()),
		survey_id: z.nullable(z.string()),
		session_id: z.nullable(z.string()),
		expires_at: z.string()
	})
});

/** The one board or the one sheet that a shared tablet shows. */
export type KioskProgramme = Programme & {
	kiosk: { board_id: string | null; survey_id: string | null; session_id: string | null; expires_at: string };
};

/**
 * Reads what a kiosk shows; with a key it admits whoever stands before it. Errors: `link_unknown` for revoked and expired
 * links too, `event_not_open`, `event_closed`, `event_full`, `too_fast`.
 */
export function enter(client: Caller, token: string, seatKey: string | null): Promise<KioskProgramme> {
	return call(client, 'enter_kiosk', { p_token: token, p_seat_key: seatKey }, kioskSchema);
}

/** Whether the PIN is right; `wait`: seconds until another one is looked at. */
export function leave(client: Caller, token: string, pin: string): Promise<{ left: boolean; wait: number }> {
	return call(client, 'leave_kiosk', { p_token: token, p_pin: pin }, z.object({ left: z.boolean(), wait: z.number() }));
}
