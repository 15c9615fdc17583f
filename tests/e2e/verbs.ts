import type { Locator, Page } from '@playwright/test';
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
export const slip = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });

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
