import { expect, test } from 'vitest';
import { documentation } from './documentation.ts';
import { documentationFile, readDocumentationFile } from './documentation-file.ts';
import { chosen, type Part, PARTS, partsAsked } from './documentation-parts.ts';
import { richSource } from '../../../tests/documents/rich-source.ts';

const source = richSource();
const text = documentationFile(source, PARTS);

/** The document of a file that must be readable. */
function read(text: string) {
	const read = readDocumentationFile(text);
	if ('fault' in read) throw new Error(`${read.fault} at ${read.place}`);
	return read.document;
}

/** The same file with something changed. */
function spoilt(change: (file: Record<string, never>) => void): string {
	const file = JSON.parse(text);
	change(file);
	return JSON.stringify(file);
}

test('M20: what is read back gives the same documentation, and the same file again', () => {
	const document = read(text);
	for (const language of ['de', 'en'] as const)
		expect(documentation(document, language)).toEqual(documentation(source, language));
	expect(documentationFile(document, document.parts)).toBe(text);
});

test('M20: it says where the event was, and a file from before that was written is read too', () => {
	expect(read(text).event.place).toBe('Kreishaus am Fluss');
	expect(read(spoilt((file: { event?: { place?: string } }) => delete file.event?.place)).event.place).toBeNull();
});

test('2.4: the groups of free texts are in it', () => {
	const given = read(text).surveys.flatMap(({ results }) =>
		results.questions.flatMap(({ texts_given }) => texts_given ?? [])
	);
	expect(new Set(given.map(({ heading }) => heading))).toContain('Gemeinsame Liste');
});

test('L4: no id of the database is in it', () => {
	expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
	expect(read(text).surveys[0]?.results.survey_id).toBe('survey-1');
});

test('M20: a part that was not chosen is in no file, not even unseen', () => {
	const without = (left: Part) => PARTS.filter((part) => part !== left);
	const fileOf = (parts: readonly Part[]) => documentationFile(chosen(source, parts), parts);
	expect(fileOf(without('boards'))).not.toContain('"replies"');
	expect(fileOf(without('agreements'))).not.toContain('Treffen der Workshopleitungen');
	expect(fileOf(without('texts'))).not.toContain('"texts_given": [');
	expect(fileOf(['texts'])).not.toContain('Wie hilfreich war der Tag');
	expect(fileOf(['texts'])).toContain('Das sollten wir gemeinsam weiterverfolgen');
	expect(documentation(source, 'de', ['method'])).toMatchObject({ sessions: [], surveys: [] });
});

test('the address says which parts; what is no part is refused', () => {
	expect(partsAsked(new URLSearchParams())).toEqual(PARTS);
	expect(partsAsked(new URLSearchParams('part=texts&part=boards'))).toEqual(['boards', 'texts']);
	expect(partsAsked(new URLSearchParams('chosen=1'))).toEqual([]);
	expect(partsAsked(new URLSearchParams('part=notes'))).toBeNull();
});

test.each([
	['not JSON', '{"format":', 'not_json', ''],
	['another kind of file', '{"version": 1}', 'not_ours', 'format'],
	['no object', '[]', 'not_ours', ''],
	['from a newer version', spoilt((file) => Object.assign(file, { version: 2 })), 'newer', 'version'],
	['without its notes', spoilt((file) => Object.assign(file, { boards: [{}] })), 'damaged', 'boards.0.title'],
	['too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too_deep', ''],
	['too large', `"${'ä'.repeat(5.5 * 1024 * 1024)}"`, 'too_large', '']
] as const)('SEC5: a file that is %s is refused whole', (_, text, fault, place) => {
	expect(readDocumentationFile(text)).toMatchObject({ fault, place });
});

test('SEC5: the place of what is damaged is named', () => {
	const damaged = text.replace('"body": "@alle: bitte Protokoll teilen"', '"body": 7');
	expect(readDocumentationFile(damaged)).toMatchObject({ fault: 'damaged', place: 'boards.0.prompts.0.notes.3.body' });
});

test('SEC10: markup, formulas and what the format does not know are text or dropped', () => {
	const hostile = spoilt((file) => Object.assign(file, { script: '<script>', __proto__: { admin: true } }));
	const document = read(hostile);
	expect(document).not.toHaveProperty('script');
	expect(document).not.toHaveProperty('admin');
	const bodies = document.boards.flatMap(({ prompts }) =>
		prompts.flatMap(({ notes }) => notes.map(({ body }) => body))
	);
	expect(bodies).toContain('=HYPERLINK("http://example.org";"Klick")');
});
