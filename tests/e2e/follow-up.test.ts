import { partsOf } from '../documents/opened.ts';
import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('F8, L3, L7: after the close somebody with the link answers once more, without a seat, until it is ended', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	await fachtag.organiser.setEventState(fachtag.id, 'closed');
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/surveys`);
	await page.getByRole('button', { name: 'Nachbefragung beginnen' }).click();
	await expect(page.getByText(/^Läuft bis/)).toBeVisible();
	await check(page, 'the follow-up at the desk');
	const address = await page.getByText(/\/follow-up\/[\w-]{43}$/).innerText();
	const documented = async () => {
		const file = await page.request.get(`/organise/${fachtag.id}/documentation/docx?part=programme`);
		return partsOf(await file.body()).get('word/document.xml');
	};
	expect(await documented(), 'the documentation leads there').toContain(address);

	const phone = await anotherDevice({ viewport: { width: 360, height: 740 } });
	await phone.goto(new URL(address).pathname);
	await expect(phone.getByRole('link', { name: 'Impressum' })).toBeVisible();
	await check(phone, 'the door of a follow-up');
	await phone.getByRole('button', { name: 'Los geht’s' }).click();
	await phone.getByRole('radio', { name: 'nein', exact: true }).check();
	await phone.getByRole('button', { name: 'Weiter' }).click();
	await phone.getByRole('button', { name: 'Überspringen' }).click();
	await phone.getByRole('button', { name: 'Abgeben' }).click();
	await expect(phone.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await phone.getByRole('button', { name: /^Zurücknehmen/ }).click();
	await phone.getByRole('button', { name: 'Abgeben' }).click();
	await expect(phone.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await phone.reload();
	await expect(phone.getByText('Diesen Bogen haben Sie schon abgegeben.')).toBeVisible();

	await page.getByRole('button', { name: 'Beenden …' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Beenden' }).click();
	await expect(page.getByText('Beendet', { exact: true })).toBeVisible();
	expect(await documented(), 'no longer').not.toContain('/follow-up/');
	await phone.reload();
	await expect(phone.getByText('Diese Nachbefragung ist beendet')).toBeVisible();
});
