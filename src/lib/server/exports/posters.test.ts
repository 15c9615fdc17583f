import { beforeAll, describe, expect, it } from 'vitest';
import { poppler, structureOf } from '../../../../tests/documents/opened.ts';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { type Poster, posters } from './posters.ts';

const t = translator('de', de);
const made = new Date('2026-11-22T10:00:00Z');
const event = { title: 'Fachtag Integration & Beratung', host: 'Kommunales Integrationszentrum' };
const door = {
	code: 'FACHT6',
	address: 'https://schreiben.example.org/e/FACHT6',
	host: 'schreiben.example.org'
};
const prompts: Poster[] = [
	{ board: 'Konfliktmanagement', number: 1, prompts: 2, text: 'Gut war …' },
	{
		board: 'Konfliktmanagement',
		number: 2,
		prompts: 2,
		text: 'Daran sollten wir in der Migrationsberatungsstellenkoordination über alle Kreisgrenzen hinweg gemeinsam und verbindlich weiterarbeiten: …'
	},
	{ board: 'Ihre Fragen', number: 1, prompts: 1, text: 'ما الذي تحتاجه لعملك؟' }
];
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

describe('the posters', () => {
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await posters(event, prompts, door, 'a4', 'de', t, made);
	});

	it('M21: have a sheet for each prompt, with code, address, board and the way by paper', () => {
		const pages = poppler('pdftotext', bytes).split('\f').slice(0, -1).map(flat);
		expect(pages).toHaveLength(prompts.length);
		for (const [index, page] of pages.entries()) {
			expect(page).toContain('FACHT6');
			expect(page).toContain('auf schreiben.example.org');
			expect(page).toContain('Auf Papier geht es auch');
			expect(page).toContain(prompts[index]?.board);
		}
		expect(pages[0]).toContain(flat('Gut war …'));
		expect(pages[1]).toContain('Konfliktmanagement · Impuls 2 von 2');
		expect(pages[1]).toContain(flat('verbindlich weiterarbeiten: …'));
		expect(pages[2]).toContain('تحتاجه');
	});

	it('M21: fill A4 or A3, landscape, with nothing but the size different', async () => {
		const large = await posters(event, prompts, door, 'a3', 'de', t, made);
		expect(poppler('pdfinfo', bytes)).toMatch(/Page size: +841\.89 x 595\.28/);
		expect(poppler('pdfinfo', large)).toMatch(/Page size: +1190\.55 x 841\.89/);
		expect(poppler('pdftotext', large)).toBe(poppler('pdftotext', bytes));
	});

	it('A9: are tagged, name language and title, and each has one heading and one described figure', () => {
		const info = poppler('pdfinfo', bytes);
		expect(info).toMatch(/^Tagged: +yes$/m);
		expect(info).toContain('Title:           Aushänge: Fachtag Integration & Beratung');
		expect(Buffer.from(bytes).includes('/Lang (de-DE)')).toBe(true);
		const tree = structureOf(bytes);
		const of = (tag: string) => tree.filter((element) => element.tag === tag);
		expect([of('H1').length, of('Figure').length]).toEqual([prompts.length, prompts.length]);
		expect(
			Buffer.from(bytes)
				.toString('latin1')
				.match(/\/Alt \(/g)
		).toHaveLength(prompts.length);
	});

	it('embed their fonts', () => {
		for (const font of poppler('pdffonts', bytes).trim().split('\n').slice(2))
			expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
	});
});
