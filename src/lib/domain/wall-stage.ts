/** What a wall shows beside its board: all boards of the event, or figures as far as they are released (E7). */
import { z } from './zod.ts';
import { textsSchema } from './board-snapshot.ts';
import { phaseSchema } from './phases.ts';
import { questionResultSchema } from './survey-results.ts';

const boardsSchema = z.array(
	z.object({
		title: z.string(),
		phase: phaseSchema,
		phase_ends_at: z.nullable(z.string()),
		note_count: z.number()
	})
);

/** `session` null: the whole event. */
const figuresSchema = z.object({
	survey: z.object({ title: textsSchema }),
	session: z.nullable(z.object({ title: z.string() })),
	min_group: z.number(),
	questions: z.array(questionResultSchema)
});

export const wallStageSchema = z.union([boardsSchema, figuresSchema]);

export type WallBoards = z.infer<typeof boardsSchema>;
export type WallFigures = z.infer<typeof figuresSchema>;
export type WallStage = z.infer<typeof wallStageSchema>;
