/** The same as it comes from the database: what the model of a documentation is made of. */
import type { Documentation } from '../../src/lib/domain/documentation.ts';
import type { DocNote } from '../../src/lib/domain/documentation-notes.ts';
import type { DocumentationSource } from '../../src/lib/domain/documentation-source.ts';
import { richDocumentation } from './rich-documentation.ts';
import { dayQuestions, headingOf } from './rich-surveys.ts';

const bare = ({ number, body, also, origin, source, table, marks, handling, linkedWith }: DocNote) => ({
	number,
	body,
	also,
	origin,
	source,
	table,
	marks,
	handling,
	linked_with: linkedWith
});

type Board = DocumentationSource['boards'][number];

function board(told: Documentation['boards'][number], sessions: Documentation['sessions']): Board {
	const { kind, title, moderation, tables, themes, dots, agreements, prompts } = told;
	const position = sessions.findIndex((session) => session.title === told.sessionTitle);
	return {
		title,
		session_position: position === -1 ? null : position + 1,
		kind,
		phase: 'closed',
		moderation,
		tables,
		hidden_count: told.hiddenCount,
		hidden: Object.fromEntries(told.hidden.map(({ reason, count }) => [reason, count])),
		pending_count: told.pendingCount,
		merged_count: told.mergedCount,
		withdrawn_count: told.withdrawnCount,
		headings_confirmed_at: told.confirmedAt,
		dots: dots && {
			question: dots.question,
			rule: dots.rule,
			per_theme: dots.perTheme,
			budget: dots.budget,
			placed: dots.placed,
			givers: dots.givers
		},
		themes: themes.map(({ rank, ...theme }) => ({
			...theme,
			...(rank !== null && { rank }),
			notes: theme.notes.map(({ number }) => number)
		})),
		agreements: agreements.map(({ statedOn, theme, table, ...agreement }) => ({
			...agreement,
			stated_on: statedOn,
			theme,
			table
		})),
		prompts: prompts.map(({ text, notes }) => ({
			texts: { de: text },
			notes: notes.map((note) => ({
				...bare(note),
				replies: note.replies.map((reply) => ({ ...bare(reply), reply_kind: reply.replyKind }))
			}))
		}))
	};
}

/** @param notes over all boards; @param sheets responses to the day's survey */
export function richSource(notes = 60, sheets = 41): DocumentationSource {
	const { event, sessions, boards, surveys } = richDocumentation(notes, sheets);
	const [day] = surveys;
	const texts = day?.figures.flatMap(({ texts }) => texts ?? []).map(({ body }) => body) ?? [];
	return {
		event: {
			title: event.title,
			host: event.host,
			place: event.place,
			day: event.day,
			code: event.code,
			purpose: event.purpose,
			recipients: event.recipients,
			what_next: event.whatNext,
			attendance: event.attendance,
			min_group: 5,
			is_example: event.isExample
		},
		sessions: sessions.map(({ kind, title, room, startsAt, endsAt }, index) => ({
			position: index + 1,
			kind,
			title,
			room,
			starts_at: startsAt,
			ends_at: endsAt
		})),
		boards: boards.map((each) => board(each, sessions)),
		surveys: [
			{
				template: 'F1',
				title: { de: 'Tagungsabschluss' },
				session_position: null,
				results: {
					survey_id: '11111111-1111-4111-8111-111111111111',
					session_id: null,
					state: 'closed',
					version: 1,
					fingerprint: '0123456789abcdef0123456789abcdef',
					responses: sheets,
					paper: 3,
					attendance: event.attendance,
					min_group: 5,
					questions: dayQuestions(sheets, texts).map((question) => ({
						...question,
						texts_given: question.texts_given?.map((text, at) => ({ ...text, heading: headingOf(at) })) ?? null
					}))
				}
			}
		]
	};
}
