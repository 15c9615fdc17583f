import { describe, expect, test } from 'vitest';
import {
	answersAsked,
	answerSchema,
	type Condition,
	type Config,
	isAnswerTo,
	isAsked,
	isNoAnswer,
	NO_ANSWER,
	QUESTION_KINDS,
	type Question,
	type QuestionKind,
	questionsAsked,
	textIn
} from './survey.ts';

const options = [
	{ key: 'talk', texts: { de: 'Vortrag' } },
	{ key: 'film', texts: { de: 'Film' } },
	{ key: 'round', texts: { de: 'Runde' } }
];
const configs: Partial<Record<QuestionKind, Config>> = { points: { total: 5 }, number: { min: -2, max: 40 } };
const asked = (kind: QuestionKind) => ({ kind, options, config: configs[kind] ?? {} });

const good: [QuestionKind, unknown][] = [
	['ordinal', 1],
	['ordinal', 5],
	['ordinal_middle', 3],
	['mood', 4],
	['target', { talk: 1, film: 5 }],
	['target', { round: 3 }],
	['choice', 'film'],
	['yes_partly_no', 'talk'],
	['choices', ['film', 'talk']],
	['points', { talk: 2, film: 3 }],
	['points', { round: 5 }],
	['ranking', ['film', 'talk', 'round']],
	['ranking', ['round']],
	['before_now', { before: 2, now: 4 }],
	['number', 0],
	['number', -2],
	['number', 40],
	['recommend', 0],
	['recommend', 10],
	['text', 'Mehr Zeit'],
	['text', '😀'.repeat(500)]
];

const bad: [QuestionKind, unknown][] = [
	['ordinal', 0],
	['ordinal', 6],
	['ordinal', 2.5],
	['ordinal', '3'],
	['ordinal', Number.NaN],
	['mood', 0],
	['mood', 'gut'],
	['target', {}],
	['target', { talk: 0 }],
	['target', { talk: 6 }],
	['target', { talk: 2.5 }],
	['target', { talk: '3' }],
	['target', { dance: 3 }],
	['target', ['talk']],
	['choice', 'dance'],
	['choice', ['film']],
	['choice', ['film', 'talk']],
	['choices', []],
	['choices', ['film', 'film']],
	['choices', ['film', 'dance']],
	['choices', 'film'],
	['points', { talk: 2, film: 2 }],
	['points', { talk: 6 }],
	['points', { talk: 5, film: 0 }],
	['points', { talk: 7, film: -2 }],
	['points', { dance: 5 }],
	['points', 5],
	['ranking', []],
	['ranking', ['film', 'film']],
	['ranking', ['dance']],
	['before_now', { before: 2 }],
	['before_now', { before: 2, now: 6 }],
	['before_now', { before: 2, now: 3, later: 4 }],
	['before_now', 3],
	['number', 41],
	['number', -3],
	['number', 1.5],
	['number', '7'],
	['recommend', 11],
	['recommend', -1],
	['text', ''],
	['text', ' \n '],
	['text', 'x'.repeat(501)],
	['text', 7],
	['ordinal', null],
	['choice', undefined]
];

test.each(good)('%s: %j is an answer', (kind, value) => {
	expect(isAnswerTo(asked(kind), value)).toBe(true);
	expect(answerSchema.safeParse(value).success).toBe(true);
});

test.each(bad)('%s: %j is no answer', (kind, value) => {
	expect(isAnswerTo(asked(kind), value)).toBe(false);
});

test.each(QUESTION_KINDS)('E3: "keine Angabe" is an answer to %s, and not the same as none', (kind) => {
	expect(isAnswerTo(asked(kind), NO_ANSWER)).toBe(true);
	expect(isAnswerTo(asked(kind), undefined)).toBe(false);
	expect([isNoAnswer(NO_ANSWER), isNoAnswer({ no_answer: false }), isNoAnswer({ no_answer: true, more: 1 })]).toEqual([
		true,
		false,
		false
	]);
});

test('points without a total and numbers without bounds have no answers', () => {
	expect(isAnswerTo({ kind: 'points', options, config: {} }, { talk: 5 })).toBe(false);
	expect(isAnswerTo({ kind: 'number', options: [], config: {} }, 5)).toBe(false);
});

describe('„nur wenn …“', () => {
	const question = (key: string, condition: Condition | null = null): Question => ({
		...asked('choices'),
		key,
		position: 1,
		texts: { de: key },
		condition
	});
	const plan = question('plan');
	const which = question('which', { question: 'plan', any: ['yes', '4', '5'] });
	const when = question('when', { question: 'which', any: ['film'] });

	test.each([
		['yes', true],
		['no', false],
		[4, true],
		[3, false],
		[['no', 'yes'], true],
		[['no'], false],
		[NO_ANSWER, false]
	])('after %j the next question is asked: %s', (answer, is) => {
		expect(isAsked(which, { plan: answer })).toBe(is);
	});

	test('without an answer it is not asked, and without a condition always', () => {
		expect([isAsked(which, {}), isAsked(plan, {})]).toEqual([false, true]);
	});

	test('an answer to a question that is no longer asked is dropped, and what hangs on it is not asked either', () => {
		const sheet = [plan, which, when];
		const answers = { plan: 'no', which: 'film', when: 'talk' };
		expect(answersAsked(sheet, answers)).toEqual({ plan: 'no' });
		expect(questionsAsked(sheet, answers)).toEqual([plan]);
		expect(answersAsked(sheet, { ...answers, plan: 'yes' })).toEqual({ ...answers, plan: 'yes' });
	});
});

test('a text that lacks a language is shown in another', () => {
	expect(textIn({ de: 'Ja', en: 'Yes' }, 'en')).toBe('Yes');
	expect(textIn({ de: 'Ja' }, 'en')).toBe('Ja');
	expect(textIn({ uk: 'Так' }, 'de')).toBe('Так');
	expect(textIn({}, 'de')).toBe('');
});
