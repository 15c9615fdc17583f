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

/** Sheets that asked the whole event for its mood. */
function moods(...titles: string[]): DocumentationSource['surveys'] {
	return titles.map((de) => {
		const { results, ...asked } = survey(null, 20);
		const questions = results.questions.map((question) => ({ ...question, kind: 'mood' as const }));
		return { ...asked, template: 'F7', title: { de }, results: { ...results, survey_id: de, questions } };
	});
}

test('E13, E17: the mood at the start and at the end stand side by side in the order in which they were asked', () => {
	const { comparisons } = documentation(source(moods('Vormittag', 'Abend')), 'de');
	expect(comparisons.map(({ of, questions }) => [of, questions.map(({ key }) => key)])).toEqual([['moods', ['clear']]]);
	const [pair] = comparisons[0]?.questions ?? [];
	expect(pair?.groups.map(({ label }) => label)).toEqual(['Vormittag', 'Abend']);
	expect(pair?.remarks.map(({ id }) => id)).toContain('remark_unpaired');
	const alike = documentation(source(moods('Stimmung', 'Stimmung')), 'de').comparisons[0]?.questions[0];
	expect(alike?.groups.map(({ label }) => label)).toEqual(['Stimmung (1)', 'Stimmung (2)']);
});

test('E2, E13: one mood, or two that were worded differently, are no pair; nor is one of a follow-up', () => {
	const [start, end] = moods('Start', 'Ende');
	if (!start || !end) throw new Error('There are two.');
	const reworded = { ...end, results: { ...end.results, fingerprint: 'other' } };
	for (const sheets of [[start], [start, reworded], [start, { ...end, follow_up: true }]])
		expect(documentation(source(sheets), 'de').comparisons).toEqual([]);
});

test('E7, E17: workshops stand side by side in the order of the alphabet, of those with too few only the name', () => {
	const hidden = { n: null, counts: null, no_answer: null, suppressed: 'too_few' as const };
	const { results, ...asked } = survey(3, 4);
	const questions = results.questions.map((question) => ({ ...question, ...hidden }));
	const sheets = [survey(null, 23), survey(1, 12), survey(2, 11), { ...asked, results: { ...results, questions } }];
	const given = source(sheets);
	const sessions = [...given.sessions, { ...given.sessions[0], position: 3, title: 'Auszeit' }];
	const { comparisons } = documentation({ ...given, sessions } as DocumentationSource, 'de');
	expect(comparisons).toMatchObject([{ of: 'workshops', title: 'Workshop' }]);
	const [compared] = comparisons[0]?.questions ?? [];
	expect(compared?.groups.map(({ label, figure }) => [label, figure.n, figure.bars.length])).toEqual([
		['Auszeit', null, 0],
		['Beratung', 11, 5],
		['Selbstschutz', 12, 5]
	]);
	expect(compared?.remarks).toContainEqual({ id: 'remark_few', params: { labels: 'Auszeit', count: 1 } });
});

test('E9: what a chapter may not show stands side by side with nothing either', () => {
	expect(documentation(source([survey(null, 30), survey(1, 26), survey(2, 4)]), 'de').comparisons).toEqual([]);
	expect(documentation(source([survey(1, 26), survey(2, 4)]), 'de').comparisons).toEqual([]);
	const given = source([survey(null, 23), survey(1, 12), survey(2, 11)]);
	expect(documentation(given, 'de').comparisons).toHaveLength(1);
	expect(documentation(given, 'de', ['texts']).comparisons).toEqual([]);
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
	expect(told?.dots).toEqual({
		question: 'Was zuerst?',
		rule: 'half',
		perTheme: 2,
		budget: 1,
		placed: 9,
		givers: null,
		few: false
	});
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
