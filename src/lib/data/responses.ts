import type { Answer } from '$lib/domain/survey';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

export type NewResponse = {
	/** Made on the device, so that sending twice stores once. */
	id: string;
	surveyId: string;
	/** Null for a sheet about the event as a whole. */
	sessionId: string | null;
	answers: Record<string, Answer>;
	/** Of the questions that were asked: a survey that asks others by now refuses the sheet with `survey_changed` (E2). */
	fingerprint?: string | undefined;
};

const receiptSchema = z.object({ id: z.string() });

/** Of a sheet that was handed in. `released`: it is part of a figure, and can no more be taken back (E11). */
export const submittedSchema = z.object({ released: z.boolean() });
export type Submitted = z.infer<typeof submittedSchema>;

export async function submit(client: Caller, response: NewResponse, seatKey: string): Promise<Submitted> {
	const args = {
		p_id: response.id,
		p_survey_id: response.surveyId,
		p_session_id: response.sessionId,
		p_answers: response.answers,
		p_seat_key: seatKey,
		p_fingerprint: response.fingerprint ?? null
	};
	return call(client, 'submit_response', args, submittedSchema);
}

/** Types in a sheet that was filled in on paper, also once the survey is closed. Errors: `answer_invalid`, `survey_unknown`. */
export async function enterPaper(client: Caller, response: NewResponse): Promise<void> {
	const args = {
		p_id: response.id,
		p_survey_id: response.surveyId,
		p_session_id: response.sessionId,
		p_answers: response.answers
	};
	await call(client, 'enter_paper_response', args, receiptSchema);
}

/** Takes a paper sheet back wholly. Errors: `response_released` once it went into a figure, `response_unknown`. */
export async function withdrawPaper(client: Caller, responseId: string): Promise<void> {
	await call(client, 'withdraw_paper_response', { p_id: responseId }, receiptSchema);
}

/** Possible until the answers went into a figure: `response_released`. */
export async function withdraw(client: Caller, responseId: string, seatKey: string): Promise<void> {
	await call(client, 'withdraw_response', { p_id: responseId, p_seat_key: seatKey }, receiptSchema);
}
