/** What `survey_results` gives: counts per question, already suppressed by the database (E7, E9, E11). */
import { z } from './zod.ts';
import { questionSchema } from './survey.ts';

/**
 * One question. `n`: released valid answers; for `choices` people, not ticks. `counts`: by option key, zero included
 * ("1".."5" for the ordinal kinds). Both null when `suppressed`. `withheld`: valid answers that wait for their batch.
 */
export const questionResultSchema = z.extend(questionSchema, {
	n: z.nullable(z.number()),
	no_answer: z.nullable(z.number()),
	counts: z.nullable(z.record(z.string(), z.number())),
	texts_given: z.nullable(z.array(z.string())),
	suppressed: z.nullable(z.literal('too_few')),
	withheld: z.number()
});

/** One survey, for one session or for the event (`session_id` null). `attendance`: heads counted by the organiser (E12). */
export const surveyResultsSchema = z.object({
	survey_id: z.string(),
	session_id: z.nullable(z.string()),
	state: z.enum(['draft', 'open', 'closed']),
	responses: z.number(),
	attendance: z.nullable(z.number()),
	min_group: z.number(),
	questions: z.array(questionResultSchema)
});

export type QuestionResult = z.infer<typeof questionResultSchema>;
export type SurveyResults = z.infer<typeof surveyResultsSchema>;
