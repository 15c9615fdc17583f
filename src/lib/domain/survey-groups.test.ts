import { expect, test } from 'vitest';
import { withholdUnsafeGroups } from './survey-groups.ts';
import { degree, options } from './survey-scales.ts';
import type { QuestionResult, SurveyResults } from './survey-results.ts';

const question = (
	counts: Record<string, number>,
	n: number,
	kind: 'ordinal' | 'target' = 'ordinal'
): QuestionResult => ({
	...{ key: 'q', kind, position: 1, texts: { de: 'Frage' }, config: {}, condition: null },
	options: kind === 'ordinal' ? degree : options(['a', 'Inhalt', 'content'], ['b', 'Zeit', 'time']),
	...{
		n,
		no_answer: 0,
		counts,
		uniform: [],
		detail: null,
		texts_given: null,
		texts_hidden: 0,
		suppressed: null,
		withheld: false
	}
});

const results = (session: string | null, asked: QuestionResult): SurveyResults => ({
	...{ survey_id: 's', session_id: session, state: 'closed', version: 1, fingerprint: 'f', attendance: null },
	...{ responses: asked.n ?? 0, paper: 0, min_group: 5, questions: [asked] }
});

const scale = (n: number) => question({ '1': 0, '5': n }, n);
const shownOf = (all: SurveyResults[]) => withholdUnsafeGroups(all).map(({ questions }) => questions[0]?.n ?? null);

test('E9: 30 in all, 26 and 4: neither workshop is shown beside the whole', () => {
	expect(shownOf([results(null, scale(30)), results('x', scale(26)), results('y', scale(4))])).toEqual([
		30,
		null,
		null
	]);
});

test('E9: workshops that leave enough over are shown, and without a whole nothing can be subtracted', () => {
	expect(shownOf([results(null, scale(30)), results('x', scale(20)), results('y', scale(10))])).toEqual([30, 20, 10]);
	expect(shownOf([results('x', scale(26)), results('y', scale(4))])).toEqual([26, 4]);
});

test('E10: beside a workshop of one mind, which the whole is without or holds with another, the others stay', () => {
	const alike = (n: number): QuestionResult => ({ ...scale(n), counts: null, uniform: ['5'] });
	expect(shownOf([results(null, scale(12)), results('x', scale(12)), results('y', alike(6))])).toEqual([12, 12, 6]);
	expect(
		shownOf([results(null, scale(23)), results('x', scale(12)), results('y', alike(6)), results('z', alike(5))])
	).toEqual([23, 12, 6, 5]);
	expect(shownOf([results(null, alike(6)), results('x', alike(6))])).toEqual([6, 6]);
});

test('E9: of a target the sectors that could be told by subtraction are left out, the others stay', () => {
	const target = (a: number, b: number) => question({ 'a:4': a, 'b:4': b }, 15, 'target');
	const shown = withholdUnsafeGroups([
		results(null, { ...target(30, 17), n: 30 }),
		results('x', target(15, 13)),
		results('y', target(15, 4))
	]);
	expect(shown.map(({ questions }) => questions[0]?.counts)).toEqual([
		{ 'a:4': 30, 'b:4': 17 },
		{ 'a:4': 15 },
		{ 'a:4': 15 }
	]);
});
