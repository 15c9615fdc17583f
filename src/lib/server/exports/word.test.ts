import { beforeAll, describe, expect, it } from 'vitest';
import de from '$lib/messages/de/desk.ts';
import en from '$lib/messages/en/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { rowsMissing, rowsOf } from '../../../../tests/documents/counts.ts';
import { partsOf } from '../../../../tests/documents/opened.ts';
import { awkward, richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { richSource } from '../../../../tests/documents/rich-source.ts';
import { grouped } from '../../../../tests/documents/rich-surveys.ts';
import { totals } from './totals.ts';
import { word } from './word.ts';

const t = translator('de', de);
const made = new Date('2026-11-22T10:00:00Z');
const model = richDocumentation();

type Block = { style: string; text: string };
let parts: Map<string, string>;
let blocks: Block[];

/** The paragraphs of the file with their styles, in its order. */
function blocksOf(xml: string): Block[] {
	return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => ({
		style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
		text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
			.map(([whole, text]) => (whole === '<w:br/>' ? '\n' : unescape(text ?? '')))
			.join('')
	}));
}

const unescape = (text: string): string =>
	text.replace(
		/&(lt|gt|amp|quot|apos);/g,
		(_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? ''
	);
const document = (): string => parts.get('word/document.xml') ?? '';
const styled = (style: string): string[] => blocks.filter((block) => block.style === style).map(({ text }) => text);

beforeAll(async () => {
	parts = partsOf(await word(model, t, made));
	blocks = blocksOf(document());
}, 120_000);

describe('the Word file', () => {
	it('A9: has real headings for every chapter, prompt and question, and contents made of them', () => {
		const chapters = styled('Heading1');
		expect(chapters).toEqual([
			'Programm',
			...model.boards.map(({ title }) => title),
			'Tagungsabschluss',
			'Workshop – Konfliktmanagement',
			'Codebuch',
			'So ist diese Dokumentation entstanden'
		]);
		const second = styled('Heading2');
		for (const { prompts } of model.boards) for (const { text } of prompts) expect(second).toContain(text);
		for (const { figures } of model.surveys) for (const { question } of figures) expect(second).toContain(question);
		expect(document()).toMatch(/TOC \\h .*\\o &quot;1-2&quot;/);
	});

	it('E2, E15: says in a codebook what was asked word for word, and with the question of whom only', () => {
		const told = blocks.map(({ text }) => text);
		expect(told).toContain('Vorlage F1 · Version 1 · Fingerabdruck 0123456789abcdef0123456789abcdef');
		for (const { questions } of model.surveys)
			for (const { key, text } of questions) expect(told[told.indexOf(key) + 1]).toContain(text);
		expect(told).toContain('1 = gar nicht; 2 = wenig; 3 = mittel; 4 = ziemlich; 5 = sehr');
		const condition = 'wenn „Haben Sie ein konkretes Vorhaben?“ mit „ja“, „teilweise“ beantwortet';
		expect(told).toContain(`Nur gefragt, ${condition} war.`);
		expect(told).toContainEqual(expect.stringContaining(`nur ${condition} ist`));
	});

	it('2.4: says the measures of scales and of sectors in the words of the desk', () => {
		const small = styled('Small');
		expect(small).toContainEqual(expect.stringMatching(/^Kennwerte: Mittlere Antwort \(Median\): ziemlich · /));
		expect(small).toContainEqual(expect.stringContaining('Einigkeit (van der Eijk): 0,5: gemischt'));
		const told = blocks.map(({ text }) => text);
		const at = told.indexOf('Interpolierter Median');
		expect(told.slice(at - 2, at + 10)).toEqual([
			...['Feld', 'Median', 'Interpolierter Median', 'Die beiden höchsten Stufen', 'Einigkeit (van der Eijk)'],
			'Spanne der beiden höchsten Stufen',
			...['Inhalt', '4', '4,2', '81 %', '0,6: einig', '66 bis 91 %']
		]);
	});

	it('2.5, E12: says how far a share could reach, what that means, and of the room under which condition only', () => {
		const small = styled('Small');
		expect(small).toContainEqual(expect.stringMatching(/^Spannen sagen, wie weit .* keine Zufallsstichprobe\.$/));
		expect(small).toContain('Spanne für ähnliche Gruppen: Die beiden höchsten Stufen: 62 bis 87 %.');
		expect(small).toContainEqual(
			expect.stringMatching(/^Alle 96 Anwesenden zusammen: \d+ bis \d+ % .* aber nur, wenn der Zufall bestimmt hätte/)
		);
		const told = blocks.map(({ text }) => text);
		const at = told.indexOf('Spanne');
		expect(told.slice(at - 3, at + 1)).toEqual(['Antwort', 'Anzahl', 'Anteil', 'Spanne']);
		expect(told[at + 4]).toMatch(/^\d+ bis \d+ %$/);
	});

	it('2.4: has a heading for every group of free texts, with how many it has', async () => {
		const file = partsOf(await word(grouped(model), t, made)).get('word/document.xml') ?? '';
		const headings = blocksOf(file).filter(({ style }) => style === 'Heading3');
		const groups = headings.filter(({ text }) =>
			/^(Gemeinsame Liste|=<Zeit> & Ruhe|Ohne Gruppe) \(\d+ Texte?\)$/.test(text)
		);
		expect(groups).toHaveLength(3);
		expect(headings.map(({ text }) => text)).not.toContain('Zitate');
	});

	it('A9: names its language and title, and counts its pages', () => {
		expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="de-DE"');
		expect(parts.get('docProps/core.xml')).toContain('Dokumentation: Fachtag Integration &amp; Beratung');
		expect(parts.get('word/document.xml')).toContain('17. November 2026 · Kreishaus am Fluss');
		const footers = [...parts].filter(([name]) => /footer\d+\.xml$/.test(name)).map(([, xml]) => xml);
		expect(footers.join()).toMatch(/>PAGE<.*>NUMPAGES</s);
	});

	it('M20: holds every note and every reply once, word for word', () => {
		const { notes, replies } = totals(model);
		const told = styled('Note').filter((text) => /^\d+ {2}/.test(text));
		expect(told).toHaveLength(notes);
		expect(styled('Reply').filter((text) => /^\d+\.\d+ /.test(text))).toHaveLength(replies);
		const [board] = model.boards;
		const bodies = board?.prompts[0]?.notes
			.slice(0, awkward.length)
			.map(({ number, body }) => `${number}  ${body.replace('\t', ' ')}`);
		expect(told.slice(0, awkward.length)).toEqual(bodies);
	});

	it('A9: has tables that can be edited, each with a row of headings', () => {
		const tables = document().match(/<w:tbl>/g)?.length ?? 0;
		expect(document().match(/<w:tblHeader\/>/g)).toHaveLength(tables);
		const rows = [...document().matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
			blocksOf(row).map(({ text }) => text)
		);
		for (const { figures } of model.surveys)
			for (const { bars, base } of figures)
				for (const { label, count } of base === 'ranks' ? [] : bars)
					expect(
						rows.some((row) => row[0] === label && row[1] === count.toLocaleString('de')),
						label
					).toBe(true);
	});

	it('E14, A8: has Word’s own charts, each with every number in its alternative', () => {
		const drawn = model.surveys
			.flatMap(({ figures }) => figures)
			.filter(({ bars, change }) => bars.length > 0 || change);
		expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(drawn.length);
		const alternatives = [...document().matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) =>
			unescape(text ?? '')
		);
		expect(alternatives).toHaveLength(drawn.length);
		for (const { question, bars } of drawn)
			expect(
				alternatives.some((text) => text.includes(question) && bars.every(({ label }) => text.includes(label)))
			).toBe(true);
	});

	it('M20: has every count of the evaluation as the database gives it, in the table of its question', () => {
		for (const result of richSource().surveys.flatMap(({ results }) => results.questions)) {
			const at = blocks.findIndex(({ style, text }) => style === 'Heading2' && text === result.texts.de);
			const length = blocks.slice(at + 1).findIndex(({ style }) => style === 'Heading1' || style === 'Heading2');
			const cells = blocks.slice(at, at + 1 + length).filter(({ style }) => style === 'Cell');
			const rows = rowsOf(result);
			if (result.kind !== 'text') expect(rows.length).toBeGreaterThan(2);
			expect(
				rowsMissing(
					cells.map(({ text }) => text),
					rows
				),
				result.key
			).toEqual([]);
		}
	});

	it('2.4: says every number of a target, which has no chart here', () => {
		expect(blocks.map(({ text }) => text)).toContain(
			'Zielscheibe zu „Wie nah waren wir an dem, was Sie brauchen?“. Je Feld die Zahl der Antworten 1 (Rand) bis 5 (Mitte): ' +
				'Inhalt: 1, 2, 4, 16, 14; Praxisnähe: 1, 2, 6, 16, 12; Zeit: 1, 2, 8, 16, 10; Beteiligung: 1, 2, 10, 16, 8; ' +
				'Atmosphäre: 1, 2, 12, 16, 6; Raum & Technik: ..'
		);
	});

	it('I1: marks what is written from the right, and its language', () => {
		const arabic = /<w:p>(?:(?!<\/w:p>).)*مترجمين(?:(?!<\/w:p>).)*<\/w:p>/s.exec(document())?.[0] ?? '';
		expect(arabic).toContain('<w:bidi/>');
		expect(arabic).toContain('<w:rtl/>');
		expect(arabic).toContain('w:bidi="ar"');
	});

	it('SEC10: holds no field, link or macro from what people wrote', () => {
		expect([...parts.keys()].filter((name) => /vba|macro|activeX/i.test(name))).toEqual([]);
		const links = [...parts].filter(([name]) => name.endsWith('.rels')).map(([, xml]) => xml);
		expect(links.join()).not.toContain('TargetMode="External"');
		const fields = [...document().matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field);
		expect(fields.filter((field) => !/^\s*(TOC|PAGEREF|HYPERLINK \\l) ?/.test(field ?? ''))).toEqual([]);
	});

	it('E7: shows nothing of a question with too few answers', () => {
		const at = blocks.findIndex(
			({ text, style }) => style === 'Heading2' && text === 'Wie verständlich waren die Inhalte?'
		);
		expect(blocks[at + 1]?.text).toContain('Weniger als 5 Antworten');
		expect(blocks[at + 2]?.style).toBe('Heading2');
	});

	it('V20: says on every page of an example that it is one', () => {
		const heads = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, xml]) => xml);
		expect(heads).toHaveLength(2);
		for (const xml of heads) expect(xml).toContain('BEISPIEL');
	});

	it('speaks the language of the reader', async () => {
		const english = partsOf(await word({ ...model, language: 'en', boards: [] }, translator('en', en), made));
		expect(english.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
		expect(english.get('word/document.xml')).toContain('How this documentation was made');
	}, 60_000);
});
