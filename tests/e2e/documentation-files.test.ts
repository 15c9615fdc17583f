import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Answer } from '../../src/lib/domain/survey.ts';
import type { SurveyResults } from '../../src/lib/domain/survey-results.ts';
import { readDocumentationFile } from '../../src/lib/domain/documentation-file.ts';
import { libreOffice, parseCsv, partsOf, poppler, structureOf } from '../documents/opened.ts';
import { noteId } from '../harness/note-id.ts';
import { type Fachtag, expect, test } from './fixtures.ts';
import { given, openEveryKind } from './survey-kinds.ts';
import { alive, signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.setTimeout(240_000);

/** Different enough that no figure is of one mind (E10). */
const varied = (place: number): Record<string, Answer> => ({
	...given,
	helpful: (place % 4) + 1,
	exchange: (place % 3) + 2,
	mood: (place % 2) + 4,
	workshop: { content: (place % 5) + 1, pace: (place % 2) + 2 },
	plan: place % 2 === 0 ? 'yes' : 'partly',
	first: place % 3 === 0 ? 'time' : 'staff',
	useful: place % 3 === 0 ? ['talk'] : ['film', 'figures'],
	weigh: place % 2 === 0 ? { time: 5 } : { time: 1, money: 4 },
	order: place % 3 === 0 ? ['time', 'staff'] : ['money', 'time'],
	knowledge: { before: (place % 3) + 1, now: 4 },
	years: place * 4,
	change: `Text Nummer ${place}`,
	recommend: place % 2 === 0 ? 10 : 5
});

const bodies = [
	'=HYPERLINK("http://example.org")',
	'Zwei Zeilen\nin einem Beitrag',
	'نحتاج إلى وقت',
	'Viertens',
	'Fünftens'
];

/** Notes with a reply, and ten sheets with every kind of question. */
async function fillIn(fachtag: Fachtag, crowd: (people: number) => Promise<Fachtag['observer'][]>) {
	await fachtag.setPhase(0, 'exchange');
	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const promptId = prompts[0]?.id ?? '';
	const people = await crowd(10);
	const ids: string[] = [];
	for (const [index, body] of bodies.entries()) {
		const id = noteId();
		ids.push(id);
		await people[index]?.postNote({ id, boardId, promptId, parentId: null, replyKind: null, body });
	}
	const reply = {
		id: noteId(),
		boardId,
		promptId,
		parentId: ids[3] ?? '',
		replyKind: 'add' as const,
		body: 'Eine Antwort'
	};
	await people[9]?.postNote(reply);
	const surveyId = await openEveryKind(fachtag);
	for (const [place, person] of people.entries())
		await person.submitResponse({ id: noteId(), surveyId, sessionId: null, answers: varied(place) });
	return fachtag.organiser.surveyResults<SurveyResults>(surveyId, null);
}

/** The rows of a table by the headings of its columns. */
function rowsOf(csv: string, separator: string): Record<string, string>[] {
	const [heads = [], ...rows] = parseCsv(csv.replace(/^\ufeff/, '').replace(/\r?\n/g, '\r\n'), separator);
	return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

/** The counts that a table of the evaluation gives of the sheet with every kind. */
function countsOf(rows: Record<string, string>[]): Record<string, Record<string, number>> {
	const counts: Record<string, Record<string, number>> = {};
	for (const row of rows.filter((each) => each.Bogen === 'Alle Fragearten'))
		if (row.Antwortschlüssel) (counts[row.Schlüssel ?? ''] ??= {})[row.Antwortschlüssel] = Number(row.Anzahl);
	return counts;
}

/** The kinds whose answers a file counts as the database does. */
const alike = [
	'ordinal',
	'ordinal_middle',
	'mood',
	'target',
	'yes_partly_no',
	'choice',
	'choices',
	'points',
	'before_now',
	'number'
];

/** Downloads by the button of the page. */
async function download(page: Page, name: RegExp) {
	const [file] = await Promise.all([
		page.waitForEvent('download', { timeout: 60_000 }),
		page.getByRole('button', { name }).click()
	]);
	return { bytes: readFileSync(await file.path()), name: file.suggestedFilename() };
}

test('M20, E15: every format is downloaded, opened again, and counts what the database counts', async ({
	page,
	fachtag,
	crowd
}) => {
	const { questions } = await fillIn(fachtag, crowd);
	const inDatabase = Object.fromEntries(
		questions.filter(({ kind }) => alike.includes(kind)).map(({ key, counts }) => [key, counts])
	);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/documentation`);
	await alive(page);

	const pdf = await download(page, /^PDF zum/);
	expect(pdf.name).toMatch(/\.pdf$/);
	expect(poppler('pdfinfo', pdf.bytes)).toMatch(/Tagged:\s+yes/);
	const words = poppler('pdftotext', pdf.bytes).replace(/\s+/g, ' ');
	for (const body of [...bodies.filter((body) => /^[=VF]/.test(body)), 'Eine Antwort', 'Text Nummer 4'])
		expect(words).toContain(body);
	const tree = structureOf(pdf.bytes);
	const cells = tree.filter(({ tag }) => tag === 'TH' || tag === 'TD').map(({ text }) => text);
	expect(cells[cells.indexOf('Beiträge') + 1]).toBe('5');
	expect(cells[cells.indexOf('Antworten darauf') + 1]).toBe('1');
	expect(tree.filter(({ tag }) => tag === 'Figure').length).toBeGreaterThanOrEqual(alike.length);

	const word = await download(page, /^Word/);
	const text = libreOffice('docx', word.bytes).get('') ?? '';
	for (const said of [
		'Wie hilfreich war der Tag?',
		'=HYPERLINK("http://example.org")',
		'in einem Beitrag',
		'Text Nummer 4'
	])
		expect(text).toContain(said);
	for (const { texts } of questions) expect(text).toContain(texts.de);

	const workbook = libreOffice('xlsx', (await download(page, /^Excel/)).bytes);
	const sheet = (name: string) => rowsOf(workbook.get(name) ?? '', ',');
	expect(sheet('Beiträge').filter((row) => row['Antwort Nr.'] === '')).toHaveLength(bodies.length);
	expect(countsOf(sheet('Evaluation'))).toMatchObject(inDatabase);
	expect(sheet('Codebuch').filter((row) => row.Bogen === 'Alle Fragearten')).toHaveLength(questions.length);

	const csv = async (name: RegExp) => rowsOf((await download(page, name)).bytes.toString('utf8'), ';');
	expect(await csv(/^CSV: Beiträge/)).toHaveLength(bodies.length + 1);
	expect(countsOf(await csv(/^CSV: Evaluation/))).toMatchObject(inDatabase);
	const codebook = await csv(/^CSV: Codebuch/);
	expect(codebook.find((row) => row.Schlüssel === 'why_not')?.Bedingung).toContain('„nein“');
	const texts = questions.flatMap(({ texts_given }) => texts_given ?? []).map(({ body }) => body);
	expect((await csv(/^CSV: Freitexte/)).map((row) => row.Text).sort()).toEqual(texts.sort());
	expect((await csv(/^CSV: Kennwerte/)).find((row) => row.Schlüssel === 'years')?.Einheit).toBe('Jahre');
	for (const name of [/^CSV: Themen/, /^CSV: Vereinbarungen/]) expect(await csv(name)).toEqual([]);

	const json = await download(page, /^JSON/);
	const read = readDocumentationFile(json.bytes.toString('utf8'));
	if ('fault' in read) throw new Error(`${read.fault} at ${read.place}`);
	const sheetOf = read.document.surveys.find(({ title }) => title.de === 'Alle Fragearten');
	for (const { key, counts } of questions)
		expect(sheetOf?.results.questions.find((question) => question.key === key)?.counts).toEqual(counts);

	const all = partsOf((await download(page, /^Alles in einem/)).bytes);
	expect([...all.keys()].map((name) => name.split('.').at(-1)).sort()).toEqual(
		['pdf', 'docx', 'xlsx', 'json', ...Array<string>(7).fill('csv')].sort()
	);
	expect(all.get(json.name)).toBe(json.bytes.toString('utf8'));
});

const leaveOut = (page: Page, part: string) => page.getByLabel(part, { exact: true }).uncheck();

test('M20: only what is chosen is shown and written; nothing chosen is said, and what is no part is refused', async ({
	page,
	fachtag,
	crowd,
	faults
}) => {
	faults.tolerate(/status of 400/);
	await fillIn(fachtag, crowd);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/documentation`);
	const main = page.getByRole('main');
	await expect(main.getByText('Fragen und Ergebnisse').first()).toBeVisible();
	for (const part of ['Evaluation', 'Freitexte der Evaluation', 'Programm']) await leaveOut(page, part);
	await expect(main.getByText('Fragen und Ergebnisse')).toHaveCount(0);
	const words = poppler('pdftotext', (await download(page, /^PDF zum/)).bytes);
	expect(words).toContain('Viertens');
	expect(words).not.toContain('Text Nummer');
	const names = [...partsOf((await download(page, /^Alles in einem/)).bytes).keys()];
	expect(names.filter((name) => /evaluation|freitexte|codebuch/.test(name))).toEqual([]);

	for (const part of ['Schreibgespräche mit Themen und Punkten', 'Vereinbarungen', 'Methode und Datenschutz'])
		await leaveOut(page, part);
	await expect(page.getByText('Bitte wählen Sie mindestens einen Teil.')).toBeVisible();
	const address = `/organise/${fachtag.id}/documentation`;
	expect((await page.request.get(`${address}/pdf?part=secrets`)).status()).toBe(400);
	const none = await page.request.get(`${address}/pdf?chosen=1`, { maxRedirects: 0 });
	expect([none.status(), none.headers().location]).toEqual([303, `${address}?chosen=1`]);
});

test('M20: a run tells how far it is and can be cancelled; the page goes on', async ({ page, fachtag }) => {
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/documentation`);
	// Held back until somebody has seen it.
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/told=1/, async (route) => {
		await held;
		await route.continue().catch(() => undefined);
	});
	await alive(page);
	await page.getByRole('button', { name: /^PDF zum/ }).click();
	await expect(page.getByText('Die Datei wird geschrieben:')).toBeVisible();
	await page.getByRole('button', { name: 'Abbrechen' }).click();
	await expect(page.getByText('Abgebrochen. Es wurde nichts gespeichert.').first()).toBeVisible();
	release();
	await page.unroute(/told=1/);
	expect((await download(page, /^CSV: Beiträge/)).name).toMatch(/beiträge\.csv$/);
	await expect(page.getByText(/^Fertig: /).first()).toBeVisible();
});

test('M20: without JavaScript one signs in, chooses parts and saves files by the forms alone', async ({
	fachtag,
	anotherDevice
}) => {
	const plain = await anotherDevice({ javaScriptEnabled: false });
	await signInAsOrganiser(plain);
	await plain.goto(`/organise/${fachtag.id}/documentation`);
	await plain.getByLabel('Programm', { exact: true }).uncheck();
	const json = JSON.parse((await download(plain, /^JSON/)).bytes.toString('utf8'));
	expect(json.parts).not.toContain('programme');
	await plain.getByRole('button', { name: 'Vorschau erneuern' }).click();
	await expect(plain.getByLabel('Programm', { exact: true })).not.toBeChecked();
});
