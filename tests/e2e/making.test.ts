import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { begin, signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('V16, E1, L7: an owner makes a Fachtag from the template, plans it by keyboard beside a colleague, opens it, and somebody enters', async ({
	page,
	context,
	anotherDevice
}) => {
	test.setTimeout(120_000);
	const { keyboard } = page;
	const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
		await page.getByRole(role, { name }).focus();
		await keyboard.press('Enter');
	};
	const open = async (name: string) => {
		await page.getByLabel(name, { exact: true }).focus();
		await keyboard.press('Enter');
	};
	const titles = page.locator('li > .head h2');

	await signInAsOrganiser(page);
	await press('Neue Veranstaltung', 'link');
	const template = page.getByRole('region', { name: 'Aus einer Vorlage' });
	await expect(template.getByRole('radio', { name: 'Fachtag' })).toBeChecked();
	await check(page, 'new event');
	await template.getByLabel('Titel').fill('Fachtag Miteinander');
	await press('Veranstaltung anlegen');
	await expect(page.getByRole('heading', { level: 1, name: 'Ablauf' })).toBeVisible();
	await expect(page.getByText('4 Angaben fehlen noch.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Veranstaltung öffnen' })).toBeDisabled();

	await test.step('a workshop is added in its place and moved, without a mouse', async () => {
		await press('Programm bearbeiten', 'link');
		await expect(titles.first()).toHaveText('Begrüßung und Vortrag');
		await open('Programmpunkt hinzufügen');
		const fields = page.locator('.add form');
		const add = async () => {
			await fields.getByRole('button', { name: 'Hinzufügen' }).focus();
			await keyboard.press('Enter');
		};
		await fields.getByLabel('Titel').focus();
		await keyboard.type('Selbstschutz <b>heute</b>');
		await fields.getByLabel('Beginn').fill('10:45');
		await fields.getByLabel('Ende').fill('10:15');
		await add();
		await expect(fields.getByLabel('Ende')).toHaveAttribute('aria-invalid', 'true');
		await fields.getByLabel('Ende').fill('12:15');
		await add();
		await expect(titles.nth(4)).toHaveText('Selbstschutz <b>heute</b>');
		await expect(page.getByLabel('„Selbstschutz <b>heute</b>“ ändern')).toBeFocused();
		await keyboard.press('Alt+ArrowUp');
		await expect(titles.nth(3)).toHaveText('Selbstschutz <b>heute</b>');
		await expect(page.getByRole('button', { name: '„Selbstschutz <b>heute</b>“ nach oben' })).toBeFocused();
		await keyboard.press('Enter');
		await expect(titles.nth(2)).toHaveText('Selbstschutz <b>heute</b>');
		await expect(page.getByText('„Selbstschutz <b>heute</b>“ steht jetzt an Stelle 3 von 7.')).toBeAttached();
		await check(page, 'programme');
	});

	await test.step('two who change the same title both keep their words', async () => {
		await open('„Workshop 1“ ändern');
		const mine = titles.filter({ hasText: 'Workshop 1' }).locator('xpath=ancestor::li').getByLabel('Titel').first();
		await mine.fill('Mein Titel');
		const colleague = await context.newPage();
		await colleague.goto(page.url());
		const theirs = colleague.locator('li', {
			has: colleague.getByRole('heading', { name: 'Workshop 1', exact: true })
		});
		await colleague.getByLabel('„Workshop 1“ ändern', { exact: true }).click();
		await theirs.getByLabel('Titel').first().fill('Ihr Titel');
		await theirs.getByRole('button', { name: 'Speichern' }).first().click();
		await expect(colleague.locator('li > .head h2').nth(1)).toHaveText('Ihr Titel');
		await colleague.close();
		const told = page.getByRole('alert').filter({ hasText: 'Jemand anderes hat dasselbe inzwischen geändert' });
		await expect(told).toContainText('Ihr Titel');
		await expect(told).toContainText('Mein Titel');
		await press('Andere Fassung übernehmen: Titel');
		await expect(told).toHaveCount(0);
		await expect(
			page.locator('ol > li').nth(1).getByRole('textbox', { name: 'Titel', exact: true }).first()
		).toHaveValue('Ihr Titel');
	});

	await test.step('the checklist leads to what is missing, and then it opens', async () => {
		await press('Zum Ablauf', 'link');
		await press('Wer die Ergebnisse bekommt', 'link');
		await expect(page.getByRole('heading', { level: 1, name: 'Angaben' })).toBeVisible();
		await page.getByLabel('Wer die Ergebnisse bekommt').fill('Die Vorbereitungsgruppe');
		await page.getByLabel('Wie es weitergeht').fill('Wir stellen sie beim nächsten Treffen vor.');
		await page.getByLabel('Ansprechperson im Raum').fill('Infotisch im Foyer');
		await page.getByLabel('Datenschutzbeauftragte Person').fill('datenschutz@verwaltung.example');
		await page.getByLabel('Ort', { exact: true }).fill('Kreishaus, Großer Saal');
		await press('Speichern');
		await expect(page.getByText('Gespeichert.')).toBeVisible();
		await check(page, 'details');
		await press('Ablauf', 'link');
		await expect(page.getByText('Alles Nötige ist da.')).toBeVisible();
		await press('Veranstaltung öffnen');
		await expect(page.getByText('geöffnet', { exact: true })).toBeVisible();
	});

	const code = await page.locator('.facts .code').innerText();
	const attendee = await anotherDevice();
	await begin(attendee, code);
	await expect(attendee.getByRole('heading', { level: 1, name: 'Fachtag Miteinander' })).toBeVisible();
	await expect(attendee.getByText('Kreishaus, Großer Saal')).toBeVisible();
	await expect(attendee.getByText('Selbstschutz <b>heute</b>')).toBeVisible();
});
