import { describe, expect, it } from 'vitest';
import { between, withSimilar } from './selection.ts';

const note = (id: string, body = '') => ({ id, body });

describe('choosing many notes', () => {
	it('M22: two ends choose all that stands between them', () => {
		const shown = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id));
		expect([...between(shown, new Set(['b', 'd']))].sort()).toEqual(['b', 'c', 'd']);
		expect([...between(shown, new Set(['c']))]).toEqual(['c']);
		expect([...between(shown, new Set())]).toEqual([]);
	});

	it('M22: one note of a flood chooses the others, however it is numbered or stretched', () => {
		const shown = [
			note('a', 'Kauft billige Uhren auf example.org!!! 1'),
			note('b', 'kauft billige Uhren auf example.org 27'),
			note('c', 'Kauuuuft billige UHREN auf example.org'),
			note('d', 'Wir brauchen eine Liste der Zuständigen.'),
			note('e', 'Mehr Zeit für die Erstberatung')
		];
		expect([...withSimilar(shown, new Set(['a']))].sort()).toEqual(['a', 'b', 'c']);
	});

	it('M22: notes without letters are alike when they are the same', () => {
		const shown = [note('a', '!!!'), note('b', '!!!'), note('c', '42')];
		expect([...withSimilar(shown, new Set(['a']))].sort()).toEqual(['a', 'b']);
	});

	it('M22: a flood of 500 notes is found by one of them', () => {
		const shown = Array.from({ length: 500 }, (_, index) => note(String(index), `Spam Nummer ${index} von hier`));
		expect(withSimilar(shown, new Set(['0'])).size).toBe(500);
	});
});
