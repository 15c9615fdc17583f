import { describe, expect, it } from 'vitest';
import { NO_ANSWER, type Question, type QuestionKind } from '$lib/domain/survey';
import {
	answered,
	answerOn,
	isChanged,
	readSheet,
	settled,
	type Sheet,
	strayTexts,
	writeSheet
} from './sheet-draft.ts';

const question = (key: string, kind: QuestionKind = 'text', wording = key): Question => ({
	key,
	kind,
	position: 1,
	texts: { de: wording },
	options: kind === 'choice' ? ['yes', 'no'].map((one) => ({ key: one, texts: { de: one } })) : [],
	config: kind === 'points' ? { total: 10 } : {},
	condition: null
});
const empty: Sheet = { at: 'a', answers: {}, read: {} };

describe('a sheet that is being filled in', () => {
	it('is there again after a reload, at the same question, with what is not complete yet', () => {
		const questions = [question('a'), question('b', 'points'), question('c', 'number')];
		let sheet = answered({ ...empty, at: 'b' }, question('a'), 'text');
		sheet = answered(sheet, question('b', 'points'), { x: 7 });
		sheet = answered(sheet, question('c', 'number'), 'twelve');
		expect(readSheet(writeSheet(sheet), questions)).toEqual(sheet);
		expect(questions.map((one) => answerOn(sheet, one))).toEqual(['text', { x: 7 }, 'twelve']);
	});

	it('begins anew if it cannot be read, and loses one answer alone if only that cannot be', () => {
		expect(readSheet('{"at":', [question('a')])).toEqual(empty);
		expect(readSheet('', [])).toEqual({ ...empty, at: null });
		const kept = JSON.stringify({ at: null, answers: { a: 'y', b: [[1]] }, read: {} });
		expect(readSheet(kept, [question('a')])).toEqual({ at: null, answers: { a: 'y' }, read: {} });
	});

	it('tells „keine Angabe" from nothing, and nothing from an answer that was removed', () => {
		const sheet = answered(empty, question('a'), NO_ANSWER);
		expect(answerOn(sheet, question('a'))).toEqual(NO_ANSWER);
		expect(answered(sheet, question('a'), undefined)).toEqual(empty);
	});
});

describe('a sheet that was edited while it was being filled in', () => {
	const before = answered(answered(empty, question('a'), 'Mehr Zeit'), question('b', 'choice'), 'yes');

	it('keeps an answer that still fits, and says that its question reads differently', () => {
		const now = question('b', 'choice', 'Anders gefragt');
		expect(isChanged(before, question('b', 'choice'))).toBe(false);
		expect(isChanged(before, now)).toBe(true);
		expect(answerOn(before, now)).toBe('yes');
		expect(isChanged(answered(before, now, 'no'), now)).toBe(false);
	});

	it('loses no text: what was written to a question that is gone is shown until that was read', () => {
		const now = [question('a', 'ordinal'), question('b', 'choice')];
		expect(answerOn(before, question('a', 'ordinal'))).toBeUndefined();
		expect(strayTexts(before, now)).toEqual(['Mehr Zeit']);
		expect(strayTexts(before, [question('a')])).toEqual([]);
		const read = settled(before, now);
		expect(read.answers).toEqual({ b: 'yes' });
		expect(strayTexts(read, now)).toEqual([]);
	});
});
