import { describe, expect, it } from 'vitest';
import { asTyped, readTyped } from './paper.ts';
import { type Answer, NO_ANSWER, type Question, type QuestionKind } from './survey.ts';

function question(kind: QuestionKind, count = 0, config: Question['config'] = {}): Question {
	const options = Array.from({ length: count }, (_, index) => ({
		key: kind === 'ordinal' || kind === 'mood' || kind === 'ordinal_middle' ? String(index + 1) : `o${index + 1}`,
		texts: { de: `Antwort ${index + 1}` }
	}));
	return { key: 'q', kind, position: 1, texts: { de: '?' }, options, config, condition: null };
}

const answer = (of: Question, typed: string) => {
	const read = readTyped(of, typed);
	return read.state === 'answer' ? read.answer : read.state;
};

describe('what is typed from paper', () => {
	it('a digit chooses a step or an option', () => {
		expect(answer(question('ordinal', 5), '4')).toBe(4);
		expect(answer(question('choice', 12), '12')).toBe('o12');
		expect(answer(question('recommend'), '0')).toBe(0);
	});

	it('E3: nothing is a missing answer, k is „keine Angabe"', () => {
		expect(answer(question('ordinal', 5), '  ')).toBe('empty');
		for (const kind of ['ordinal', 'choices', 'points', 'number', 'text'] as const)
			expect(answer(question(kind, 5), 'K')).toEqual(NO_ANSWER);
	});

	it('several digits choose several options, with or without something between them', () => {
		expect(answer(question('choices', 8), '148')).toEqual(['o1', 'o4', 'o8']);
		expect(answer(question('choices', 8), '1, 4 8')).toEqual(['o1', 'o4', 'o8']);
		expect(answer(question('choices', 12), '12')).toEqual(['o12']);
		expect(answer(question('choices', 12), '1 2')).toEqual(['o1', 'o2']);
	});

	it('rows are typed from top to bottom, 0 for a row that was left empty', () => {
		expect(answer(question('target', 3), '405')).toEqual({ o1: 4, o3: 5 });
		expect(answer(question('points', 3, { total: 10 }), '10 0 0')).toEqual({ o1: 10 });
		expect(answer(question('points', 3, { total: 10 }), '5 2 3')).toEqual({ o1: 5, o2: 2, o3: 3 });
		expect(answer(question('ranking', 4), '2013')).toEqual(['o3', 'o1', 'o4']);
		expect(answer(question('before_now', 5), '24')).toEqual({ before: 2, now: 4 });
	});

	it('a number is whole and may be below nought', () => {
		const degrees = question('number', 0, { min: -10, max: 40 });
		expect(answer(degrees, '-3')).toBe(-3);
		expect(answer(degrees, '3.5')).toBe('wrong');
		expect(answer(degrees, '41')).toBe('wrong');
	});

	it.each([
		['ordinal', 5, 4],
		['choice', 12, 'o12'],
		['choices', 12, ['o1', 'o12']],
		['choices', 5, NO_ANSWER],
		['target', 3, { o1: 4, o3: 5 }],
		['points', 3, { o1: 10 }],
		['ranking', 4, ['o3', 'o1']],
		['before_now', 5, { before: 1, now: 5 }],
		['number', 0, -3],
		['recommend', 0, 10],
		['text', 0, 'Mehr Zeit']
	] as const)('typing an answer again gives the same answer: %s of %i', (kind, count, given) => {
		const of = question(kind, count, kind === 'points' ? { total: 10 } : { min: -10, max: 40 });
		expect(answer(of, asTyped(of, structuredClone(given) as Answer))).toEqual(given);
	});

	it.each([
		['ordinal', 5, '6'],
		['ordinal', 5, '0'],
		['ordinal', 5, 'x'],
		['choice', 3, '4'],
		['choices', 4, '14 4'],
		['choices', 4, '15'],
		['target', 3, '45'],
		['target', 3, '000'],
		['points', 3, '5 2 2'],
		['ranking', 3, '112'],
		['ranking', 3, '-1 2 3'],
		['before_now', 5, '20'],
		['recommend', 0, '11'],
		['text', 0, 'x'.repeat(501)]
	] as const)('what no box says is no answer: %s of %i, %s', (kind, count, typed) =>
		expect(answer(question(kind, count, kind === 'points' ? { total: 10 } : {}), typed)).toBe('wrong')
	);
});
