import { describe, expect, test } from 'vitest';
import { isAsked } from './survey.ts';
import { OWN_TEMPLATE, SURVEY_TEMPLATES } from './survey-templates.ts';

const byName = Object.fromEntries(SURVEY_TEMPLATES.map((template) => [template.template, template]));
const questionsOf = (name: string) => byName[name]?.questions ?? [];
const inWords = (name: string, language: 'de' | 'en') => questionsOf(name).map(({ texts }) => texts[language]);
const answersOf = (name: string, key: string, language: 'de' | 'en') =>
	questionsOf(name)
		.find((question) => question.key === key)
		?.options.map(({ texts }) => texts[language])
		.join(' – ');

test('F1 to F8 are shipped, each once', () => {
	expect(SURVEY_TEMPLATES.map(({ template }) => template)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']);
	expect(Object.keys(byName)).not.toContain(OWN_TEMPLATE);
});

describe.each(SURVEY_TEMPLATES)('E2: sheet $template', ({ version, questions, title }) => {
	test('has a version and stable keys, each once, in order', () => {
		const keys = questions.map((question) => question.key);
		expect(version).toBe(1);
		expect(new Set(keys).size).toBe(keys.length);
		expect(questions.map((question) => question.position)).toEqual(keys.map((_, index) => index + 1));
	});

	test('is worded in German and English, every step of every scale too', () => {
		const answers = questions.flatMap(({ options }) => options.map((option) => option.texts));
		for (const texts of [title, ...questions.map((question) => question.texts), ...answers]) {
			expect(Object.keys(texts)).toEqual(['de', 'en']);
		}
	});

	test('E4: is not longer than people stand', () => {
		expect(questions.length).toBeLessThanOrEqual(10);
	});
});

/** Which keys are asked, and of what kind: what 54 hosts compare by must never change. */
test.each([
	['F1', 'helpful ordinal, fit ordinal, exchange ordinal_middle, next_step ordinal, pursue text, change text'],
	['F2', 'target target, sentence text'],
	[
		'F3',
		'knowledge before_now, clear ordinal, confident ordinal, open ordinal, plan yes_partly_no, my_plan text, hindrances choices, help text'
	],
	['F4', 'clear ordinal, new ordinal, contact ordinal, most_useful choices, open_question text'],
	['F5', 'start text, stop text, continue text'],
	['F6', 'important text, unclear text'],
	['F7', 'mood mood'],
	['F8', 'tried yes_partly_no, what text, helpful ordinal, hindrances choices']
])('E2: %s asks %s', (name, asked) => {
	expect(
		questionsOf(name)
			.map(({ key, kind }) => `${key} ${kind}`)
			.join(', ')
	).toBe(asked);
});

test('F1 is worded as agreed', () => {
	expect(inWords('F1', 'de')).toEqual([
		'Wie hilfreich war der Tag für Ihre Arbeit?',
		'Wie gut passten die Themen zu Ihren Aufgaben?',
		'Wie viel Raum gab es für Austausch?',
		'Wie klar ist Ihnen, was Sie als Nächstes tun können?',
		'Das sollten wir gemeinsam weiterverfolgen:',
		'Das sollten wir nächstes Mal ändern:'
	]);
	expect(inWords('F1', 'en')).toEqual([
		'How helpful was today for your work?',
		'How well did the topics fit your tasks?',
		'How much room was there for exchange?',
		'How clear is your next step to you?',
		'What we should pursue together:',
		'What to change next time:'
	]);
	expect(answersOf('F1', 'helpful', 'de')).toBe('gar nicht – wenig – mittel – ziemlich – sehr');
	expect(answersOf('F1', 'helpful', 'en')).toBe('not at all – a little – moderately – quite – very');
	expect(answersOf('F1', 'exchange', 'de')).toBe('viel zu wenig – zu wenig – genau richtig – zu viel – viel zu viel');
	expect(answersOf('F1', 'exchange', 'en')).toBe('far too little – too little – just right – too much – far too much');
});

test('F2 to F8 are worded as agreed', () => {
	expect(answersOf('F2', 'target', 'de')).toBe(
		'Inhalt – Praxisnähe – Zeit – Beteiligung – Atmosphäre – Raum & Technik'
	);
	expect(answersOf('F2', 'target', 'en')).toBe(
		'content – practical relevance – time – participation – atmosphere – room & equipment'
	);
	expect(inWords('F2', 'de')[1]).toBe('Ein Satz dazu:');
	expect(inWords('F3', 'de')).toEqual([
		'Mein Wissen zum Thema vor dem Workshop – jetzt',
		'Wie verständlich waren die Inhalte?',
		'Wie sicher fühlen Sie sich, das Gelernte anzuwenden?',
		'Wie offen konnten Sie sich äußern?',
		'Haben Sie ein konkretes Vorhaben?',
		'Mein Vorhaben für die nächsten 4 Wochen:',
		'Was könnte Sie hindern?',
		'Was würde helfen?'
	]);
	expect(answersOf('F3', 'hindrances', 'de')).toBe(
		'Zeit – Zuständigkeit – Unterstützung der Leitung – Personal – rechtliche Grenzen – fehlende Sprachmittlung – nichts – anderes'
	);
	expect(answersOf('F3', 'hindrances', 'en')).toBe(
		'time – responsibility – management support – staff – legal limits – no interpreting – nothing – other'
	);
	expect(inWords('F4', 'de')).toEqual([
		'Wie verständlich waren die Beiträge?',
		'Wie viel Neues haben Sie erfahren?',
		'Wie gut wissen Sie jetzt, an wen Sie sich wenden können?',
		'Was hat Ihnen am meisten gebracht?',
		'Diese Frage ist für mich offen:'
	]);
	expect(answersOf('F4', 'most_useful', 'de')).toBe('Vortrag – Zahlen – Film – Interview – Fragerunde – Gespräche');
	expect(inWords('F5', 'de')).toEqual([
		'Damit sollten wir anfangen:',
		'Damit sollten wir aufhören:',
		'Das sollten wir beibehalten:'
	]);
	expect(inWords('F6', 'en')).toEqual(['The most important thing today:', 'Still unclear to me:']);
	expect(inWords('F7', 'de')).toEqual(['Wie geht es Ihnen gerade?']);
	expect(inWords('F8', 'en')).toEqual([
		'Have you tried anything from the event?',
		'What exactly?',
		'How helpful was it?',
		'What could get in the way?'
	]);
});

test('what hangs on a plan or a try is asked only of those who have one', () => {
	for (const [name, decider, keys] of [
		['F3', 'plan', ['my_plan']],
		['F8', 'tried', ['what', 'helpful']]
	] as const) {
		const asked = (answer: string) =>
			questionsOf(name).flatMap((question) => (isAsked(question, { [decider]: answer }) ? [question.key] : []));
		expect(asked('partly')).toEqual(questionsOf(name).map(({ key }) => key));
		expect(asked('no')).toEqual(
			questionsOf(name)
				.map(({ key }) => key)
				.filter((key) => !keys.includes(key as never))
		);
	}
});
