/** What travels on the realtime topics: one union per topic, parsed on arrival. Facts in the past tense. */
import { z } from './zod.ts';
import { boardViewSchema, entriesSchema, marksSchema } from './board-snapshot.ts';
import { phaseSchema } from './phases.ts';
import { wallViewSchema } from './wall-view.ts';

const revision = z.number();

/**
 * Topic `board:<id>`, event `change`. Entries are as in a snapshot, without what only one seat may know. After
 * `board_changed` the board must be read: what shows may be another (M7, M8). Whoever holds a link reads after
 * `links_revoked` to learn whether it still holds.
 */
export const changeSchema = z.discriminatedUnion('kind', [
	z.object({
		revision,
		kind: z.literal('entries'),
		...z.partial(entriesSchema).shape,
		note_count: z.optional(z.number())
	}),
	z.object({ revision, kind: z.literal('notes_counted'), note_count: z.number() }),
	z.object({ revision, kind: z.literal('marks_counted'), note_id: z.string(), marks: marksSchema }),
	// Only a snapshot tells in which life of the database it was read.
	z.object({
		revision,
		kind: z.literal('board_changed'),
		board: z.omit(z.partial(boardViewSchema), { lineage: true })
	}),
	z.object({ revision, kind: z.literal('wall_changed'), wall: wallViewSchema }),
	z.object({ revision, kind: z.literal('links_revoked') })
]);

/** Which round the groups are in; each moves on by one board per round (M13). `ends_at`: ISO. */
export const rotationSchema = z.object({
	round: z.number(),
	ends_at: z.nullable(z.string()),
	board_ids: z.array(z.string())
});

/** Topic `event:<id>`, event `change`: the lists replace what was there. */
export const eventChangeSchema = z.object({
	revision,
	kind: z.literal('programme_changed'),
	/** More than the lists has changed: what was said, who is where. It must be read again. */
	anew: z.optional(z.literal(true)),
	event: z.object({ state: z.enum(['draft', 'open', 'closed', 'archived']) }),
	boards: z.array(
		z.object({ id: z.string(), phase: phaseSchema, phase_ends_at: z.nullable(z.string()), open: z.boolean() })
	),
	surveys: z.array(
		z.object({
			id: z.string(),
			state: z.enum(['draft', 'open', 'closed']),
			asked_until: z._default(z.nullable(z.string()), null)
		})
	),
	rotation: z.optional(z.nullable(rotationSchema))
});

/** Topic `results:<event id>`, event `change`: a batch was released (E11). */
export const resultsChangeSchema = z.object({
	revision,
	kind: z.literal('results_changed'),
	survey_id: z.string(),
	session_id: z.nullable(z.string())
});

export type Walk = z.infer<typeof rotationSchema>;
export type Change = z.infer<typeof changeSchema>;
export type EventChange = z.infer<typeof eventChangeSchema>;
export type ResultsChange = z.infer<typeof resultsChangeSchema>;
