/**
 * What `documentation_source(p_event_id)` gives: the event as it may be published. Suppressed, without times and ids,
 * notes shuffled within their parent, hidden and withdrawn ones counted only (M20, L4, E7, E15).
 */
import { z } from './zod.ts';
import { marksSchema, originSchema, replyKindSchema, textsSchema } from './board-snapshot.ts';
import { surveyResultsSchema } from './survey-results.ts';

const text = z.nullable(z.string());

/** Notes and replies alike; `marks` null when nobody may see the counts. */
const sourceNote = { body: z.string(), origin: originSchema, marks: z.nullable(marksSchema) };

export const documentationSourceSchema = z.object({
	event: z.object({
		title: z.string(),
		host: text,
		day: text,
		code: z.string(),
		purpose: text,
		recipients: text,
		what_next: text,
		attendance: z.nullable(z.number()),
		min_group: z.number(),
		is_example: z.boolean()
	}),
	sessions: z.array(
		z.object({
			position: z.number(),
			kind: z.enum(['talk', 'workshop', 'film', 'interview', 'discussion', 'closing']),
			title: z.string(),
			room: text,
			starts_at: text,
			ends_at: text
		})
	),
	boards: z.array(
		z.object({
			title: z.string(),
			session_position: z.nullable(z.number()),
			kind: z.enum(['dialogue', 'questions']),
			hidden_count: z.number(),
			withdrawn_count: z.number(),
			prompts: z.array(
				z.object({
					texts: textsSchema,
					notes: z.array(
						z.object({
							...sourceNote,
							replies: z.array(z.object({ ...sourceNote, reply_kind: replyKindSchema }))
						})
					)
				})
			)
		})
	),
	surveys: z.array(
		z.object({
			template: z.string(),
			title: textsSchema,
			session_position: z.nullable(z.number()),
			results: surveyResultsSchema
		})
	)
});

export type DocumentationSource = z.infer<typeof documentationSourceSchema>;
