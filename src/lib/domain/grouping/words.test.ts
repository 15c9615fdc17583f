import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

const stems = (text: string) => wordsOf(text).map((word) => word.stem);
const folded = (text: string) => wordsOf(text).map((word) => word.folded);

test.each([
	'Teilnehmer:innen',
	'Teilnehmer*innen',
	'Teilnehmer_innen',
	'Teilnehmer·innen',
	'Teilnehmer/innen',
	'Teilnehmer/-innen',
	'Teilnehmer(innen)',
	'TeilnehmerInnen',
	'Teilnehmerinnen',
	'Teilnehmer*in'
])('T1: "%s" is one word, the same as „Teilnehmer", and keeps its spelling', (spelling) => {
	expect(wordsOf(`alle ${spelling} fragen`).map((word) => word.surface)).toEqual(['alle', spelling, 'fragen']);
	expect(stems(spelling)).toEqual(stems('Teilnehmer'));
});

test('T1: „Kolleg*innen" are the same as „Kollegen"', () => {
	expect(stems('Kolleg*innen')).toEqual(stems('Kollegen'));
});

test('T1: composed and decomposed umlauts are the same', () => {
	expect(folded('u\u0308ben')).toEqual(folded('üben'));
});

test('T1: hyphens part words; numbers and signs are no words', () => {
	expect(folded('Kita-Plätze: 3 von 20 – „endlich"!')).toEqual(['kita', 'plätze', 'von', 'endlich']);
});

test('I8: vowel signs, joiners and the two forms of yeh and kaf make no difference', () => {
	expect(folded('مُسَاعَدَة')).toEqual(folded('مساعدة'));
	expect(folded('می\u200cخواهم')).toEqual(folded('میخواهم'));
	expect(folded('کتابی')).toEqual(folded('كتابي'));
	expect(folded('كتـــاب')).toEqual(folded('كتاب'));
});

test('I8: no script makes it stumble', () => {
	expect(wordsOf('Житло 住房 ሰላም שָׁלוֹם 👍🏽 İstanbul')).not.toHaveLength(0);
	expect(folded('İstanbul')).toEqual(['istanbul']);
	expect(wordsOf('')).toEqual([]);
});
