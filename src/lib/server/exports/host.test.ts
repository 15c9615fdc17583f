import { beforeAll, describe, expect, it } from 'vitest';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { partsOf, poppler, structureOf } from '../../../../tests/documents/opened.ts';
import { richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { drawLogo } from '../logo/draw.ts';
import type { Host } from './host.ts';
import { pdf } from './pdf.ts';
import { posters } from './posters.ts';
import { Run } from './run.ts';
import { signs, slide } from './signs.ts';
import { word } from './word.ts';

const made = new Date('2026-11-22T10:00:00Z');
const t = translator('de', de);
const model = { ...richDocumentation(), parts: [], boards: [], surveys: [] };
const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><rect width="80" height="80" rx="12" fill="#7a1f5c"/><path d="M100 60V20l40 40V20h60" fill="none" stroke="#7a1f5c" stroke-width="10"/></svg>';
let host: Host;

beforeAll(async () => {
	host = { name: 'Kreis <Herford>', accent: '#7a1f5c', logo: await drawLogo(new TextEncoder().encode(svg)) };
});

describe('L21: the title page', () => {
	it('of the PDF has the logo of the host, with its name for those who do not see it', async () => {
		const bytes = await pdf(model, t, made, new Run(), host);
		expect(poppler('pdfinfo', bytes)).toMatch(/^Tagged: +yes$/m);
		expect(structureOf(bytes).filter(({ tag }) => tag === 'Figure')).toHaveLength(1);
		expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
		const plain = await pdf(model, t, made, new Run(), { ...host, logo: null });
		expect(structureOf(plain).filter(({ tag }) => tag === 'Figure')).toEqual([]);
	});

	it('of the Word file has it too, above a line in the colour of the host', async () => {
		const parts = partsOf(await word(model, t, made, new Run(), host));
		const document = parts.get('word/document.xml') ?? '';
		expect(document).toContain('descr="Logo von Kreis &lt;Herford&gt;"');
		expect(document).toContain('w:color="7a1f5c"');
		expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
		expect(partsOf(await word(model, t, made)).get('word/document.xml')).not.toContain('descr=');
	});
});

describe('L21: on paper that hangs and stands in the room', () => {
	const event = { title: 'Fachtag Integration & Beratung', host: 'Kreis' };
	const door = { code: 'FACHT6', address: 'https://schreiben.example.org/e/FACHT6', host: 'schreiben.example.org' };
	const prompt = { board: 'Beratung', number: 1, prompts: 1, text: 'Was brauchen wir voneinander?' };
	it.each([
		['a poster', 1, (by: Host | null) => posters(event, [prompt], door, 'a4', 'de', t, made, by)],
		['the table signs', 4, (by: Host | null) => signs(event, door, 'de', t, made, by)],
		['the slide', 1, (by: Host | null) => slide(event, door, 'de', t, made, by)]
	] as const)('%s has the logo beside each code', async (_, copies, make) => {
		const figures = async (by: Host | null) => structureOf(await make(by)).filter(({ tag }) => tag === 'Figure').length;
		expect(await figures(null)).toBe(copies);
		expect(await figures({ ...host, logo: null })).toBe(copies);
		expect(await figures(host)).toBe(2 * copies);
	});
});
