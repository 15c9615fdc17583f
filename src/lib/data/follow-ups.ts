import { type Programme, programmeSchema } from '$lib/domain/programme';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { type NewResponse, type Submitted, submittedSchema } from './responses.ts';

const followUpSchema = z.extend(programmeSchema, {
	follow_up: z.object({ state: z.enum(['soon', 'open', 'over']), ends_on: z.string() })
});

/** The event that is asked about, and its one sheet while it is answered. `ends_on`: the last day. */
export type FollowUp = Programme & { follow_up: { state: 'soon' | 'open' | 'over'; ends_on: string } };

/** @param key of this device, to be told whether it has answered. Error: `link_unknown`. */
export function read(client: Caller, token: string, key: string | null): Promise<FollowUp> {
	return call(client, 'enter_follow_up', { p_token: token, p_key: key }, followUpSchema);
}

/** Errors: `link_unknown`, `survey_closed`, `survey_changed`, `already_submitted`, `answer_invalid`, `event_full`, `too_fast`. */
export async function submit(client: Caller, token: string, response: NewResponse, key: string): Promise<Submitted> {
	const args = {
		p_token: token,
		p_id: response.id,
		p_answers: response.answers,
		p_key: key,
		p_fingerprint: response.fingerprint ?? null
	};
	return call(client, 'submit_follow_up', args, submittedSchema);
}

/** Possible until the answers went into a figure: `response_released`. */
export async function withdraw(client: Caller, token: string, responseId: string, key: string): Promise<void> {
	await call(client, 'withdraw_follow_up', { p_token: token, p_id: responseId, p_key: key }, z.unknown());
}
