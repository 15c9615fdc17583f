import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedText, type EventWords, sharedWords, silenced, usualWords, wordsIn } from './event-words.ts';
import { compareNotes } from './grouping/compare.ts';

const told = (texts: readonly CountedText[], { silent, spoken }: EventWords = usualWords) =>
	sharedWords(texts, compareNotes(texts, { stopWords: silent, spokenWords: spoken }));
const given = (...bodies: string[]): CountedText[] => bodies.map((body, at) => ({ id: String(at), body, count: 1 }));
const counts = (...of: Parameters<typeof told>) => told(...of).map(({ word, count }) => `${word} ${count}`);

test('T7: a word stands as it is written most, with all texts that have it in any form, gender forms too', () => {
	const texts = given('Mehr Berater:innen', 'Die Berater fehlen', 'Beraterinnen im Amt', 'Termine', 'Ein Termin');
	const [first, second] = told(texts);
	expect(first).toMatchObject({ count: 3, ids: ['0', '1', '2'] });
	expect(second).toMatchObject({ count: 2, ids: ['3', '4'] });
});

test('T7: a word of one text is not told, unless several wrote that text', () => {
	expect(counts(given('Kita', 'Dolmetschen'))).toEqual([]);
	expect(counts([{ id: 'a', body: 'Kita', count: 3 }])).toEqual(['Kita 3']);
});

test('T7: words are added to those that say nothing, and taken from the usual ones', () => {
	const texts = given('Zeit ist nicht da', 'Keine Zeit, nicht heute');
	expect(counts(texts)).toEqual(['Zeit 2']);
	expect(counts(texts, { silent: ['zeit'], spoken: ['nicht'] })).toEqual(['nicht 2']);
	expect(silenced({ silent: ['Tag'], spoken: ['nicht'] }, 'nicht')).toEqual({ silent: ['Tag', 'nicht'], spoken: [] });
	expect(wordsIn('Tag, Fachtag;\n Tag  ')).toEqual(['Tag', 'Fachtag']);
});

test('T7: whatever the order of the texts the words are the same, sorted, and never of fewer than two', () => {
	const anyBodies = fc.array(fc.constantFrom('Mehr Zeit', 'Zeit und Geld', 'Geld', 'Die Kita', 'Kitas öffnen', 'Amt'), {
		maxLength: 8
	});
	fc.assert(
		fc.property(
			anyBodies.chain((bodies) => {
				const texts = given(...bodies);
				return fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }));
			}),
			([texts, shuffled]) => {
				const words = told(texts);
				expect(told(shuffled)).toEqual(words);
				expect(words.map(({ count }) => count)).toEqual(words.map(({ count }) => count).toSorted((a, b) => b - a));
				for (const { count, ids } of words) {
					expect(count).toBeGreaterThanOrEqual(2);
					expect(new Set(ids).size).toBe(ids.length);
				}
			}
		),
		{ numRuns: 30 }
	);
});
