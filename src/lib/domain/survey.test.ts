import { describe, expect, test } from 'vitest';
import {
	answerSchema,
	isAnswerTo,
	isNoAnswer,
	NO_ANSWER,
	QUESTION_KINDS,
	textIn,
	type QuestionKind
} from './survey.ts';
import { F1, F4 } from './survey-templates.ts';

const options = [
	{ key: 'talk', texts: { de: 'Vortrag' } },
	{ key: 'film', texts: { de: 'Film' } }
];

const good: [QuestionKind, unknown][] = [
	['ordinal', 1],
	['ordinal', 5],
	['ordinal_middle', 3],
	['choice', 'film'],
	['yes_partly_no', 'talk'],
	['choices', ['film', 'talk']],
	['text', 'Mehr Zeit'],
	['text', '😀'.repeat(500)]
];

const bad: [QuestionKind, unknown][] = [
	['ordinal', 0],
	['ordinal', 6],
	['ordinal', 2.5],
	['ordinal', '3'],
	['ordinal', Number.NaN],
	['choice', 'dance'],
	['choice', ['film']],
	['choices', []],
	['choices', ['film', 'film']],
	['choices', ['film', 'dance']],
	['choices', 'film'],
	['text', ''],
	['text', ' \n '],
	['text', 'x'.repeat(501)],
	['text', 7],
	['ordinal', null],
	['choice', undefined]
];

test.each(good)('%s: %j is an answer', (kind, value) => {
	expect(isAnswerTo({ kind, options }, value)).toBe(true);
	expect(answerSchema.safeParse(value).success).toBe(true);
});

test.each(bad)('%s: %j is no answer', (kind, value) => {
	expect(isAnswerTo({ kind, options }, value)).toBe(false);
});

test.each(QUESTION_KINDS)('E3: "keine Angabe" is an answer to %s, and not the same as none', (kind) => {
	expect(isAnswerTo({ kind, options }, NO_ANSWER)).toBe(true);
	expect(isAnswerTo({ kind, options }, undefined)).toBe(false);
	expect([isNoAnswer(NO_ANSWER), isNoAnswer({ no_answer: false }), isNoAnswer({ no_answer: true, more: 1 })]).toEqual([
		true,
		false,
		false
	]);
});

describe.each([F1, F4])('E2: sheet $template', ({ questions }) => {
	test('has stable keys, each once, in order', () => {
		const keys = questions.map((question) => question.key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(questions.map((question) => question.position)).toEqual(keys.map((_, index) => index + 1));
	});

	test('is worded in German and English, every step of every scale too', () => {
		for (const question of questions) {
			for (const texts of [question.texts, ...question.options.map((option) => option.texts)]) {
				expect(Object.keys(texts)).toEqual(['de', 'en']);
			}
			const steps = question.kind.startsWith('ordinal')
				? ['1', '2', '3', '4', '5']
				: question.options.map((o) => o.key);
			expect(question.options.map((option) => option.key)).toEqual(steps);
		}
	});
});

test('a text that lacks a language is shown in another', () => {
	expect(textIn({ de: 'Ja', en: 'Yes' }, 'en')).toBe('Yes');
	expect(textIn({ de: 'Ja' }, 'en')).toBe('Ja');
	expect(textIn({ uk: 'Так' }, 'de')).toBe('Так');
	expect(textIn({}, 'de')).toBe('');
});
