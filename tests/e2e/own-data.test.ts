import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type Server, startServer, temporaryFolder } from '../harness/server.ts';
import { check } from './axe.ts';
import { signInAsOrganiser } from './verbs.ts';

// A server of its own: what comes and goes here is the whole organisation.
let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
test.beforeAll(async () => {
	folder = temporaryFolder();
	server = await startServer({ dataDir: folder.path });
});
test.afterAll(async () => {
	await server.stop();
	folder.remove();
});

test('L9, L20: an owner takes everything along, reads it in again, and deletes an event for good', async ({
	browser
}) => {
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	await signInAsOrganiser(page);
	await page.goto('/organise/organisation');
	const logo = page.getByRole('region', { name: 'Logo' });
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
	await logo.getByLabel('Datei').setInputFiles({ name: 'l.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
	await logo.getByRole('button', { name: 'Logo hochladen' }).click();
	await expect(logo.getByRole('img')).toBeVisible();
	await page.goto('/organise/organisation/data');
	await check(page, 'data of an organisation');

	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Export herunterladen' }).click();
	const bytes = readFileSync(await (await downloading).path());
	const files = unzipSync(bytes);
	const head = JSON.parse(strFromU8(files['organisation.json'] ?? new Uint8Array())) as { events: { state: string }[] };
	const finished = head.events.filter(({ state }) => state !== 'draft').length;
	expect(finished).toBeGreaterThan(0);
	expect(Object.keys(files).length).toBe(2 + finished);
	for (const [name, file] of Object.entries(files)) {
		expect(strFromU8(file), name).not.toMatch(/seat_key|"tag"|token|salt|password/);
	}

	await page.goto('/organise/organisation');
	await logo.getByRole('button', { name: 'Logo entfernen' }).click();
	await expect(logo.getByRole('img')).toHaveCount(0);
	await page.goto('/organise/organisation/data');
	const chosen = page.getByLabel('Export (ZIP');
	await chosen.setInputFiles({
		name: 'half.zip',
		mimeType: 'application/zip',
		buffer: bytes.subarray(0, bytes.length / 2)
	});
	await page.getByRole('button', { name: 'Einlesen' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'kein Export' })).toBeVisible();
	await chosen.setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer: bytes });
	await page.getByLabel('Auch Angaben, Logo').check();
	await page.getByRole('button', { name: 'Einlesen' }).click();
	await expect(page.getByText(`${head.events.length} Veranstaltungen eingelesen.`)).toBeVisible({ timeout: 30_000 });
	await page.goto('/organise/organisation');
	await expect(logo.getByRole('img')).toBeVisible();

	const title = 'Beispiel: Fachtag Kommunales Integrationsmanagement';
	await page.goto('/organise');
	const archives = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'eingelesen' });
	await expect(archives).toHaveCount(1);
	await archives.getByRole('link').first().click();
	await page.getByRole('link', { name: 'Angaben' }).click();
	await page.getByRole('link', { name: 'Veranstaltung löschen' }).click();
	const typed = page.getByLabel('Zur Bestätigung');
	await typed.fill('Etwas anderes');
	await page.getByRole('button', { name: 'Veranstaltung endgültig löschen' }).click();
	await expect(page.getByText('Es wurde nichts gelöscht')).toBeVisible();
	await typed.fill(title);
	await page.getByRole('button', { name: 'Veranstaltung endgültig löschen' }).click();
	await page.waitForURL('**/organise');
	await expect(page.getByRole('heading', { name: title })).toHaveCount(1);
	await expect(archives).toHaveCount(0);
	await context.close();
});
