/** Sheets to try the rules with: here, and where the database holds the same. */
import { amount, degree, options, yesPartlyNo } from './survey-scales.ts';
import type { QuestionDefinition } from './survey-definition.ts';

export const question = (more: Partial<Record<keyof QuestionDefinition, unknown>> = {}) => ({
	key: 'q',
	kind: 'ordinal',
	texts: { de: 'Wie hilfreich war es?', en: 'How helpful?' },
	options: degree,
	config: {},
	condition: null,
	...more
});
export const sheet = (questions: unknown = [question()], more: object = {}) => ({
	template: 'own',
	version: 1,
	title: { de: 'Bogen' },
	scope: 'event',
	questions,
	...more
});
const choice = (count: number) =>
	options(...Array.from({ length: count }, (_, index) => [`o${index}`, 'Antwort', 'answer'] as const));
const plan = question({ key: 'plan', kind: 'yes_partly_no', options: yesPartlyNo });
export const after = (condition: unknown) => sheet([plan, question({ condition })]);

/** Kinds, and what a question of them needs. */
export const soundQuestions: [kind: string, more: object][] = [
	['ordinal_middle', { options: amount }],
	['mood', {}],
	['before_now', {}],
	['target', { options: choice(2) }],
	['target', { options: choice(8) }],
	['yes_partly_no', { options: yesPartlyNo }],
	['choice', { options: choice(12) }],
	['choices', { options: choice(2) }],
	['points', { options: choice(3), config: { total: 3 } }],
	['points', { options: choice(3), config: { total: 20 } }],
	['ranking', { options: choice(5) }],
	['number', { options: [], config: { min: 0, max: 1_000_000 } }],
	['number', { options: [], config: { min: -5, max: 5, unit: { de: 'Grad' } } }],
	['text', { options: [] }],
	['recommend', { options: [] }]
];

/** What does not fit, and the place that is named. */
export const unsoundSheets: [what: string, definition: unknown, place: string][] = [
	['template', sheet(undefined, { template: 'f1' }), 'template'],
	['version', sheet(undefined, { version: 0 }), 'version'],
	['title without German', sheet(undefined, { title: { en: 'Form' } }), 'title'],
	['title of 201 characters', sheet(undefined, { title: { de: 'x'.repeat(201) } }), 'title'],
	['scope', sheet(undefined, { scope: 'day' }), 'scope'],
	['no questions', sheet([]), 'questions'],
	['31 questions', sheet(Array.from({ length: 31 }, (_, index) => question({ key: `q${index}` }))), 'questions'],
	['questions that are none', sheet('q'), 'questions'],
	['a key twice', sheet([question(), question()]), 'questions.1.key'],
	['a key with a blank', sheet([question({ key: 'a b' })]), 'questions.0.key'],
	['the key of „keine Angabe“', sheet([question({ key: 'no_answer' })]), 'questions.0.key'],
	['an unknown kind', sheet([question({ kind: 'slider' })]), 'questions.0.kind'],
	['an empty text', sheet([question({ texts: { de: ' ' } })]), 'questions.0.texts'],
	['an empty translation', sheet([question({ texts: { de: 'Wie?', en: '' } })]), 'questions.0.texts'],
	['301 characters', sheet([question({ texts: { de: 'x'.repeat(301) } })]), 'questions.0.texts'],
	['four steps', sheet([question({ options: degree.slice(1) })]), 'questions.0.options'],
	['steps in another order', sheet([question({ options: degree.toReversed() })]), 'questions.0.options'],
	['nine sectors', sheet([question({ kind: 'target', options: choice(9) })]), 'questions.0.options'],
	['thirteen answers', sheet([question({ kind: 'choice', options: choice(13) })]), 'questions.0.options'],
	['one answer', sheet([question({ kind: 'ranking', options: choice(1) })]), 'questions.0.options'],
	[
		'an answer twice',
		sheet([question({ kind: 'choice', options: [...choice(2), ...choice(1)] })]),
		'questions.0.options'
	],
	['a text with answers', sheet([question({ kind: 'text' })]), 'questions.0.options'],
	['points without a total', sheet([question({ kind: 'points', options: choice(3) })]), 'questions.0.config'],
	['21 points', sheet([question({ kind: 'points', options: choice(3), config: { total: 21 } })]), 'questions.0.config'],
	[
		'a range that is none',
		sheet([question({ kind: 'number', options: [], config: { min: 5, max: 5 } })]),
		'questions.0.config'
	],
	[
		'too wide a range',
		sheet([question({ kind: 'number', options: [], config: { min: 0, max: 1_000_001 } })]),
		'questions.0.config'
	],
	['a scale with a total', sheet([question({ config: { total: 5 } })]), 'questions.0.config'],
	['a setting nobody knows', sheet([question({ config: { colour: 'red' } })]), 'questions.0.config'],
	['a condition on what is not there', after({ question: 'gone', any: ['yes'] }), 'questions.1.condition'],
	['a condition on itself', after({ question: 'q', any: ['1'] }), 'questions.1.condition'],
	['a condition on no answer', after({ question: 'plan', any: [] }), 'questions.1.condition'],
	['a condition on an answer that is none', after({ question: 'plan', any: ['maybe'] }), 'questions.1.condition'],
	[
		'a condition on a later question',
		sheet([question({ condition: { question: 'plan', any: ['yes'] } }), plan]),
		'questions.0.condition'
	],
	['two faults', sheet([question({ kind: 'text' }), question({ key: '!' })]), 'questions.0.options']
];
