import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { signInAsOrganiser } from './verbs.ts';

test('SEC1, SEC11: an owner invites, the invited one joins in another browser, and is refused once demoted and removed', async ({
	page,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of (403|404)/);
	const email = `new-${fachtag.code.toLowerCase()}@kreis.example`;

	await signInAsOrganiser(page);
	await page.goto('/organise/organisation/members');
	await page.getByLabel('E-Mail-Adresse').fill(email);
	await page.getByLabel('Rolle', { exact: true }).selectOption('organiser');
	await page.getByRole('button', { name: 'Einladen', exact: true }).click();
	const address = await page.getByText(/\/organise\/invitation\//).textContent();
	await check(page, 'members');

	const theirs = await anotherDevice();
	await theirs.goto(address ?? '');
	await expect(theirs.getByText(email)).toBeVisible();
	await check(theirs, 'invitation');
	const password = theirs.getByLabel('Neues Passwort');
	await password.fill('passwort1234');
	await theirs.getByRole('button', { name: 'Konto anlegen' }).click();
	await expect(theirs.getByText('Dieses Passwort ist leicht zu erraten.')).toBeVisible();
	await password.fill('Rathaus Lampe vierzig Fluss');
	await theirs.getByRole('button', { name: 'Konto anlegen' }).click();
	await expect(theirs.getByRole('heading', { level: 1, name: 'Veranstaltungen' })).toBeVisible();
	await theirs.goto(`/organise/${fachtag.id}`);
	await expect(theirs.getByRole('button', { name: 'Veranstaltung schließen …' })).toBeVisible();

	await page.reload();
	const row = page.getByRole('listitem').filter({ hasText: email });
	await row.getByLabel(`Rolle von ${email}`, { exact: true }).selectOption('facilitator');
	await row.getByRole('button', { name: 'Rolle ändern' }).click();
	await expect(page.getByText(`${email} hat jetzt die Rolle „Moderation“.`)).toBeVisible();
	await theirs.getByRole('button', { name: 'Veranstaltung schließen …' }).click();
	await theirs.getByRole('button', { name: 'Jetzt schließen' }).click();
	await expect(theirs.getByText('Dazu braucht es die Rolle')).toBeVisible();

	await row.getByRole('button', { name: 'Entfernen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
	await expect(page.getByText(`${email} gehört nicht mehr zur Organisation.`)).toBeVisible();
	// Told on the event's topic: without a touch.
	await expect(theirs.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toBeVisible();
});
