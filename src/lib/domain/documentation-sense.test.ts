import { expect, test } from 'vitest';
import { documentationFile, readDocumentationFile, type DocumentationFile } from './documentation-file.ts';
import { PARTS } from './documentation-parts.ts';
import { richSource } from '../../../tests/documents/rich-source.ts';

const text = documentationFile(richSource(), PARTS);

type Board = DocumentationFile['boards'][number];
type Note = Board['prompts'][number]['notes'][number];
type Question = DocumentationFile['surveys'][number]['results']['questions'][number];

/** What is said of the file with something changed. */
function readWith(change: (file: DocumentationFile) => void) {
	const file = JSON.parse(text);
	change(file);
	return readDocumentationFile(JSON.stringify(file));
}
const note = (change: Partial<Note>) => (file: DocumentationFile) =>
	Object.assign(file.boards[0]?.prompts[0]?.notes[1] ?? {}, change);
const board = (change: Partial<Board>) => (file: DocumentationFile) => Object.assign(file.boards[0] ?? {}, change);
const agreement = (change: Partial<Board['agreements'][number]>) =>
	board({
		agreements: [
			{
				what: 'x',
				who: 'y',
				due: null,
				state: 'open',
				remark: '',
				stated_on: null,
				theme: null,
				table: null,
				...change
			}
		]
	});
const event = (change: Partial<DocumentationFile['event']>) => (file: DocumentationFile) =>
	Object.assign(file.event, change);
/** The first question of a kind, and its place. */
const place = (kind: string) => {
	const at = (JSON.parse(text) as DocumentationFile).surveys[0]?.results.questions.findIndex(
		(one) => one.kind === kind
	);
	return `surveys.0.results.questions.${at}`;
};
const question = (kind: string, change: (question: Question) => void) => (file: DocumentationFile) => {
	const found = file.surveys[0]?.results.questions.find((one) => one.kind === kind);
	if (!found) throw new Error(`There is no question of kind ${kind}.`);
	change(found);
};

test.each([
	['a sign that ends texts', note({ body: 'a\0b' }), 'boards.0.prompts.0.notes.1.body'],
	['a sign that no file can hold', note({ body: 'a\u0008b' }), 'boards.0.prompts.0.notes.1.body'],
	['half a sign', note({ also: ['a\ud800'] }), 'boards.0.prompts.0.notes.1.also.0'],
	['a text without end', note({ body: 'x'.repeat(4001) }), 'boards.0.prompts.0.notes.1.body'],
	['a key that every object has', board({ hidden: { constructor: 1 } as never }), 'boards.0.hidden.constructor'],
	['half a note', board({ hidden_count: 1.5 }), 'boards.0.hidden_count'],
	['fewer than no notes', board({ pending_count: -1 }), 'boards.0.pending_count'],
	['more than there can be', board({ merged_count: 1e300 }), 'boards.0.merged_count'],
	['an event without a title', event({ title: ' \n' }), 'event.title'],
	['a day that is none', event({ day: '2026-02-30' }), 'event.day'],
	['a threshold that protects nobody', event({ min_group: 0 }), 'event.min_group'],
	['a note twice', note({ number: '1' }), 'boards.0.prompts.0.notes.1.number'],
	['a link to no note', note({ linked_with: ['1', '999'] }), 'boards.0.prompts.0.notes.1.linked_with.1'],
	['a link twice', note({ linked_with: ['1', '1'] }), 'boards.0.prompts.0.notes.1.linked_with.1'],
	[
		'a theme of one note a thousand times',
		board({ themes: [{ title: 'Zeit', table: null, dots: 1, notes: Array<string>(1000).fill('1') }] }),
		'boards.0.themes.0.notes.1'
	],
	['an agreement for no day', agreement({ due: 'bald' }), 'boards.0.agreements.0.due'],
	['an outcome of no day', agreement({ stated_on: '2027-02-30' }), 'boards.0.agreements.0.stated_on'],
	['an outcome that is none', agreement({ state: 'vielleicht' as never }), 'boards.0.agreements.0.state'],
	['a moment that is none', board({ headings_confirmed_at: 'gestern' }), 'boards.0.headings_confirmed_at'],
	['a session that is not there', board({ session_position: 99 }), 'boards.0.session_position'],
	[
		'a time that is none',
		(file) => Object.assign(file.sessions[0] ?? {}, { starts_at: '25:00' }),
		'sessions.0.starts_at'
	],
	[
		'more answers than people',
		question('ordinal', (one) => (one.counts = { 1: 1, 2: 40 })),
		`${place('ordinal')}.counts.2`
	],
	[
		'a choice of more than all',
		question('choices', (one) => (one.counts = { 1: 5, 2: 1000 })),
		`${place('choices')}.counts.2`
	],
	[
		'fewer answers than people',
		question('ordinal', (one) => (one.counts = { 1: 1, 2: 2 })),
		`${place('ordinal')}.counts`
	],
	['fewer numbers than people', question('number', (one) => (one.counts = { 0: 1 })), `${place('number')}.counts`],
	[
		'fewer choices than people who chose',
		question('choices', (one) => (one.counts = { 1: 1, 2: 2 })),
		`${place('choices')}.counts`
	],
	[
		'that all said what cannot be said',
		question('yes_partly_no', (one) => Object.assign(one, { counts: null, uniform: ['vielleicht'] })),
		`${place('yes_partly_no')}.uniform.0`
	],
	['that all said what is counted', question('ordinal', (one) => (one.uniform = ['5'])), `${place('ordinal')}.uniform`],
	[
		'that all said of a sector what is counted',
		question('target', (one) => Object.assign(one, { counts: { '1:5': 6 }, uniform: ['1:5'] })),
		`${place('target')}.uniform.0`
	],
	[
		'that all chose what is counted',
		question('choices', (one) => Object.assign(one, { counts: { 1: 6 }, uniform: ['1'] })),
		`${place('choices')}.uniform.0`
	],
	[
		'that all chose what cannot be chosen',
		question('choices', (one) => Object.assign(one, { counts: null, uniform: ['1', 'vielleicht'] })),
		`${place('choices')}.uniform.1`
	],
	['points that nobody had', question('points', (one) => (one.n = 1)), `${place('points')}.counts`],
	['a million dots', question('target', (one) => (one.counts = { '1:1': 1_000_000 })), `${place('target')}.counts.1:1`],
	[
		'a million dots of a million people',
		question('target', (one) => Object.assign(one, { n: 1_000_000, counts: { '1:1': 1_000_000 } })),
		`${place('target')}.counts`
	],
	[
		'an answer with the name of what every object has',
		question('ordinal', (one) => one.options.push({ key: 'toString', texts: { de: 'x' } })),
		`${place('ordinal')}.options.5.key`
	]
] as [string, (file: DocumentationFile) => void, string][])('SEC5: %s is refused with its place', (_, change, at) => {
	expect(readWith(change)).toMatchObject({ fault: 'damaged', place: at });
});

test('SEC5: the place is named in the words of the file', () => {
	const steps = (change: (file: DocumentationFile) => void) => {
		const read = readWith(change);
		return 'fault' in read ? read.steps.map(({ kind, name }) => `${kind} ${name}`) : null;
	};
	const title = (JSON.parse(text) as DocumentationFile).boards[0]?.title;
	expect(steps(note({ body: 7 as never }))).toEqual([`board ${title}`, 'prompt 1', 'note 2']);
	expect(steps(note({ number: 7 as never }))).toEqual([`board ${title}`, 'prompt 1', 'note 2']);
	expect(steps(event({ min_group: 0 }))).toEqual(['event ', 'field min_group']);
	expect(steps(event({ day: '2026-02-30' }))).toEqual(['event ', 'field day']);
	expect(steps(event({ attendance: -1 }))).toEqual(['event ', 'field attendance']);
	expect(steps(question('ordinal', (one) => (one.n = -1)))).toEqual([
		'survey Tagungsabschluss',
		`question ${Number(place('ordinal').split('.').at(-1)) + 1}`
	]);
	expect(steps(board({ title: 7 as never }))).toEqual(['board 1']);
	expect(steps((file) => Object.assign(file, { boards: 7 }))).toEqual([]);
	expect(steps(note({ number: `${'9'.repeat(100)}`, body: 7 as never }))?.[2]).toBe(`note ${'9'.repeat(60)}…`);
});

test('SEC5: of a file that breaks off the line is named', () => {
	expect(readDocumentationFile('{\n"format": "schreib')).toMatchObject({ fault: 'not_json', line: 2 });
	expect(readDocumentationFile(text.slice(0, 1000))).toMatchObject({
		fault: 'not_json',
		line: text.slice(0, 1000).split('\n').length
	});
	expect(readDocumentationFile('')).toMatchObject({ fault: 'not_json', line: 1 });
	expect(readDocumentationFile('{\n"format": oops\n}')).toMatchObject({ fault: 'not_json', line: null });
});
