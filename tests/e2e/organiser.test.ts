import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import type { SurveyResults } from '../../src/lib/domain/survey-results.ts';
import { handIn } from '../harness/answers.ts';
import { createAttendee } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { expect, test } from './fixtures.ts';
import { begin, postNote, signInAsOrganiser, slip } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const helpful = 'Wie hilfreich war der Tag für Ihre Arbeit?';
/** The figure of the first question on one of the two sheets. */
const figure = (page: Page, sheet: 'Bogen zum Tag' | 'Bogen zum Workshop') =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: sheet }) })
		.getByRole('article', { name: helpful });

test('SEC1: a wrong password is refused without saying what was wrong; the right one opens the list of events', async ({
	page,
	faults
}) => {
	faults.tolerate(/status of 400/);
	await page.goto('/organise');
	await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
	await page.getByLabel('E-Mail-Adresse').fill('owner@example.org');
	await page.getByLabel('Passwort').fill('falsch, aber lang genug');
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await expect(page.getByText('E-Mail-Adresse und Passwort passen nicht zusammen.')).toBeVisible();
	await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('owner@example.org');
	await signInAsOrganiser(page);
	await expect(page.getByText('FACHT6')).toBeVisible();
	await page.getByRole('button', { name: 'Abmelden' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
	await page.goto('/organise');
	await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
});

test('V20: an example is removed after one question, with everything in it; another event cannot be', async ({
	page,
	installation,
	fachtag
}) => {
	const attendee = createAttendee(installation.config);
	const { boards } = await attendee.enterEvent('MUSTER');
	await signInAsOrganiser(page);
	const row = page.getByRole('listitem').filter({ hasText: 'MUSTER' });
	await row.getByRole('button', { name: 'Beispiel entfernen' }).click();
	const question = page.getByRole('dialog');
	await expect(question).toContainText('Fachtag MUSTER');
	await question.getByRole('button', { name: 'Abbrechen' }).click();
	await expect(row).toBeVisible();
	await row.getByRole('button', { name: 'Beispiel entfernen' }).click();
	await question.getByRole('button', { name: 'Beispiel entfernen' }).click();
	await expect(row).toBeHidden();
	await expect(attendee.enterEvent('MUSTER')).rejects.toMatchObject({ id: 'event_unknown' });
	await expect(attendee.readBoard(boards[0]?.id ?? '')).rejects.toMatchObject({ id: 'board_unknown' });
	const ordinary = page.getByRole('listitem').filter({ hasText: fachtag.code });
	await expect(ordinary.getByRole('button')).toHaveCount(0);
	await expect(
		fachtag.organiser.client.rpc('remove_example', { p_event_id: fachtag.id }).then(({ error }) => error?.message)
	).resolves.toBe('not_an_example');
});

test('V16: a board that is wanted now takes one question, and whoever has the code writes at once', async ({
	page,
	anotherDevice
}) => {
	await signInAsOrganiser(page);
	await page.getByRole('link', { name: 'Neue Veranstaltung' }).click();
	const now = page.getByRole('region', { name: 'Ein Board jetzt' });
	await now.getByLabel('Ihre Frage').fill('Was hat Sie heute überrascht?');
	await now.getByLabel('Datenschutzbeauftragte Person').fill('datenschutz@verwaltung.example');
	await now.getByRole('button', { name: 'Board öffnen' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Links und Aushänge' })).toBeVisible();
	const attendee = await anotherDevice({ viewport: { width: 360, height: 740 } });
	await begin(attendee, await page.locator('.join .code').innerText());
	await expect(attendee.getByRole('heading', { level: 1, name: 'Was hat Sie heute überrascht?' })).toBeVisible();
	await postNote(attendee, 'Wie still es war');
	await expect(slip(attendee, 'Wie still es war').getByText('gespeichert')).toBeVisible();
});

test('the organiser opens a board, and the attendees see it at once', async ({ page, anotherDevice, fachtag }) => {
	const attendee = await anotherDevice({ viewport: { width: 360, height: 740 } });
	await begin(attendee, fachtag.code);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}`);
	const board = page.getByRole('region', { name: fachtag.board(0).title });
	await board.getByRole('button', { name: /Weiter: Ankommen/ }).click();
	await expect(board.getByRole('button', { name: /Weiter: Still schreiben/ })).toBeVisible();
	await board.getByRole('button', { name: /Weiter: Still schreiben/ }).click();
	await expect(attendee.getByRole('link', { name: fachtag.board(0).title })).toContainText('Still schreiben');
});

test('E7, E11: results appear with the fifth answer and then move by three, live', async ({ page, fachtag, crowd }) => {
	await fachtag.openSheet('daySheet');
	const people = await crowd(8);
	const give = async (from: number, to: number) => {
		for (const person of people.slice(from, to)) {
			await handIn(person, fachtag.code, fachtag.daySheet.id, null, 4);
		}
	};
	const ofDay = figure(page, 'Bogen zum Tag');
	await give(0, 4);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/evaluation`);
	await expect(ofDay.getByText('Weniger als 5 Antworten')).toBeVisible();
	await give(4, 5);
	await expect(ofDay.getByText('n = 5', { exact: true })).toBeVisible();
	await expect(ofDay.getByRole('img', { name: /ziemlich: 5/ })).toBeVisible();
	await give(5, 7);
	await page.reload();
	await expect(ofDay.getByText('n = 5', { exact: true })).toBeVisible();
	await expect(ofDay.getByText('Einzelne Antworten warten vielleicht noch')).toBeVisible();
	await give(7, 8);
	await expect(ofDay.getByText('n = 8', { exact: true })).toBeVisible();
	await ofDay.getByText('Tabelle und Kennwerte').click();
	await expect(ofDay.getByRole('row', { name: /ziemlich 8 100 %/ })).toBeVisible();
	await expect(page.getByText('8 von 20 Anwesenden haben geantwortet (40 %)')).toBeVisible();
});

test('E9: the total never tells more than its workshops, so a small group cannot be subtracted', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.openSheet('workshopSheet');
	const [first, second] = fachtag.sessions.filter(({ kind }) => kind === 'workshop');
	if (!first || !second) throw new Error('The event has too few workshops.');
	for (const [index, person] of (await crowd(9)).entries()) {
		await handIn(person, fachtag.code, fachtag.workshopSheet.id, (index < 5 ? first : second).id, 3);
	}
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/evaluation`);
	const choice = page.getByLabel('Rückmeldungen zu');
	const ofWorkshops = figure(page, 'Bogen zum Workshop');
	await choice.selectOption({ label: 'Alle' });
	await expect(ofWorkshops.getByText('n = 5', { exact: true })).toBeVisible();
	await choice.selectOption({ label: first.title });
	await expect(ofWorkshops.getByText('n = 5', { exact: true })).toBeVisible();
	await choice.selectOption({ label: second.title });
	await expect(ofWorkshops.getByText('Weniger als 5 Antworten')).toBeVisible();
});

test('SEC10: PDF, workbook and CSV are downloaded, and their counts are those of the database', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.setPhase(0, 'exchange');
	await fachtag.openSheet('daySheet');
	const board = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(board);
	const people = await crowd(6);
	for (const [index, person] of people.entries()) {
		const body = index === 0 ? '=HYPERLINK("http://example.org")' : `Beitrag Nummer ${index + 1}`;
		await person.postNote({
			id: noteId(),
			boardId: board,
			promptId: prompts[0]?.id ?? '',
			parentId: null,
			replyKind: null,
			body
		});
		await handIn(person, fachtag.code, fachtag.daySheet.id, null, index % 2 === 0 ? 5 : 4, 'Weiter so');
	}
	const { count } = await fachtag.organiser.client
		.from('notes')
		.select('id', { count: 'exact', head: true })
		.eq('board_id', board);
	expect(count).toBe(6);

	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/documentation`);
	const download = async (name: RegExp) => {
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		return { path: await file.path(), name: file.suggestedFilename() };
	};

	const pdf = await download(/^PDF zum/);
	expect(pdf.name).toMatch(/\.pdf$/);
	expect(execFileSync('pdfinfo', [pdf.path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
	const text = execFileSync('pdftotext', ['-layout', pdf.path, '-'], { encoding: 'utf8' });
	for (let number = 2; number <= 6; number += 1) expect(text).toContain(`Beitrag Nummer ${number}`);
	expect(text).toMatch(/n = 5/);

	const workbook = await readExcelFile((await download(/^Excel/)).path);
	const rows = (sheet: string) => workbook.find((each) => each.sheet === sheet)?.data.slice(1) ?? [];
	expect(rows('Beiträge')).toHaveLength(6);
	const { questions } = await fachtag.organiser.surveyResults<SurveyResults>(fachtag.daySheet.id, null);
	expect(questions[0]?.counts).toEqual({ 1: 0, 2: 0, 3: 0, 4: 2, 5: 3 });
	const [heads = []] = workbook.find(({ sheet }) => sheet === 'Evaluation')?.data ?? [];
	const column = (name: string) => heads.indexOf(name);
	const counted = rows('Evaluation').filter((row) => row[column('Frage')] === helpful);
	expect(counted.map((row) => row[column('Anzahl')])).toEqual([0, 0, 0, 2, 3]);

	const csv = await readFile((await download(/^CSV: Beiträge/)).path, 'utf8');
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	expect(csv.trim().split('\r\n')).toHaveLength(7);
	expect(csv).not.toMatch(/(^|;)"?=/m);
});
