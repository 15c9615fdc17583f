import { expect, type Locator, type Page } from '@playwright/test';
import { owner } from '../harness/server.ts';

/** What people do, in the words of the interface in German. */

export async function begin(page: Page, code: string): Promise<void> {
	await page.goto(`/e/${code}`);
	await page.getByRole('button', { name: 'Los geht’s' }).click();
}

export async function openBoard(page: Page, code: string, boardId: string): Promise<void> {
	await begin(page, code);
	await page.goto(`/e/${code}/board/${boardId}`);
}

export const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Ihr Beitrag' });

export async function postNote(page: Page, text: string): Promise<void> {
	await composer(page).fill(text);
	await page.getByRole('button', { name: 'Schreiben', exact: true }).click();
}

/** The slip of paper with this text. */
export const slip = (page: Page, text: string): Locator =>
	page.getByRole('article').filter({ has: page.locator('p', { hasText: text }) });

export async function showNewNotes(page: Page): Promise<void> {
	await page.getByRole('button', { name: /neue?r? Beitr.* – zeigen/ }).click();
}

export async function answerNote(page: Page, note: string, kind: string, text: string): Promise<void> {
	await slip(page, note).getByRole('button', { name: 'Antworten' }).click();
	await slip(page, note).getByText(kind, { exact: true }).click();
	await slip(page, note).getByRole('textbox', { name: 'Ihre Antwort' }).fill(text);
	await slip(page, note).getByRole('button', { name: 'Antworten' }).click();
}

export const mark = (page: Page, note: string, name: string): Locator => slip(page, note).getByRole('button', { name });

/** Resolves once the page has come to life: before, a browser's own way of sending a form is as good. */
export const alive = (page: Page) => page.waitForFunction(() => window.early?.over);

/** Folds out what can be folded out. */
export async function openAll(page: Page): Promise<void> {
	await alive(page);
	const shut = page.locator('details:not([open]) > summary:visible');
	while ((await shut.count()) > 0) await shut.first().click();
}

export async function chooseLanguage(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: /^(Sprache|Language):/ }).click();
	await page.getByRole('button', { name, exact: true }).click();
}

export async function signInAsOrganiser(page: Page): Promise<void> {
	await page.goto('/organise');
	await page.getByLabel('E-Mail-Adresse').fill(owner.email);
	await page.getByLabel('Passwort').fill(owner.password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('heading', { level: 1, name: 'Veranstaltungen' }).waitFor();
}

/** Ties a note to another with an arrow, without dragging (M6). */
export async function connectNotes(page: Page, from: string, to: string): Promise<void> {
	await slip(page, from).getByRole('button', { name: 'Mehr' }).click();
	await slip(page, from).getByRole('button', { name: 'Verbinden …' }).click();
	await slip(page, to).getByRole('button', { name: 'Hiermit verbinden' }).click();
}

/** What whoever leads does on the remote. */

export async function goOn(remote: Page, next: RegExp | string): Promise<void> {
	await remote.getByRole('button', { name: next }).tap();
}

/** To a phase that the plan passes over. */
export async function goTo(remote: Page, phase: string): Promise<void> {
	const summary = remote.getByText('Andere Phase, andere Dauer');
	if (!(await remote.getByRole('button', { name: 'Dorthin wechseln' }).isVisible())) await summary.tap();
	await remote.getByLabel('Phase', { exact: true }).selectOption(phase);
	await remote.getByRole('button', { name: 'Dorthin wechseln' }).tap();
}

export async function openTab(remote: Page, name: string): Promise<void> {
	await remote.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name }).tap();
}

/** Puts notes into a new theme by tap, and writes its heading. */
export async function makeTheme(remote: Page, heading: string, notes: string[]): Promise<void> {
	for (const note of notes) await remote.getByRole('checkbox', { name: note }).tap();
	await remote.getByRole('button', { name: 'Neues Thema' }).tap();
	await remote.getByLabel('Überschrift', { exact: true }).fill(heading);
	await remote.getByRole('button', { name: 'Speichern' }).tap();
}

export async function writeAgreement(remote: Page, what: string, who: string, until: string): Promise<void> {
	await remote.getByRole('button', { name: 'Vereinbarung aufnehmen' }).tap();
	await remote.getByLabel('Was', { exact: true }).fill(what);
	await remote.getByLabel('Wer', { exact: true }).fill(who);
	await remote.getByLabel('Bis wann').fill(until);
	await remote.getByRole('button', { name: 'Speichern' }).tap();
}

/** Text as the wall has it, which may be divided anywhere. */
export const divided = (text: string): RegExp =>
	new RegExp([...text].map((letter) => RegExp.escape(letter)).join('\u00ad?'));

/** Turns the wall's pages until this note is there, with what it is to hold besides its text. */
export async function noteOnWall(wall: Page, text: string, besides: RegExp | string = ''): Promise<void> {
	const note = wall
		.locator('main article:visible')
		.filter({ has: wall.locator('p.text', { hasText: divided(text) }), hasText: besides });
	await expect(async () => {
		if (await note.isVisible()) return;
		await wall.keyboard.press('ArrowRight');
		await expect(note).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 15_000 });
}
