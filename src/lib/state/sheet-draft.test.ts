import { describe, expect, it } from 'vitest';
import type { Question } from '$lib/domain/survey';
import { readSheet, writeSheet } from './sheet-draft.ts';

const question = (key: string): Question => ({ key, kind: 'text', position: 1, texts: { de: key }, options: [] });

describe('a sheet that is being filled in', () => {
	it('is there again after a reload, at the same question', () => {
		const sheet = { step: 1, answers: { a: 'text', b: 4, c: { no_answer: true as const } } };
		expect(readSheet(writeSheet(sheet), ['a', 'b', 'c'].map(question))).toEqual(sheet);
	});

	it('lets go of answers to questions that are no longer asked, and begins anew if it cannot be read', () => {
		expect(readSheet(writeSheet({ step: 7, answers: { gone: 'x', a: 'y' } }), [question('a')])).toEqual({
			step: 1,
			answers: { a: 'y' }
		});
		expect(readSheet('{"step":', [question('a')])).toEqual({ step: 0, answers: {} });
	});
});
