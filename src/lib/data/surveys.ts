import { type SurveyResults, surveyResultsSchema } from '$lib/domain/survey-results';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Opens or closes a survey. Errors: `event_closed`, `state_forbids`. */
export async function setState(client: Caller, surveyId: string, to: 'open' | 'closed'): Promise<void> {
	await call(client, 'set_survey_state', { p_survey_id: surveyId, p_state: to }, z.unknown());
}

/** What is released of a survey, for one session or (null) for all of it (E7, E11). Error: `survey_unknown`. */
export function results(client: Caller, surveyId: string, sessionId: string | null): Promise<SurveyResults> {
	return call(client, 'survey_results', { p_survey_id: surveyId, p_session_id: sessionId }, surveyResultsSchema);
}
