import { expect, test } from 'vitest';
import { stem } from './stem.ts';

const same = [
	['beratung', 'beratungen'],
	['kind', 'kinder', 'kindern', 'kindes'],
	['haus', 'häuser', 'häusern'],
	['arzt', 'ärzte', 'ärzten'],
	['wunsch', 'wünsche', 'wünschen'],
	['termin', 'termine', 'terminen', 'termins'],
	['schnell', 'schnelle', 'schneller', 'schnellem', 'schnellen'],
	['lernt', 'lernen', 'lerne'],
	['dolmetscher', 'dolmetscherin', 'dolmetscherinnen', 'dolmetschern'],
	['teilnehmer', 'teilnehmerin', 'teilnehmerinnen'],
	['straße', 'strasse', 'straßen'],
	['geflüchtete', 'geflüchteten', 'geflüchteter']
];
const different = [
	['schule', 'schulden'],
	['arbeit', 'arzt'],
	['zeit', 'zeile'],
	['kreis', 'kreide'],
	['netz', 'nutzen']
];

test.each(same)('T1: "%s" and its forms have one stem', (...words) => {
	expect(new Set(words.map(stem)).size).toBe(1);
});

test.each(different)('T1: "%s" and "%s" stay apart', (one, other) => {
	expect(stem(one)).not.toBe(stem(other));
});

test('T1: a stem keeps at least three letters, and what is not German is left nearly as it is', () => {
	expect(stem('see')).toBe('see');
	expect(stem('ei')).toBe('ei');
	expect(stem('')).toBe('');
	expect(stem('سكن')).toBe('سكن');
});
