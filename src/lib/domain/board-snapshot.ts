/** What `read_board` and `read_wall` give, checked on arrival. Unknown keys are dropped. */
import { z } from './zod.ts';
import { phaseSchema } from './phases.ts';
import { wallViewSchema } from './wall-view.ts';

export const MARK_KINDS = ['agree', 'important', 'question', 'differ'] as const;
export const REPLY_KINDS = ['add', 'ask', 'support', 'differ'] as const;

export const markKindSchema = z.enum(MARK_KINDS);
export const replyKindSchema = z.enum(REPLY_KINDS);
export const originSchema = z.enum(['seat', 'paper', 'facilitator', 'room', 'board']);
/** How often each mark was set on a note. */
export const marksSchema = z.object({
	agree: z.number(),
	important: z.number(),
	question: z.number(),
	differ: z.number()
});

/** A text in the languages of the event; at least German or English is there. */
export const textsSchema = z.record(z.string(), z.string());

/** What became of a question on a question board: being answered now, answered, or to be answered by `due` (YYYY-MM-DD). */
export const handlingSchema = z.object({
	state: z.enum(['current', 'answered', 'later']),
	answer: z.nullable(z.string()),
	due: z.nullable(z.string())
});

/**
 * A note as it travels: `marks` is null while counts are hidden (M8); `mine`, `my_marks` and `pending` only in answers to a
 * seat. `pending`: waits to be released (M22). `also`: texts of the notes that were merged into it (T4). `source`: title of
 * the board it was gathered from.
 */
export const noteSchema = z.object({
	id: z.string(),
	prompt_id: z.string(),
	parent_id: z.nullable(z.string()),
	reply_kind: z.nullable(replyKindSchema),
	body: z.string(),
	origin: originSchema,
	theme_id: z.nullable(z.string()),
	revision: z.number(),
	marks: z.nullable(marksSchema),
	mine: z.optional(z.literal(true)),
	my_marks: z.optional(z.array(markKindSchema)),
	pending: z.optional(z.literal(true)),
	also: z.optional(z.array(z.string())),
	source: z.optional(z.string()),
	handling: z.optional(z.nullable(handlingSchema))
});

/** A heading that groups notes. `title` may be empty; `dots` is null until the weighting has ended (M8). */
export const themeSchema = z.object({
	id: z.string(),
	title: z.string(),
	position: z.number(),
	revision: z.number(),
	dots: z.nullable(z.number())
});

/** An arrow from note to note (M6); `mine` only in answers to a seat. */
export const linkSchema = z.object({
	id: z.string(),
	from_id: z.string(),
	to_id: z.string(),
	revision: z.number(),
	mine: z.optional(z.literal(true))
});

/** What is done, by which role, until when (M19); `due` is YYYY-MM-DD, null is open. */
export const agreementSchema = z.object({
	id: z.string(),
	theme_id: z.nullable(z.string()),
	what: z.string(),
	who: z.string(),
	due: z.nullable(z.string()),
	position: z.number(),
	revision: z.number()
});

/** Something that is no longer shown: withdrawn, hidden or removed. */
export const tombstoneSchema = z.object({ id: z.string(), revision: z.number(), gone: z.literal(true) });

export const planStepSchema = z.object({ phase: phaseSchema, seconds: z.number() });

/**
 * The board itself. `hidden_round`: notes of others are not delivered now, `small_group` because fewer than five wrote (L6).
 * `note_cap`: notes per seat and phase (M11). `paused`: attendees' acts are refused. `dots`: null until a question is set
 * (M18); `budget` dots per seat, at most `per_theme` on one theme, `givers` who placed any once it is told (2.4), null: fewer than figures need (E7). `lineage`: names this life of the database; another one
 * means that the server was started anew, perhaps from an older copy.
 */
export const boardViewSchema = z.object({
	id: z.string(),
	event_id: z.string(),
	session_id: z.nullable(z.string()),
	kind: z.enum(['dialogue', 'questions']),
	title: z.string(),
	phase: phaseSchema,
	phase_ends_at: z.nullable(z.string()),
	hidden_round: z.boolean(),
	small_group: z.boolean(),
	counts_hidden: z.boolean(),
	paused: z.boolean(),
	moderation: z.enum(['immediate', 'release', 'collect']),
	note_count: z.number(),
	note_limit: z.number(),
	note_cap: z.nullable(z.number()),
	headings_confirmed: z.boolean(),
	plan: z.array(planStepSchema),
	dots: z.nullable(
		z.object({
			question: z.string(),
			per_theme: z.number(),
			budget: z.number(),
			givers: z.optional(z.nullable(z.number()))
		})
	),
	wall: wallViewSchema,
	twin_of: z.nullable(z.string()),
	lineage: z.string()
});

export const promptSchema = z.object({
	id: z.string(),
	position: z.number(),
	texts: textsSchema,
	starters: z.record(z.string(), z.array(z.string()))
});

/** Everything on a board that comes, changes and goes. */
export const entriesSchema = z.object({
	notes: z.array(z.union([tombstoneSchema, noteSchema])),
	themes: z.array(z.union([tombstoneSchema, themeSchema])),
	links: z.array(z.union([tombstoneSchema, linkSchema])),
	agreements: z.array(z.union([tombstoneSchema, agreementSchema]))
});

/** How many dots on which theme, by its id. */
export const dotsSchema = z.record(z.string(), z.number());

/** A board from revision `since` (exclusive) to `revision` (inclusive); `since` 0 is the whole board. `now`: server clock, ISO. */
export const snapshotSchema = z.extend(entriesSchema, {
	now: z.string(),
	revision: z.number(),
	since: z.number(),
	board: boardViewSchema,
	prompts: z.array(promptSchema),
	my_dots: z.optional(dotsSchema)
});

/** What `post_note`, `edit_note` and `withdraw_note` answer. */
export const noteResultSchema = z.object({ note: z.union([tombstoneSchema, noteSchema]), revision: z.number() });

/** What `set_mark` answers. */
export const markResultSchema = z.object({
	note_id: z.string(),
	marks: z.nullable(marksSchema),
	my_marks: z.array(markKindSchema),
	revision: z.number()
});

/** What `link_notes` answers; null: the notes were never linked. */
export const linkResultSchema = z.object({
	link: z.nullable(z.union([tombstoneSchema, linkSchema])),
	revision: z.number()
});

export type MarkKind = z.infer<typeof markKindSchema>;
export type ReplyKind = z.infer<typeof replyKindSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Marks = z.infer<typeof marksSchema>;
export type Texts = z.infer<typeof textsSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type BoardView = z.infer<typeof boardViewSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type Handling = z.infer<typeof handlingSchema>;
export type PlanStep = z.infer<typeof planStepSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Entries = z.infer<typeof entriesSchema>;
export type Dots = z.infer<typeof dotsSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type NoteResult = z.infer<typeof noteResultSchema>;
export type MarkResult = z.infer<typeof markResultSchema>;
export type LinkResult = z.infer<typeof linkResultSchema>;
