/** What a board's wall shows, chosen from the remote. */
import { z } from './zod.ts';

export const WALL_MODES = ['board', 'focus', 'boards', 'chart', 'results', 'clock', 'blank'] as const;

/**
 * `note_id` belongs to `focus`; `survey_id`, `session_id` (null: the whole event) and `question` (a key, null: the first)
 * to `chart` and `results`. `frozen`: what is shown stays as it is.
 */
export const wallViewSchema = z.object({
	mode: z.enum(WALL_MODES),
	group_by: z.enum(['prompt', 'theme']),
	note_id: z.nullable(z.string()),
	survey_id: z.nullable(z.string()),
	session_id: z.nullable(z.string()),
	question: z.nullable(z.string()),
	frozen: z.boolean()
});

export type WallView = z.infer<typeof wallViewSchema>;
export type WallMode = WallView['mode'];
