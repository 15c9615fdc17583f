import { describe, expect, it } from 'vitest';
import { poppler, structureOf } from '../../../../tests/documents/opened.ts';
import de from '$lib/messages/de/desk.ts';
import en from '$lib/messages/en/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { signs, slide } from './signs.ts';

const made = new Date('2026-11-22T10:00:00Z');
const event = { title: 'Fachtag Integration & Beratung', host: 'Kommunales Integrationszentrum' };
const door = {
	code: 'FACHT6',
	address: 'https://schreiben.example.org/e/FACHT6',
	host: 'schreiben.example.org'
};
const both = [
	{ make: signs, copies: 4, size: /Page size: +595\.28 x 841\.89/, titles: ['Tischaufsteller', 'Table signs'] },
	{ make: slide, copies: 1, size: /Page size: +960 x 540/, titles: ['Folie', 'Slide'] }
];
const german = {
	language: 'de',
	t: translator('de', de),
	lang: '/Lang (de-DE)',
	join: 'Mitmachen ohne Anmeldung'
} as const;
const english = { language: 'en', t: translator('en', en), lang: '/Lang (en-GB)', join: 'Take part without' } as const;
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

describe.each(both)('$titles.0', ({ make, copies, size, titles }) => {
	it.each([german, english])('V1, A9: says in $language how to join, tagged and named', async (words) => {
		const bytes = await make(event, door, words.language, words.t, made);
		const info = poppler('pdfinfo', bytes);
		expect(info).toMatch(/^Tagged: +yes$/m);
		expect(info).toMatch(/^Pages: +1$/m);
		expect(info).toMatch(size);
		expect(info).toContain(`Title:           ${titles[words === german ? 0 : 1]}: ${event.title}`);
		expect(Buffer.from(bytes).includes(words.lang)).toBe(true);
		const text = flat(poppler('pdftotext', bytes));
		for (const part of [door.code, `${words.language === 'de' ? 'auf' : 'at'} ${door.host}`, words.join])
			expect(text.split(part)).toHaveLength(copies + 1);
		const tree = structureOf(bytes);
		const of = (tag: string) => tree.filter((element) => element.tag === tag);
		expect([of('H1').length, of('Figure').length]).toEqual([copies, copies]);
		expect(
			Buffer.from(bytes)
				.toString('latin1')
				.match(/\/Alt \(/g)
		).toHaveLength(copies);
	});

	it('V1: keeps a long title, a long address and Arabic on its one page', async () => {
		const long = 'Migrationsberatungsstellenkoordination über alle Kreisgrenzen hinweg '.repeat(3).trim();
		const far = { ...door, host: 'schreibgespraech.integration.kreis-am-langen-fluss.example.org:8443' };
		const bytes = await make({ ...event, title: long }, far, 'de', german.t, made);
		expect(poppler('pdfinfo', bytes)).toMatch(/^Pages: +1$/m);
		const letters = (text: string): string => text.normalize('NFKC').replace(/[-\s\u00ad]/g, '');
		const text = letters(poppler('pdftotext', bytes));
		expect(text.split(letters(long))).toHaveLength(copies + 1);
		expect(text.split(letters(far.host))).toHaveLength(copies + 1);
		const arabic = await make({ ...event, title: 'يوم الاندماج' }, door, 'de', german.t, made);
		expect(flat(poppler('pdftotext', arabic))).toContain('الاندماج');
	});
});
