import { expect, test } from 'vitest';
import { documentation } from './documentation.ts';
import { documentationSourceSchema, type DocumentationSource } from './documentation-source.ts';
import type { SurveyResults } from './survey-results.ts';

const degree = ['1', '2', '3', '4', '5'].map((key) => ({ key, texts: { de: `Stufe ${key}`, en: `step ${key}` } }));

function results(session: string | null, n: number): SurveyResults {
	return {
		survey_id: 'survey',
		session_id: session,
		state: 'closed',
		version: 1,
		fingerprint: '',
		responses: n,
		paper: 0,
		attendance: null,
		min_group: 5,
		questions: [
			{
				key: 'clear',
				kind: 'ordinal',
				position: 1,
				texts: { de: 'Wie verständlich?', en: 'How clear?' },
				options: degree,
				config: {},
				condition: null,
				n,
				no_answer: 0,
				counts: { 1: 0, 2: 0, 3: 1, 4: n - 1, 5: 0 },
				uniform: [],
				detail: null,
				texts_given: null,
				texts_hidden: 0,
				suppressed: null,
				withheld: false
			}
		]
	};
}

function survey(session_position: number | null, n: number): DocumentationSource['surveys'][number] {
	const session = session_position === null ? null : `session-${session_position}`;
	return { template: 'F3', title: { de: 'Workshop' }, session_position, results: results(session, n) };
}

function note(number: string, body: string, replies: string[] = []) {
	const bare = { also: [], source: null, table: null, handling: null, linked_with: [] };
	const marks = { agree: 1, important: 0, question: 0, differ: 0 };
	const answers = replies.map((reply, index) => ({
		...bare,
		number: `${number}.${index + 1}`,
		body: reply,
		origin: 'seat',
		marks: null,
		reply_kind: 'add'
	}));
	return { ...bare, number, body, origin: 'paper', marks, replies: answers };
}

const board = {
	title: 'Beratung',
	session_position: 2,
	kind: 'dialogue',
	phase: 'closed',
	moderation: 'immediate',
	tables: [],
	hidden_count: 3,
	hidden: { advertising: 1, personal_data: 2 },
	pending_count: 0,
	merged_count: 0,
	withdrawn_count: 1,
	headings_confirmed_at: null,
	dots: null,
	themes: [] as object[],
	agreements: [] as object[],
	prompts: [
		{ texts: { de: 'Impuls eins', en: 'Prompt one' }, notes: [note('1', 'a', ['b', 'c']), note('2', 'd')] },
		{ texts: { de: 'Impuls zwei' }, notes: [note('3', 'e')] }
	]
};

/** As it comes from the database, parsed as the program does. */
function source(surveys: DocumentationSource['surveys'] = [], more: object = {}): DocumentationSource {
	const workshop = { kind: 'workshop', room: null, starts_at: '11:00', ends_at: null };
	return documentationSourceSchema.parse({
		event: {
			title: 'Fachtag',
			host: null,
			day: '2026-11-21',
			code: 'FACHT6',
			purpose: 'Wir wollen weiterarbeiten.',
			recipients: null,
			what_next: 'Im Januar berichten wir.',
			attendance: 40,
			min_group: 5,
			is_example: true
		},
		sessions: [
			{ ...workshop, position: 1, title: 'Selbstschutz' },
			{ ...workshop, position: 2, title: 'Beratung' }
		],
		boards: [{ ...board, ...more }],
		surveys
	});
}

test('M20: notes are numbered through the board and replies under their note, hidden ones only counted', () => {
	const [told] = documentation(source(), 'de').boards;
	expect(told).toMatchObject({
		sessionTitle: 'Beratung',
		noteCount: 3,
		replyCount: 2,
		hiddenCount: 3,
		hidden: [
			{ reason: 'personal_data', count: 2 },
			{ reason: 'advertising', count: 1 }
		],
		withdrawnCount: 1
	});
	const numbers = told?.prompts.map((prompt) => prompt.notes.map((each) => each.number));
	expect(numbers).toEqual([['1', '2'], ['3']]);
	expect(told?.prompts[0]?.notes[0]?.replies.map((reply) => reply.number)).toEqual(['1.1', '1.2']);
});

test('texts come in the language asked for, else in the one there is; what was never given is empty', () => {
	const english = documentation(source(), 'en');
	expect(english.boards[0]?.prompts.map((prompt) => prompt.text)).toEqual(['Prompt one', 'Impuls zwei']);
	expect(english.event).toMatchObject({ host: '', place: '', recipients: '', whatNext: 'Im Januar berichten wir.' });
});

test('E17: surveys stand with the whole event first and then in the order of the alphabet', () => {
	const model = documentation(source([survey(1, 12), survey(2, 11), survey(null, 23)]), 'de');
	expect(model.surveys.map((each) => each.sessionTitle)).toEqual([null, 'Beratung', 'Selbstschutz']);
	expect(model.surveys.map((each) => each.figures[0]?.n)).toEqual([23, 11, 12]);
});

test('E9: 30 answers in all, 26 and 4 in two workshops: neither workshop is shown', () => {
	const model = documentation(source([survey(null, 30), survey(1, 26), survey(2, 4)]), 'de');
	expect(model.surveys.map((each) => each.figures[0]?.suppressed)).toEqual([null, 'too_few', 'too_few']);
	expect(JSON.stringify(model.surveys.slice(1).map((each) => each.figures))).not.toContain('25');
});

test('E9: without a figure for the whole event a workshop with enough answers is shown', () => {
	const model = documentation(source([survey(1, 26), survey(2, 4)]), 'de');
	expect(model.surveys.map((each) => each.figures[0]?.n)).toEqual([null, 26]);
});

test('the rules are told with the figures', () => {
	expect(documentation(source(), 'de').rules).toEqual({ minGroup: 5, batch: 3 });
});

test('M16, M18: themes stand by their dots with their notes, and what is in none by itself', () => {
	const themes = [
		{ title: 'Zeit', table: null, dots: 2, notes: ['2'] },
		{ title: 'Austausch', table: null, dots: 7, notes: ['1'] }
	];
	const dots = { question: 'Was zuerst?', rule: 'half', per_theme: 2, budget: 1, placed: 9 };
	const [told] = documentation(source([], { themes, dots }), 'de').boards;
	expect(told?.themes.map(({ title, notes }) => [title, notes.map(({ body }) => body)])).toEqual([
		['Austausch', ['a']],
		['Zeit', ['d']]
	]);
	expect(told?.ungrouped.map(({ body }) => body)).toEqual(['e']);
	expect(told?.dots).toEqual({ question: 'Was zuerst?', rule: 'half', perTheme: 2, budget: 1, placed: 9 });
});

test('M16: where nothing was grouped nothing is „Ohne Gruppe“', () => {
	expect(documentation(source(), 'de').boards[0]).toMatchObject({ themes: [], ungrouped: [], dots: null });
});

test('M19: an agreement without a day is open, and says what became of it', () => {
	const agreed = { what: 'Treffen', who: 'Steuerungsgruppe', due: null, theme: 'Zeit', table: null };
	const agreements = [{ ...agreed, state: 'under_way', remark: 'Termin steht', stated_on: '2027-01-20' }];
	expect(documentation(source([], { agreements }), 'de').boards[0]?.agreements).toEqual([
		{ ...agreed, state: 'under_way', remark: 'Termin steht', statedOn: '2027-01-20' }
	]);
});
