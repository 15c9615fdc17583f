/**
 * What `documentation_source(p_event_id)` gives: the event as it may be published. Suppressed, without times and ids,
 * notes shuffled within their parent, hidden and withdrawn ones counted only (M20, L4, E7, E15). Twins are one board: there
 * `table` says which of `tables` something comes from, else it is null (M12).
 */
import { z } from './zod.ts';
import { outcomeSchema } from './agreements.ts';
import { handlingSchema, marksSchema, originSchema, replyKindSchema, textsSchema } from './board-snapshot.ts';
import { firstSaidSchema } from './first-said.ts';
import { phaseSchema } from './phases.ts';
import { surveyResultsSchema } from './survey-results.ts';

const text = z.nullable(z.string());

/** Why notes were hidden (M22), in the order in which they are told. */
export const HIDDEN_REASONS = ['personal_data', 'insult', 'off_topic', 'duplicate', 'advertising', 'other'] as const;
export const hiddenReasonSchema = z.enum(HIDDEN_REASONS);
export type HiddenReason = z.infer<typeof hiddenReasonSchema>;

/**
 * Notes and replies alike. `number`: "7", replies "7.1", the same at every download. `also`: texts that were merged into it
 * (T4). `source`: title of the board it was gathered from. `linked_with`: numbers of notes, whichever way the arrow points
 * (M6). `marks` null when nobody may see the counts.
 */
const sourceNote = {
	number: z.string(),
	body: z.string(),
	also: z.array(z.string()),
	origin: originSchema,
	source: text,
	table: text,
	marks: z.nullable(marksSchema),
	handling: z.nullable(handlingSchema),
	linked_with: z.array(z.string())
};

/**
 * What was weighted and how (M18). `rule` half: themes / 2, gauss: ceil(t(t−1) / 2·people). `placed`: dots on all themes, and by
 * how many `givers` (2.4); null where only the order is told, for too few placed any (E7). Files of before do not say by how many.
 */
export const sourceDotsSchema = z.object({
	question: z.string(),
	rule: z.enum(['half', 'gauss']),
	per_theme: z.number(),
	budget: z.number(),
	placed: z.nullable(z.number()),
	givers: z.optional(z.nullable(z.number()))
});

export const documentationSourceSchema = z.object({
	event: z.object({
		title: z.string(),
		host: text,
		/** Files of before have none. */
		place: z._default(text, null),
		day: text,
		code: z.string(),
		purpose: text,
		recipients: text,
		what_next: text,
		attendance: z.nullable(z.number()),
		min_group: z.number(),
		is_example: z.boolean(),
		/** Of who runs the event alone. Files of before do not say. */
		first_said: z.optional(firstSaidSchema)
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
			phase: phaseSchema,
			moderation: z.enum(['immediate', 'release', 'collect']),
			tables: z.array(z.string()),
			hidden_count: z.number(),
			hidden: z.record(z.string(), z.number()),
			pending_count: z.number(),
			merged_count: z.number(),
			withdrawn_count: z.number(),
			headings_confirmed_at: text,
			dots: z.nullable(sourceDotsSchema),
			themes: z.array(
				z.object({
					title: z.string(),
					table: text,
					dots: z.nullable(z.number()),
					/** Where only the order is told; equal ones alike. */
					rank: z.optional(z.number()),
					notes: z.array(z.string())
				})
			),
			agreements: z.array(
				z.object({ what: z.string(), who: z.string(), due: text, ...outcomeSchema, theme: text, table: text })
			),
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
			/** Asked when the event was over: a sample of its own (F8). Files of before do not say. */
			follow_up: z.optional(z.boolean()),
			session_position: z.nullable(z.number()),
			results: surveyResultsSchema
		})
	)
});

export type DocumentationSource = z.infer<typeof documentationSourceSchema>;
