/** One model of an event's documentation that all files and the preview read (M20). It holds no ids, times or authors. */
import type { Marks, Origin, ReplyKind } from './board-snapshot.ts';
import type { DocumentationSource } from './documentation-source.ts';
import { figureOf, type Figure } from './figures.ts';
import { BATCH } from './privacy.ts';
import { withholdUnsafeGroups } from './survey-groups.ts';
import { textIn } from './survey.ts';

/** `number`: running through the board, "7", replies "7.1" (M6). `marks` null: not shown. */
export type DocNote = {
	number: string;
	body: string;
	origin: Origin;
	marks: Marks | null;
	replies: DocReply[];
};

export type DocReply = DocNote & { replyKind: ReplyKind };

/** `noteCount`: notes without their replies; hidden and withdrawn ones are counted beside them, never shown. */
export type DocBoard = {
	title: string;
	sessionTitle: string | null;
	kind: 'dialogue' | 'questions';
	prompts: { text: string; notes: DocNote[] }[];
	hiddenCount: number;
	withdrawnCount: number;
	noteCount: number;
	replyCount: number;
};

/** `sessionTitle` null: asked about the whole event. */
export type DocSurvey = {
	title: string;
	sessionTitle: string | null;
	template: string;
	responses: number;
	attendance: number | null;
	figures: Figure[];
};

/** `day`: ISO date; `startsAt`, `endsAt`: "HH:MM". Texts that were never given are empty. */
export type Documentation = {
	language: 'de' | 'en';
	event: {
		title: string;
		host: string;
		day: string;
		code: string;
		purpose: string;
		recipients: string;
		whatNext: string;
		attendance: number | null;
		isExample: boolean;
	};
	sessions: {
		kind: DocumentationSource['sessions'][number]['kind'];
		title: string;
		room: string | null;
		startsAt: string | null;
		endsAt: string | null;
	}[];
	boards: DocBoard[];
	surveys: DocSurvey[];
	rules: { minGroup: number; batch: number };
};

type SourceNote = DocumentationSource['boards'][number]['prompts'][number]['notes'][number];

/** Workshops stand side by side in the order of the alphabet, which ranks nobody (E17). */
export function documentation(source: DocumentationSource, language: 'de' | 'en'): Documentation {
	const { event } = source;
	const sessionTitle = (position: number | null) =>
		source.sessions.find((session) => session.position === position)?.title ?? null;
	return {
		language,
		event: {
			title: event.title,
			host: event.host ?? '',
			day: event.day ?? '',
			code: event.code,
			purpose: event.purpose ?? '',
			recipients: event.recipients ?? '',
			whatNext: event.what_next ?? '',
			attendance: event.attendance,
			isExample: event.is_example
		},
		sessions: source.sessions.map(({ kind, title, room, starts_at, ends_at }) => ({
			kind,
			title,
			room,
			startsAt: starts_at,
			endsAt: ends_at
		})),
		boards: source.boards.map((board) => docBoard(board, sessionTitle(board.session_position), language)),
		surveys: withholdUnsafeGroups(source.surveys.map((survey) => survey.results))
			.map((results, index): DocSurvey => {
				const { title, template, session_position } = source.surveys[index] as DocumentationSource['surveys'][number];
				return {
					title: textIn(title, language),
					sessionTitle: sessionTitle(session_position),
					template,
					responses: results.responses,
					attendance: results.attendance,
					figures: results.questions.map((question) => figureOf(question, language, results.min_group))
				};
			})
			.sort((a, b) => order(a).localeCompare(order(b), language)),
		rules: { minGroup: event.min_group, batch: BATCH }
	};
}

/** By sheet, the whole event first, then by session. */
function order(survey: DocSurvey): string {
	return [survey.template, survey.title, survey.sessionTitle ?? ''].join('\u0000');
}

function docBoard(
	board: DocumentationSource['boards'][number],
	sessionTitle: string | null,
	language: string
): DocBoard {
	let running = 0;
	const prompts = board.prompts.map((prompt) => ({
		text: textIn(prompt.texts, language),
		notes: prompt.notes.map((note) => docNote(note, String(++running)))
	}));
	const notes = prompts.flatMap((prompt) => prompt.notes);
	return {
		title: board.title,
		sessionTitle,
		kind: board.kind,
		prompts,
		hiddenCount: board.hidden_count,
		withdrawnCount: board.withdrawn_count,
		noteCount: notes.length,
		replyCount: notes.reduce((sum, note) => sum + note.replies.length, 0)
	};
}

function docNote({ body, origin, marks, replies }: SourceNote, number: string): DocNote {
	return {
		number,
		body,
		origin,
		marks,
		replies: replies.map((reply, index) => ({
			number: `${number}.${index + 1}`,
			body: reply.body,
			origin: reply.origin,
			marks: reply.marks,
			replies: [],
			replyKind: reply.reply_kind
		}))
	};
}
