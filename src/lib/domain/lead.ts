/** What whoever leads a board gets beside the board itself: `read_lead`, and the harvest of other boards (M22, M16). */
import { z } from './zod.ts';
import { marksSchema, noteSchema, planStepSchema, snapshotSchema, textsSchema } from './board-snapshot.ts';
import { phaseSchema } from './phases.ts';

/** Why a note is hidden (M22). */
export const HIDE_REASONS = ['insult', 'personal_data', 'advertising', 'off_topic', 'duplicate', 'other'] as const;
export const MODERATION = ['immediate', 'release', 'collect'] as const;
/** How the budget of dots is computed (M18): half of the themes, or Gauss' rule. */
export const DOTS_RULES = ['half', 'gauss'] as const;

export const hideReasonSchema = z.enum(HIDE_REASONS);

/**
 * How a board is led. `revealed`: shown although fewer than five wrote (L6). `note_cap`: notes per seat and phase (M11).
 * `vocabulary`: words that mean the same here (T3), and words that say nothing (T7); missing, those of the trade hold.
 */
export const settingsSchema = z.object({
	hidden_round: z.boolean(),
	hidden_counts: z.boolean(),
	note_limit: z.number(),
	note_cap: z.nullable(z.number()),
	moderation: z.enum(MODERATION),
	paused: z.boolean(),
	revealed: z.boolean(),
	plan: z.array(planStepSchema),
	dots: z.object({
		question: z.string(),
		rule: z.enum(DOTS_RULES),
		per_theme: z.number(),
		people: z.nullable(z.number())
	}),
	vocabulary: z.optional(z.object({ same: z.array(z.array(z.string())), silent: z.array(z.string()) }))
});

/** A note that attendees do not see, or not yet. */
export const heldNoteSchema = z.object({
	note: noteSchema,
	why: z.enum(['pending', 'hidden', 'round']),
	reason: z.nullable(hideReasonSchema)
});

/**
 * `boards`: those this caller leads. `dominance`: the `top` most writing seats wrote `percent` of the notes; null
 * below five (M11). `undo`: steps of arranging that can be taken back. `expires_at`: of a link, ISO.
 */
export const leadViewSchema = z.object({
	role: z.enum(['member', 'link']),
	expires_at: z.nullable(z.string()),
	boards: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			kind: z.enum(['dialogue', 'questions']),
			phase: phaseSchema,
			phase_ends_at: z.nullable(z.string()),
			note_count: z.number()
		})
	),
	held: z.array(heldNoteSchema),
	reported: z.array(z.object({ note_id: z.string(), count: z.number() })),
	dominance: z.nullable(z.object({ top: z.number(), percent: z.number() })),
	undo: z.number(),
	settings: settingsSchema,
	surveys: z.array(
		z.object({
			id: z.string(),
			title: textsSchema,
			state: z.string(),
			scope: z.enum(['event', 'session']),
			template: z.string(),
			/** Until when everybody is asked to fill it in (E20), ISO. */
			asked_until: z.nullable(z.string()),
			questions: z.array(z.object({ key: z.string(), kind: z.string(), texts: textsSchema }))
		})
	),
	sessions: z.array(z.object({ id: z.string(), title: z.string() }))
});

export const leadSnapshotSchema = z.extend(snapshotSchema, {
	event: z.object({ id: z.string(), code: z.string(), title: z.string(), contact: z.nullable(z.string()) }),
	lead: leadViewSchema
});

/** What `best_notes` gives: of each other board the notes with most marks. */
export const bestNotesSchema = z.object({
	boards: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			notes: z.array(z.object({ id: z.string(), body: z.string(), marks: marksSchema }))
		})
	)
});

export type HideReason = z.infer<typeof hideReasonSchema>;
export type Moderation = Settings['moderation'];
export type DotsRule = Settings['dots']['rule'];
export type Settings = z.infer<typeof settingsSchema>;
/** Settings that are to be others; everything else stays. */
export type SettingsPatch = Partial<Omit<Settings, 'dots'>> & { dots?: Partial<Settings['dots']> };
export type HeldNote = z.infer<typeof heldNoteSchema>;
export type LeadView = z.infer<typeof leadViewSchema>;
export type LeadSnapshot = z.infer<typeof leadSnapshotSchema>;
export type LeadEvent = LeadSnapshot['event'];
export type BestNotes = z.infer<typeof bestNotesSchema>;
