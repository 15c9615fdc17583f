import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { SURVEY_TEMPLATES } from '../../src/lib/domain/survey-templates.ts';
import { check } from './axe.ts';
import { type Fachtag, expect, test } from './fixtures.ts';
import { begin, signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const programs = /\/_app\/.*\.js$/;

/** Opens a page and does something there before it has come to life. */
async function openAndAtOnce(page: Page, address: string, act: () => Promise<unknown>): Promise<void> {
	let go = () => {};
	const done = new Promise<void>((resolve) => (go = resolve));
	await page.route(programs, async (route) => {
		await done;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await act();
	go();
	await page.waitForLoadState();
	await page.unroute(programs);
}

/** A draft made from a template, open in the editor; gives its address. */
async function make(page: Page, fachtag: Fachtag, template: string): Promise<string> {
	await signInAsOrganiser(page);
	await openAndAtOnce(page, `/organise/${fachtag.id}/surveys`, () => page.getByLabel('Vorlage').selectOption(template));
	const usual = SURVEY_TEMPLATES.find((one) => one.template === template)?.scope;
	await expect(page.getByLabel('Gilt für')).toHaveValue(usual ?? '');
	await page.getByLabel('Gilt für').selectOption('event');
	await page.getByRole('button', { name: 'Bogen anlegen' }).click();
	await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
	return page.url();
}

const save = (page: Page) => page.getByRole('button', { name: 'Speichern' }).click();
const saved = (page: Page) => expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
const card = (page: Page, number: number) => page.locator('[data-question]').nth(number - 1);

test('E2, E4: a form is made from F3, changed, translated and given a condition, tried out, opened and filled in', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	test.setTimeout(120_000);
	const address = await make(page, fachtag, 'F3');
	await check(page, 'editor');
	await page.getByRole('textbox', { name: 'Titel (Deutsch)' }).fill('Was bleibt');
	await page.getByRole('textbox', { name: 'Titel (Englisch)' }).fill('');
	await expect(page.getByText('Die englische Fassung fehlt')).toBeVisible();
	await page.getByRole('textbox', { name: 'Titel (Englisch)' }).fill('What stays');

	await test.step('what was removed comes back, and the keyboard moves a question', async () => {
		const before = await page.locator('[data-question]').count();
		await page.getByRole('button', { name: 'Frage 1 entfernen' }).click();
		await expect(page.locator('[data-question]')).toHaveCount(before - 1);
		await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-question]')).toHaveCount(before);
		await page.getByRole('button', { name: 'Frage 2 ändern' }).focus();
		const wording = await card(page, 2).getByRole('heading').innerText();
		await page.keyboard.press('Alt+ArrowUp');
		await expect(card(page, 1).getByRole('heading')).toHaveText(wording);
	});

	await test.step('a new question is worded in both languages and asked only after an answer', async () => {
		await page.getByRole('button', { name: 'Frage hinzufügen' }).click();
		await page.getByRole('button', { name: /^Rangfolge/ }).click();
		const last = page.locator('[data-question]').last();
		await expect(last.getByRole('textbox', { name: 'Frage (Deutsch)' })).toBeFocused();
		await page.keyboard.type('Was hilft am meisten?');
		await save(page);
		await expect(page.getByRole('alert').filter({ hasText: 'keinen deutschen Wortlaut' })).toBeVisible();
		await expect(last.getByRole('textbox', { name: 'Antwort 1 (Deutsch)' })).toBeFocused();
		for (const [index, [de, en]] of [
			['Zeit', 'Time'],
			['Personal', 'Staff'],
			['Leitung', 'Management']
		].entries()) {
			await last.getByRole('textbox', { name: `Antwort ${index + 1} (Deutsch)` }).fill(de as string);
			await last.getByRole('textbox', { name: `Antwort ${index + 1} (Englisch)` }).fill(en as string);
		}
		await last.getByRole('textbox', { name: 'Frage (Englisch)' }).fill('What helps most?');
		await last.getByLabel('Nur fragen, wenn …').selectOption({ label: 'Frage 5: Haben Sie ein konkretes Vorhaben?' });
		await expect(last.getByText('nur wenn Frage 5: „ja“')).toBeVisible();
		await check(page, 'question with a condition');
	});

	await test.step('a reload keeps what is not saved', async () => {
		page.once('dialog', (dialog) => void dialog.accept());
		await page.reload();
		await expect(page.getByText('Ihre ungespeicherten Änderungen von vorhin sind wieder da.')).toBeVisible();
		await save(page);
		await saved(page);
	});

	await test.step('the preview speaks the other language and asks what is to be asked', async () => {
		const phone = page.getByRole('group', { name: 'Vorschau des Bogens' });
		await page.getByRole('button', { name: 'Englisch' }).click();
		await expect(phone.getByText('1 of 7')).toBeVisible();
		for (let question = 1; question <= 4; question++) await phone.getByRole('button', { name: 'Skip' }).click();
		await phone.getByText('yes', { exact: true }).click();
		await expect(phone.getByText('5 of 9')).toBeVisible();
	});

	await page.goto(`/organise/${fachtag.id}`);
	const steering = page.getByRole('region', { name: 'Was bleibt' });
	await steering.getByLabel('Dauer').selectOption('5');
	await steering.getByRole('button', { name: 'Jetzt ausfüllen – 5 Minuten' }).click();
	await expect(steering.getByText(/noch [45]:\d\d/)).toBeVisible();
	await check(page, 'programme, a form is asked for now');

	const attendee = await anotherDevice({ viewport: { width: 390, height: 844 } });
	await begin(attendee, fachtag.code);
	await attendee.goto(`/e/${fachtag.code}/survey/${address.split('/').at(-1)}`);
	await attendee.getByText('1 von 7').waitFor();
	for (let question = 1; question <= 4; question++)
		await attendee.getByRole('button', { name: 'Überspringen' }).click();
	await attendee.getByText('ja', { exact: true }).click();
	await expect(attendee.getByText('5 von 9')).toBeVisible();
	for (let question = 5; question <= 9; question++)
		await attendee.getByRole('button', { name: question === 5 ? 'Weiter' : 'Überspringen' }).click();
	await attendee.getByRole('button', { name: 'Abgeben' }).click();
	await expect(attendee.getByText('Ihr Bogen ist angekommen.')).toBeVisible();

	await page.goto(address);
	await expect(page.getByText('Dieser Bogen wurde geöffnet.')).toBeVisible();
	await check(page, 'opened form');
	await page.getByRole('button', { name: 'Kopieren' }).click();
	await expect(page.getByRole('button', { name: 'Frage hinzufügen' })).toBeVisible();
});

test('what somebody else has saved meanwhile is said, and nothing of either is lost unasked', async ({
	page,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 409/);
	const address = await make(page, fachtag, 'F6');
	const other = await anotherDevice({ viewport: { width: 1280, height: 800 } });
	await signInAsOrganiser(other);
	await other.goto(address);
	await other.getByRole('textbox', { name: 'Titel (Deutsch)' }).fill('Fassung der anderen');
	await save(other);
	await saved(other);
	await page.getByRole('textbox', { name: 'Titel (Deutsch)' }).fill('Meine Fassung');
	await save(page);
	await expect(page.getByText('Jemand anderes hat diesen Bogen inzwischen geändert')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Titel (Deutsch)' })).toHaveValue('Meine Fassung');
	await page.getByRole('button', { name: 'Meine Fassung speichern' }).click();
	await saved(page);
	await other.reload();
	await expect(other.getByRole('textbox', { name: 'Titel (Deutsch)' })).toHaveValue('Meine Fassung');

	const row = page.getByRole('listitem').filter({ hasText: 'Meine Fassung' });
	await openAndAtOnce(page, `/organise/${fachtag.id}/surveys`, () =>
		row.getByRole('button', { name: 'Löschen …' }).click()
	);
	await page.getByRole('dialog').waitFor();
	await check(page, 'list of forms, asked whether to delete one');
	await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
	await expect(page.getByText('Der Entwurf ist gelöscht.')).toBeVisible();
	await expect(row).toHaveCount(0);
});

test('A1, A9: a form is printed, and two paper forms are typed in with the keyboard alone, the last of them twice', async ({
	page,
	fachtag
}) => {
	await fachtag.openSheet('daySheet');
	await signInAsOrganiser(page);
	const address = `/organise/${fachtag.id}/surveys/${fachtag.daySheet.id}`;
	await page.goto(address);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Bogen drucken, deutsch (PDF)' }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/-papierbogen-de\.pdf$/);
	const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' });
	for (const words of [fachtag.code, 'Wie hilfreich war der Tag für Ihre Arbeit?', 'genau richtig', 'keine Angabe'])
		expect(text).toContain(words);
	expect(execFileSync('pdfinfo', [await file.path()], { encoding: 'utf8' })).toMatch(/Tagged: +yes/);

	await page.goto(`${address}/paper`);
	const first = page.getByRole('textbox', { name: /Wie hilfreich war der Tag/ });
	await first.focus();
	await page.keyboard.type('9');
	await page.keyboard.press('Enter');
	await expect(first).toBeFocused();
	await expect(page.getByText('Das passt nicht: eine Zahl von 1 bis 5.')).toBeVisible();
	await check(page, 'a number that fits no box');
	await page.keyboard.press('Backspace');
	for (const sheet of [
		['4', 'k', '3', '', 'Eine gemeinsame Liste', ''],
		['5', '4', '2', '5', '', '']
	]) {
		for (const typed of sheet) {
			await page.keyboard.type(typed);
			await page.keyboard.press('Enter');
		}
		await expect(page.getByRole('button', { name: 'Bogen speichern, nächster' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(first).toBeFocused();
		await expect(first).toHaveValue('');
	}
	await expect(page.getByText('2 Bögen', { exact: true })).toBeVisible();
	const stored = async () =>
		(await fachtag.organiser.surveyResults<{ responses: number }>(fachtag.daySheet.id, null)).responses;
	await page.getByRole('button', { name: 'Letzten Bogen zurückholen' }).click();
	await expect(page.getByText('1 Bogen', { exact: true })).toBeVisible();
	expect(await stored()).toBe(1);
	await page.reload();
	await expect(first).toHaveValue('5');
	await page.getByRole('button', { name: 'Bogen speichern, nächster' }).click();
	await expect(page.getByText('2 Bögen', { exact: true })).toBeVisible();
	await check(page, 'two paper forms typed in');
	await expect.poll(stored).toBe(2);
	await page.reload();
	await expect(page.getByText('2 Bögen', { exact: true })).toBeVisible();
	await expect(page.getByText(/noch nicht angekommen/)).toHaveCount(0);
});
