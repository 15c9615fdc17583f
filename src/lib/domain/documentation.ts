/** One model of an event's documentation that all files and the preview read (M20). It holds no ids, times or authors. */
import { docComparisons, type DocComparison } from './documentation-comparisons.ts';
import { docHarvest, type DocHarvest } from './documentation-harvest.ts';
import { docNote, type DocNote } from './documentation-notes.ts';
import { chosen, type Part, PARTS } from './documentation-parts.ts';
import { docQuestions, type DocQuestion } from './documentation-questions.ts';
import { type DocumentationSource, HIDDEN_REASONS, type HiddenReason } from './documentation-source.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { FirstSaid } from './first-said.ts';
import { BATCH } from './privacy.ts';
import { withholdUnsafeGroups } from './survey-groups.ts';
import type { SurveyResults } from './survey-results.ts';
import { textIn } from './survey.ts';

/**
 * `noteCount`: notes without their replies; what is not shown is counted beside them: hidden by reason (M22), not released,
 * merged into others, withdrawn. `tables`: the twins it is made of, none when there is one (M12).
 */
export type DocBoard = {
	title: string;
	sessionTitle: string | null;
	kind: 'dialogue' | 'questions';
	moderation: 'immediate' | 'release' | 'collect';
	tables: string[];
	prompts: { text: string; notes: DocNote[] }[];
	hidden: { reason: HiddenReason; count: number }[];
	hiddenCount: number;
	pendingCount: number;
	mergedCount: number;
	withdrawnCount: number;
	noteCount: number;
	replyCount: number;
} & DocHarvest;

/**
 * `sessionTitle` null: for the whole event, which is the sum of its sessions where it was asked `perSession`. `followUp`: when it was over, of whoever got the link (F8). `paper`: how many
 * of the responses were typed in from paper.
 */
export type DocSurvey = {
	title: string;
	sessionTitle: string | null;
	perSession: boolean;
	followUp: boolean;
	template: string;
	version: number;
	fingerprint: string;
	responses: number;
	paper: number;
	attendance: number | null;
	questions: DocQuestion[];
	figures: Figure[];
};

/** Where an event is asked about once more (F8), and the last day on which it is. */
export type FollowUpLink = { address: string; until: string };

/**
 * `parts`: what was chosen, the rest is empty. `day`: ISO date; `startsAt`, `endsAt`: "HH:MM". Texts that were never given are empty.
 * `firstSaid`: what attendees read before it was corrected (L7).
 * `followUp`: while it is planned or taken; its address is for people and in no source, so what is read in elsewhere has none.
 */
export type Documentation<In extends string = 'de' | 'en'> = {
	language: In;
	parts: readonly Part[];
	event: {
		title: string;
		host: string;
		place: string;
		day: string;
		code: string;
		purpose: string;
		recipients: string;
		whatNext: string;
		attendance: number | null;
		isExample: boolean;
		firstSaid: FirstSaid;
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
	comparisons: DocComparison[];
	rules: { minGroup: number; batch: number };
	followUp: FollowUpLink | null;
};

type SourceBoard = DocumentationSource['boards'][number];
type SourceSurvey = DocumentationSource['surveys'][number];

/** Workshops stand side by side in the order of the alphabet, which ranks nobody (E17). */
export function documentation<In extends string>(
	given: DocumentationSource,
	language: In,
	parts: readonly Part[] = PARTS
): Documentation<In> {
	const source = chosen(given, parts);
	const { event } = source;
	const results = withholdUnsafeGroups(source.surveys.map((survey) => survey.results));
	const sessionTitle = (position: number | null) =>
		source.sessions.find((session) => session.position === position)?.title ?? null;
	return {
		language,
		parts,
		event: {
			title: event.title,
			host: event.host ?? '',
			place: event.place ?? '',
			day: event.day ?? '',
			code: event.code,
			purpose: event.purpose ?? '',
			recipients: event.recipients ?? '',
			whatNext: event.what_next ?? '',
			attendance: event.attendance,
			isExample: event.is_example,
			firstSaid: event.first_said ?? {}
		},
		sessions: parts.includes('programme')
			? source.sessions.map(({ kind, title, room, starts_at, ends_at }) => ({
					kind,
					title,
					room,
					startsAt: starts_at,
					endsAt: ends_at
				}))
			: [],
		boards: source.boards.map((board) => docBoard(board, sessionTitle(board.session_position), language)),
		surveys: results
			.map((results, index): DocSurvey => {
				const { title, template, follow_up, session_position } = source.surveys[index] as SourceSurvey;
				return {
					title: textIn(title, language),
					sessionTitle: sessionTitle(session_position),
					perSession: source.surveys.some(
						(other) => other.results.survey_id === results.survey_id && other.session_position !== null
					),
					followUp: follow_up ?? false,
					template,
					version: results.version,
					fingerprint: results.fingerprint,
					responses: results.responses,
					paper: results.paper,
					attendance: results.attendance,
					questions: docQuestions(results.questions, language),
					figures: figuresOf(results.questions, language, results.min_group)
				};
			})
			.sort((a, b) => order(a).localeCompare(order(b), language)),
		comparisons: docComparisons(
			source.surveys.map(({ title, template, follow_up, session_position }, index) => ({
				title: textIn(title, language),
				session: sessionTitle(session_position),
				template,
				followUp: follow_up ?? false,
				results: results[index] as SurveyResults
			})),
			language
		),
		rules: { minGroup: event.min_group, batch: BATCH },
		followUp: null
	};
}

/** By sheet, the whole event first, then by session; what was asked afterwards last. */
function order(survey: DocSurvey): string {
	return [survey.followUp ? '1' : '0', survey.template, survey.title, survey.sessionTitle ?? ''].join('\u0000');
}

function docBoard(board: SourceBoard, sessionTitle: string | null, language: string): DocBoard {
	const prompts = board.prompts.map((prompt) => ({
		text: textIn(prompt.texts, language),
		notes: prompt.notes.map(docNote)
	}));
	const notes = prompts.flatMap((prompt) => prompt.notes);
	return {
		title: board.title,
		sessionTitle,
		kind: board.kind,
		moderation: board.moderation,
		tables: board.tables,
		prompts,
		hidden: HIDDEN_REASONS.map((reason) => ({ reason, count: board.hidden[reason] ?? 0 })).filter(
			({ count }) => count > 0
		),
		hiddenCount: board.hidden_count,
		pendingCount: board.pending_count,
		mergedCount: board.merged_count,
		withdrawnCount: board.withdrawn_count,
		noteCount: notes.length,
		replyCount: notes.reduce((sum, note) => sum + note.replies.length, 0),
		...docHarvest(board, notes)
	};
}
