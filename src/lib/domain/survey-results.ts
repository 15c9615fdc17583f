/** What `survey_results` gives: counts per question, already suppressed by the database (E7, E9, E11). */
import { z } from './zod.ts';
import { questionSchema } from './survey.ts';

/** What counts cannot say. Points: who gave any to an option. Number: the middle value and the quartiles, from 20 answers (E8). */
const givenPointsSchema = z.object({ givers: z.record(z.string(), z.number()) });
const amountsSchema = z.object({
	median: z.number(),
	quartiles: z.nullable(z.tuple([z.number(), z.number()]))
});

/**
 * `id`: a digest that tells nothing of the sheet. `hidden`: only members get it, to show it again. `quoted`: for the report.
 * `heading`: of the group that members have put it into.
 */
export const givenTextSchema = z.object({
	id: z.string(),
	body: z.string(),
	quoted: z.boolean(),
	hidden: z.boolean(),
	heading: z.nullable(z.string())
});

/**
 * One question. `n`: released valid answers; for `choices` people, not ticks. `counts` with zeros, by
 * - step (ordinal, ordinal_middle, mood), "0".."10" (recommend) or option's key (choice, choices, yes_partly_no);
 * - option's key, the sum of its points (points); "option:rank" (ranking); "sector:step" (target, without the sectors that
 *   too few answered); "before:now" (before_now);
 * - "0".."9", classes of equal width, or one per value where there are at most ten (number).
 *
 * Both null when `suppressed`, and of fewer than ten who all said the same (E10): `uniform` is then the key that it would be
 * counted by, of a recommendation the outermost of its third; of a target one for each such sector, whose steps are not counted;
 * of several choices each that all made, and `counts` holds the others if there are any. "givers" is without options that all of
 * a few gave some of their points.
 * `texts_hidden`: how many members have hidden; they count in `n`. `withheld`: whether
 * some may wait for their batch, since more sheets came in than are in the figure; never how many, which would move with a single
 * sheet.
 */
export const questionResultSchema = z.extend(questionSchema, {
	n: z.nullable(z.number()),
	no_answer: z.nullable(z.number()),
	counts: z.nullable(z.record(z.string(), z.number())),
	uniform: z.array(z.string()),
	detail: z.nullable(z.union([givenPointsSchema, amountsSchema])),
	texts_given: z.nullable(z.array(givenTextSchema)),
	texts_hidden: z.number(),
	suppressed: z.nullable(z.literal('too_few')),
	withheld: z.boolean()
});

/**
 * One survey, for one session or for the event (`session_id` null). `paper`: sheets typed in from paper. `attendance`: heads
 * counted by the organiser (E12). `fingerprint`: of all that is asked; differs when a word differs (E2).
 */
export const surveyResultsSchema = z.object({
	survey_id: z.string(),
	session_id: z.nullable(z.string()),
	state: z.enum(['draft', 'open', 'closed']),
	version: z.number(),
	fingerprint: z.string(),
	responses: z.number(),
	paper: z.number(),
	attendance: z.nullable(z.number()),
	min_group: z.number(),
	questions: z.array(questionResultSchema)
});

export type GivenText = z.infer<typeof givenTextSchema>;
export type QuestionResult = z.infer<typeof questionResultSchema>;
export type SurveyResults = z.infer<typeof surveyResultsSchema>;
