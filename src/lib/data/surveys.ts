import { textsSchema } from '$lib/domain/board-snapshot';
import type { SurveyDefinition } from '$lib/domain/survey-definition';
import { type SurveyResults, surveyResultsSchema } from '$lib/domain/survey-results';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const savedSchema = z.object({ survey: z.object({ id: z.string() }) });
const draftSchema = z.object({ survey: z.object({ id: z.string() }), whole_fingerprint: z.string() });

const comparableSchema = z.array(
	z.object({
		survey_id: z.string(),
		event_id: z.string(),
		event_title: z.string(),
		day: z.string(),
		scope: z.enum(['event', 'session']),
		title: textsSchema,
		/** It was opened before the other. */
		before: z.boolean()
	})
);

/** A sheet that asked word for word the same, so that figures may stand side by side (E2). */
export type ComparableSurvey = z.infer<typeof comparableSchema>[number];

/** Makes a sheet and gives its id. Errors: `survey_invalid` with the place as its hint, `event_closed`. */
export async function make(client: Caller, eventId: string, definition: SurveyDefinition): Promise<string> {
	const args = { p_event_id: eventId, p_definition: definition };
	return (await call(client, 'save_survey', args, draftSchema)).survey.id;
}

/**
 * Makes a draft anew, over the one with the `whole_fingerprint` that is expected; gives that of what is stored now. Errors:
 * `survey_invalid` with the place as its hint, `survey_meanwhile`, `survey_not_draft`, `event_closed`.
 */
export async function save(
	client: Caller,
	eventId: string,
	surveyId: string,
	definition: SurveyDefinition,
	expected: string
): Promise<string> {
	const args = {
		p_event_id: eventId,
		p_survey_id: surveyId,
		p_definition: definition,
		p_expected_fingerprint: expected
	};
	return (await call(client, 'save_survey', args, draftSchema)).whole_fingerprint;
}

/** A new draft in the same event that asks the same; gives its id. */
export async function copy(client: Caller, surveyId: string): Promise<string> {
	return (await call(client, 'copy_survey', { p_survey_id: surveyId }, savedSchema)).survey.id;
}

/** Throws a draft away. Error: `survey_not_draft`. */
export async function remove(client: Caller, surveyId: string): Promise<void> {
	await call(client, 'delete_survey', { p_survey_id: surveyId }, z.unknown());
}

/**
 * Opens or closes a survey. With `seconds` (30 to 3600) everybody is asked to fill it in now (E20); it stays open after that.
 * Errors: `event_closed`, `state_forbids`, `time_invalid`.
 */
export async function setState(
	client: Caller,
	surveyId: string,
	to: 'open' | 'closed',
	seconds: number | null = null
): Promise<void> {
	await call(client, 'set_survey_state', { p_survey_id: surveyId, p_state: to, p_seconds: seconds }, z.unknown());
}

/** What is released of a survey, for one session or (null) for all of it (E7, E11). Error: `survey_unknown`. */
export function results(client: Caller, surveyId: string, sessionId: string | null): Promise<SurveyResults> {
	return call(client, 'survey_results', { p_survey_id: surveyId, p_session_id: sessionId }, surveyResultsSchema);
}

/** Hides a free text or shows it again, quotes it in the report or does not; null leaves as it is. Error: `text_unknown`. */
export async function chooseText(
	client: Caller,
	surveyId: string,
	questionKey: string,
	textId: string,
	{ hidden, quoted }: { hidden: boolean | null; quoted: boolean | null }
): Promise<void> {
	const args = {
		p_survey_id: surveyId,
		p_question_key: questionKey,
		p_text_id: textId,
		p_hidden: hidden,
		p_quoted: quoted
	};
	await call(client, 'choose_text', args, z.unknown());
}

/** Puts free texts of a question under headings, by their ids; null: under none. Errors: `text_unknown`, `heading_invalid`. */
export async function groupTexts(
	client: Caller,
	surveyId: string,
	questionKey: string,
	headings: Readonly<Record<string, string | null>>
): Promise<void> {
	const args = { p_survey_id: surveyId, p_question_key: questionKey, p_headings: headings };
	await call(client, 'group_texts', args, z.unknown());
}

/** The sheets of one's organisations that may be compared with this one, the latest event first. */
export function comparable(client: Caller, surveyId: string): Promise<ComparableSurvey[]> {
	return call(client, 'comparable_surveys', { p_survey_id: surveyId }, comparableSchema);
}
