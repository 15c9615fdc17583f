/** What `enter_event` gives: the event as an attendee's device knows it, and how it follows the topic `event:<id>`. */
import { z } from './zod.ts';
import { textsSchema } from './board-snapshot.ts';
import { brandSchema } from './brand.ts';
import { type EventChange, rotationSchema } from './change.ts';
import { firstSaidSchema } from './first-said.ts';
import { phaseSchema } from './phases.ts';
import { questionSchema } from './survey.ts';

const text = z.nullable(z.string());

export const programmeSchema = z.object({
	now: z.string(),
	revision: z.number(),
	event: z.object({
		id: z.string(),
		code: z.string(),
		title: z.string(),
		host: text,
		/** Where it takes place. */
		place: z._default(z.string(), ''),
		day: text,
		state: z.enum(['draft', 'open', 'closed', 'archived']),
		locale: text,
		purpose: text,
		recipients: text,
		what_next: text,
		contact: text,
		controller: text,
		privacy_officer: text,
		/** What everybody reads before the first note (M22). */
		house_rules: text,
		retention_days: z.number(),
		is_example: z.boolean()
	}),
	/** How the host looks (L21). */
	brand: z.optional(brandSchema),
	sessions: z.array(
		z.object({
			id: z.string(),
			kind: z.enum(['talk', 'workshop', 'film', 'interview', 'discussion', 'closing']),
			title: z.string(),
			room: text,
			position: z.number(),
			/** "HH:MM", the venue's clock. */
			starts_at: text,
			ends_at: text
		})
	),
	boards: z.array(
		z.object({
			id: z.string(),
			session_id: text,
			kind: z.enum(['dialogue', 'questions']),
			title: z.string(),
			position: z.number(),
			phase: phaseSchema,
			phase_ends_at: text,
			open: z.boolean()
		})
	),
	surveys: z.array(
		z.object({
			id: z.string(),
			template: z.string(),
			title: textsSchema,
			scope: z.enum(['event', 'session']),
			state: z.enum(['draft', 'open', 'closed']),
			/** Of all that is asked: another one, another sheet (E2). */
			fingerprint: z.string(),
			/** Until when everybody is asked to fill it in (E20), ISO; it stays open after that. */
			asked_until: z._default(text, null),
			/** Sessions for which this seat has handed in; null is the event as a whole. */
			submitted: z.array(text),
			questions: z.array(questionSchema)
		})
	),
	/** The walk from board to board; `board_id` is where this seat is now (M13). Null: there is none. */
	rotation: z.nullable(z.extend(rotationSchema, { board_id: z.string() })),
	/** What Art. 13 GDPR asks to be told before the first word is written (L7). */
	notice: z.object({
		controller: text,
		privacy_officer: text,
		purpose: text,
		recipients: text,
		retention_days: z.number(),
		legal_basis: text,
		first_said: z._default(firstSaidSchema, {})
	})
});

export type Programme = z.infer<typeof programmeSchema>;
export type Rotation = NonNullable<Programme['rotation']>;
export type ProgrammeBoard = Programme['boards'][number];
export type ProgrammeSession = Programme['sessions'][number];
export type ProgrammeSurvey = Programme['surveys'][number];

/** What an attendee can do now. A sheet for sessions counts once for each of them. */
export type Opening =
	| { kind: 'board'; board: ProgrammeBoard; session: ProgrammeSession | null }
	| { kind: 'survey'; survey: ProgrammeSurvey; session: ProgrammeSession | null; done: boolean };

/** `complete`: everything the change names was known; otherwise the event must be read again. */
export function applyProgramme(programme: Programme, change: EventChange): { programme: Programme; complete: boolean } {
	if (change.revision <= programme.revision) return { programme, complete: true };
	const boards = new Map(change.boards.map((board) => [board.id, board]));
	const surveys = new Map(change.surveys.map((survey) => [survey.id, survey]));
	const changed: Programme = {
		...programme,
		revision: change.revision,
		event: { ...programme.event, state: change.event.state },
		boards: programme.boards.filter(({ id }) => boards.has(id)).map((board) => ({ ...board, ...boards.get(board.id) })),
		surveys: programme.surveys
			.filter(({ id }) => surveys.has(id))
			.map((survey) => ({ ...survey, ...surveys.get(survey.id) })),
		rotation: turned(programme.rotation, change.rotation ?? null)
	};
	const complete =
		!change.anew &&
		changed.boards.length === boards.size &&
		changed.surveys.length === surveys.size &&
		((change.rotation ?? null) === null) === (changed.rotation === null);
	return { programme: changed, complete };
}

/** The walk after a turn: every group is one board further for each round (M13). Null if it is none that is known here. */
function turned(known: Rotation | null, told: EventChange['rotation']): Rotation | null {
	if (!told || known?.board_ids.join() !== told.board_ids.join()) return null;
	const { length } = told.board_ids;
	const at = told.board_ids.indexOf(known.board_id) + (told.round - known.round) + length;
	return { ...told, board_id: told.board_ids[at % length] as string };
}

/** What is open now: the board where this seat belongs on a walk (M13), the others in the order of the day, then the sheets that are not handed in yet, then the others. */
export function openings(programme: Programme): Opening[] {
	if (programme.event.state !== 'open') return [];
	const session = (id: string | null) => programme.sessions.find((item) => item.id === id) ?? null;
	const elsewhere = (board: ProgrammeBoard) => Number(board.id !== programme.rotation?.board_id);
	const boards = programme.boards
		.filter((board) => board.open)
		.sort((a, b) => elsewhere(a) - elsewhere(b))
		.map((board): Opening => ({ kind: 'board', board, session: session(board.session_id) }));
	const sheets = programme.surveys
		.filter((survey) => survey.state === 'open')
		.flatMap((survey): Extract<Opening, { kind: 'survey' }>[] => {
			const places = survey.scope === 'event' ? [null] : programme.sessions.filter(({ kind }) => kind === 'workshop');
			return places.map((place) => ({
				kind: 'survey',
				survey,
				session: place,
				done: survey.submitted.includes(place?.id ?? null)
			}));
		});
	return [...boards, ...sheets.filter(({ done }) => !done), ...sheets.filter(({ done }) => done)];
}
