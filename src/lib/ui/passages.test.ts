import { describe, expect, it } from 'vitest';
import { passagesOf, wordsOf } from './passages.ts';

describe('striking out', () => {
	const words = wordsOf('Frau Beispiel vom Amt rief  Frau Beispiel an.');

	it('L16: a note is its words, with what stands between them', () => {
		expect(words.join('')).toBe('Frau Beispiel vom Amt rief  Frau Beispiel an.');
	});

	it('L16: words side by side are one passage, as it stands in the note', () => {
		expect(passagesOf(words, new Set([0, 2]))).toEqual(['Frau Beispiel']);
		expect(passagesOf(words, new Set([8, 10]))).toEqual(['rief  Frau']);
		expect(passagesOf(words, new Set([2, 6]))).toEqual(['Beispiel', 'Amt']);
	});

	it('the same passage is named once', () => {
		expect(passagesOf(words, new Set([0, 2, 10, 12]))).toEqual(['Frau Beispiel']);
		expect(passagesOf(words, new Set())).toEqual([]);
	});
});
