import { beforeAll, describe, expect, it } from 'vitest';
import type { Documentation } from '$lib/domain/documentation';
import { PARTS } from '$lib/domain/documentation-parts';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { partsOf, poppler, structureOf } from '../../../../tests/documents/opened.ts';
import { richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { richSource } from '../../../../tests/documents/rich-source.ts';
import { order, write } from './downloads.ts';
import { overviewTable } from './guide.ts';
import { pdf } from './pdf.ts';
import { Run } from './run.ts';
import { word } from './word.ts';

const made = new Date('2026-11-22T10:00:00Z');
const t = translator('de', de);
/** Of signs that fonts like to join and lines like to break at. */
const token = 'ffi-fl_Straßenbahn'.replace('ß', 'ss').padEnd(43, 'tt-W_0');
const address = `https://schreibgespraech.integration.example.org/follow-up/${token}`;
const followUp = { address, until: '2027-02-12' };
const plain: Documentation = { ...richDocumentation(), parts: [], boards: [], surveys: [] };
const model: Documentation = { ...plain, followUp };
const sentence = 'Bis 12. Februar 2027 fragen wir noch einmal nach: Was ist daraus geworden?';
const alternative = `QR-Code der Nachbefragung: ${address}`;
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

describe('F8: the PDF says where the event is asked about once more', () => {
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await pdf(model, t, made);
	}, 60_000);

	it('beside what comes next: until when, and the address in one line', () => {
		const [first = ''] = poppler('pdftotext', bytes).split('\f');
		expect(flat(first)).toContain(sentence);
		expect(first.split('\n')).toContain(address);
		expect(flat(first)).toMatch(/Wie es weitergeht .* Bis 12\. Februar/);
	});

	it('A9: as a link that says what it is, and a QR code with a text alternative', () => {
		expect(poppler('pdfinfo', bytes)).toMatch(/^Tagged: +yes$/m);
		expect(poppler('pdfinfo', bytes, '-url')).toContain(address);
		const tree = structureOf(bytes);
		expect(tree.filter(({ tag, text }) => tag === 'Link' && text.trim() === address)).toHaveLength(1);
		expect(tree.filter(({ tag }) => tag === 'Figure')).toHaveLength(1);
		const file = Buffer.from(bytes).toString('latin1');
		expect(file.replaceAll('\\', '')).toContain(`/Alt (${alternative})`);
		expect(file).toContain('/Contents (Nachbefragung)');
		expect(file.match(/\/Subtype \/Link/g)).toHaveLength(file.match(/\/F 4\b/g)?.length ?? 0);
	});

	it('also where nobody wrote what comes next', async () => {
		const bare = { ...model, event: { ...model.event, whatNext: '' } };
		expect(flat(poppler('pdftotext', await pdf(bare, t, made)))).toContain(`Wie es weitergeht ${sentence}`);
	});

	it('with an address of any length', async () => {
		const long = { ...followUp, address: address.replace('integration', `${'zusammenarbeit'.repeat(4)}.example`) };
		const file = await pdf({ ...model, followUp: long }, t, made);
		expect(poppler('pdfinfo', file, '-url')).toContain(long.address);
	});

	it('and nothing where there is no follow-up', async () => {
		const words = poppler('pdftotext', await pdf(plain, t, made));
		expect(words).not.toMatch(/follow-up|fragen wir noch einmal/);
	});
});

describe('F8: the Word file', () => {
	it('has sentence, link and QR code, with its text alternative', async () => {
		const parts = partsOf(await word(model, t, made));
		const document = parts.get('word/document.xml') ?? '';
		expect(document).toContain(sentence);
		const id = /<w:hyperlink [^>]*r:id="([^"]+)"[^>]*>.*?<\/w:hyperlink>/s.exec(document);
		expect(id?.[0]).toContain(address);
		const targets = parts.get('word/_rels/document.xml.rels') ?? '';
		const [relation] = targets.match(new RegExp(`<Relationship [^>]*Id="${id?.[1]}"[^>]*>`)) ?? [];
		expect(relation).toContain(`Target="${address}"`);
		expect(relation).toContain('TargetMode="External"');
		expect(document).toContain(`descr="${alternative}"`);
		expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
		expect(document.indexOf('Wie es weitergeht')).toBeLessThan(document.indexOf(sentence));
	});

	it('has none of it where there is no follow-up', async () => {
		const parts = partsOf(await word(plain, t, made));
		expect(parts.get('word/document.xml')).not.toMatch(/<w:hyperlink [^>]*r:id|noch einmal nach|descr=/);
	});
});

describe('F8: the address of a follow-up', () => {
	it('stands on the sheet that says what a workbook is about', () => {
		expect(overviewTable(model, t, made).rows).toContainEqual([sentence, address]);
		expect(overviewTable(plain, t, made).rows.flat().join()).not.toContain('follow-up');
	});

	it.each(['json', 'csv-notes', 'csv-codebook'] as const)('is in no %s, which is read in elsewhere', async (format) => {
		const given = order(richSource(6, 41), PARTS, 'de', t, made, null, followUp);
		expect(new TextDecoder().decode((await write(given, format, new Run())).bytes)).not.toContain(token);
	});
});
