/** What `read_board` and `read_wall` give, checked on arrival (architecture 5 and 6). Unknown keys are dropped. */
import { z } from './zod.ts';
import { phaseSchema } from './phases.ts';

export const MARK_KINDS = ['agree', 'important', 'question', 'differ'] as const;
export const REPLY_KINDS = ['add', 'ask', 'support', 'differ'] as const;

export const markKindSchema = z.enum(MARK_KINDS);
export const replyKindSchema = z.enum(REPLY_KINDS);
export const originSchema = z.enum(['seat', 'paper', 'facilitator']);
/** How often each mark was set on a note. */
export const marksSchema = z.object({
	agree: z.number(),
	important: z.number(),
	question: z.number(),
	differ: z.number()
});

/** A text in the languages of the event; at least German or English is there. */
export const textsSchema = z.record(z.string(), z.string());

/** A note as it travels: `marks` is null while counts are hidden (M8); `mine` and `my_marks` only in answers to a seat. */
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
	my_marks: z.optional(z.array(markKindSchema))
});

/** A note that is no longer shown: withdrawn or hidden. */
export const tombstoneSchema = z.object({ id: z.string(), revision: z.number(), gone: z.literal(true) });

export const boardViewSchema = z.object({
	id: z.string(),
	event_id: z.string(),
	session_id: z.nullable(z.string()),
	kind: z.enum(['dialogue', 'questions']),
	title: z.string(),
	phase: phaseSchema,
	phase_ends_at: z.nullable(z.string()),
	hidden_round: z.boolean(),
	counts_hidden: z.boolean(),
	note_count: z.number(),
	note_limit: z.number()
});

export const promptSchema = z.object({
	id: z.string(),
	position: z.number(),
	texts: textsSchema,
	starters: z.record(z.string(), z.array(z.string()))
});

export const themeSchema = z.object({ id: z.string(), title: z.string(), position: z.number(), revision: z.number() });

export const linkSchema = z.object({
	id: z.string(),
	from_id: z.string(),
	to_id: z.string(),
	revision: z.number()
});

/** A board from revision `since` (exclusive) to `revision` (inclusive); `since` 0 is the whole board. `now`: server clock, ISO. */
export const snapshotSchema = z.object({
	now: z.string(),
	revision: z.number(),
	since: z.number(),
	board: boardViewSchema,
	prompts: z.array(promptSchema),
	notes: z.array(z.union([tombstoneSchema, noteSchema])),
	themes: z.array(themeSchema),
	links: z.array(linkSchema)
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

export type MarkKind = z.infer<typeof markKindSchema>;
export type ReplyKind = z.infer<typeof replyKindSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Marks = z.infer<typeof marksSchema>;
export type Texts = z.infer<typeof textsSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type BoardView = z.infer<typeof boardViewSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type NoteResult = z.infer<typeof noteResultSchema>;
export type MarkResult = z.infer<typeof markResultSchema>;
