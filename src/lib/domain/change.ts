/** What travels on the realtime topics: one union per topic, parsed on arrival (architecture 5). Facts in the past tense. */
import { z } from './zod.ts';
import { marksSchema, noteSchema } from './board-snapshot.ts';
import { phaseSchema } from './phases.ts';

const revision = z.number();

/** Topic `board:<id>`, event `change`. Notes carry neither `mine` nor `my_marks`. */
export const changeSchema = z.discriminatedUnion('kind', [
	z.object({ revision, kind: z.literal('note_posted'), note: noteSchema }),
	z.object({ revision, kind: z.literal('note_edited'), note: noteSchema }),
	z.object({ revision, kind: z.literal('note_gone'), note_id: z.string() }),
	z.object({ revision, kind: z.literal('notes_counted'), note_count: z.number() }),
	z.object({ revision, kind: z.literal('marks_counted'), note_id: z.string(), marks: marksSchema }),
	z.object({
		revision,
		kind: z.literal('phase_changed'),
		board: z.object({
			phase: phaseSchema,
			phase_ends_at: z.nullable(z.string()),
			hidden_round: z.boolean(),
			counts_hidden: z.boolean(),
			note_count: z.number()
		})
	})
]);

/** Topic `event:<id>`, event `change`: the lists replace what was there. */
export const eventChangeSchema = z.object({
	revision,
	kind: z.literal('programme_changed'),
	event: z.object({ state: z.enum(['draft', 'open', 'closed', 'archived']) }),
	boards: z.array(
		z.object({ id: z.string(), phase: phaseSchema, phase_ends_at: z.nullable(z.string()), open: z.boolean() })
	),
	surveys: z.array(z.object({ id: z.string(), state: z.enum(['draft', 'open', 'closed']) }))
});

/** Topic `results:<event id>`, event `change`: a batch was released (E11). */
export const resultsChangeSchema = z.object({
	revision,
	kind: z.literal('results_changed'),
	survey_id: z.string(),
	session_id: z.nullable(z.string())
});

export type Change = z.infer<typeof changeSchema>;
export type EventChange = z.infer<typeof eventChangeSchema>;
export type ResultsChange = z.infer<typeof resultsChangeSchema>;
