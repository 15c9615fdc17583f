import type { Page } from '@playwright/test';
import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter, tick, write, writeTime } from './keyboard.ts';
import { begin, composer, goOn, postNote, slip } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('V16, E1, L3, V19, F8: a new owner makes a Fachtag by keyboard, a helper leads it, somebody takes part, and it is closed, published and followed up', async ({
	page,
	context,
	anotherDevice,
	installation
}) => {
	test.setTimeout(120_000);
	const { keyboard } = page;
	const press = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
		enter(page.getByRole(role, { name, exact: true }));
	const open = (name: string) => enter(page.getByLabel(name, { exact: true }));
	const follow = async (link: string, to: string) => {
		await press(link, 'link');
		await expect(page.getByRole('heading', { level: 1, name: to })).toBeVisible();
	};
	const titles = page.locator('li > .head h2');

	const { data: house } = await installation.organiser.client.rpc('make_organisation', {
		p_name: 'Ein neues Haus',
		p_email: 'leitung@haus.example'
	});
	await page.goto(`/organise/invitation/${house.invitation.token}`);
	await write(page.getByLabel('Neues Passwort'), 'Rathaus Lampe vierzig Fluss');
	await press('Konto anlegen');
	await page.getByRole('heading', { level: 1, name: 'Veranstaltungen' }).waitFor();
	await press('Neue Veranstaltung', 'link');
	const template = page.getByRole('region', { name: 'Aus einer Vorlage' });
	await expect(template.getByRole('radio', { name: 'Fachtag' })).toBeChecked();
	await check(page, 'new event');
	await write(template.getByLabel('Titel'), 'Fachtag Miteinander');
	await press('Veranstaltung anlegen');
	await expect(page.getByRole('heading', { level: 1, name: 'Ablauf' })).toBeVisible();
	await expect(page.getByText('4 Angaben fehlen noch.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Veranstaltung öffnen' })).toBeDisabled();

	await test.step('a workshop is added in its place and moved, without a mouse', async () => {
		await press('Programm bearbeiten', 'link');
		await expect(titles.first()).toHaveText('Begrüßung und Vortrag');
		await open('Programmpunkt hinzufügen');
		const fields = page.locator('.add form');
		const add = () => enter(fields.getByRole('button', { name: 'Hinzufügen' }));
		await write(fields.getByLabel('Titel'), 'Selbstschutz <b>heute</b>');
		await writeTime(fields.getByLabel('Beginn'), '10:45');
		await writeTime(fields.getByLabel('Ende'), '10:15');
		await add();
		await expect(fields.getByLabel('Ende')).toHaveAttribute('aria-invalid', 'true');
		await writeTime(fields.getByLabel('Ende'), '12:15');
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
		await write(mine, 'Mein Titel');
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
		await follow('Wer die Ergebnisse bekommt', 'Angaben');
		await write(page.getByLabel('Wer die Ergebnisse bekommt'), 'Die Vorbereitungsgruppe');
		await write(page.getByLabel('Wie es weitergeht'), 'Wir stellen sie beim nächsten Treffen vor.');
		await write(page.getByLabel('Ansprechperson im Raum'), 'Infotisch im Foyer');
		await write(page.getByLabel('Datenschutzbeauftragte Person'), 'datenschutz@verwaltung.example');
		await write(page.getByLabel('Ort', { exact: true }), 'Kreishaus, Großer Saal');
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

	const board = 'Schreibgespräch Workshop 2';

	await test.step('a helper leads with a link, and what is written in the hall arrives', async () => {
		await follow('Links und Aushänge', 'Links und Aushänge');
		const what = page.getByLabel('Wofür', { exact: true });
		await choose(what, async () => (await what.locator('option:checked').textContent()) === board);
		await press('Moderations-Link machen');
		const address = await page.getByText(/\/remote\/[\w-]{43}$/).textContent();
		const helper = await anotherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true });
		await helper.goto(new URL(address ?? '').pathname);
		await goOn(helper, /^Weiter: Ankommen/);
		await goOn(helper, /^Weiter: Still schreiben/);
		await attendee.getByRole('link', { name: board }).click();
		await expect(composer(attendee)).toBeVisible();
		await postNote(attendee, 'Mehr Zeit zum Sprechen');
		await expect(slip(attendee, 'Mehr Zeit zum Sprechen').getByText('gespeichert')).toBeVisible();
		await expect(helper.getByText('1 Beitrag', { exact: true })).toBeVisible();
	});

	await test.step('a sheet is opened and answered', async () => {
		await follow('Ablauf', 'Ablauf');
		await enter(page.getByRole('button', { name: 'Bogen öffnen' }).first());
		await expect(page.getByRole('button', { name: 'Bogen schließen' })).toBeVisible();
		await attendee.goto(`/e/${code}`);
		await attendee
			.getByRole('link', { name: /Fragen/ })
			.first()
			.click();
		await answerSheet(attendee);
	});

	await test.step('it is closed, and what is chosen of it is read without an account', async () => {
		await press('Veranstaltung schließen …');
		await press('Jetzt schließen');
		await expect(page.getByText('Die Veranstaltung ist geschlossen.')).toBeVisible();
		await follow('Dokumentation', 'Dokumentation');
		await follow('Ergebnisse veröffentlichen', 'Ergebnisse veröffentlichen');
		await tick(page.getByLabel('Wortlaut der Beiträge und Antworten', { exact: true }));
		await tick(page.getByLabel(board, { exact: true }));
		const everybody = page.getByLabel('Alle, mit dem Code der Veranstaltung');
		await choose(page.getByRole('radio', { checked: true }), () => everybody.isChecked());
		await press('Übernehmen');
		await tick(page.getByLabel('gebe ihren Wortlaut trotzdem weiter'));
		await press('Übernehmen');
		await expect(page.getByText('Die Seite ist öffentlich')).toBeVisible();
		await attendee.goto(`/results/${code}`);
		await expect(attendee.getByText('Wir stellen sie beim nächsten Treffen vor.')).toBeVisible();
		await attendee.getByText('Beiträge lesen (1)').click();
		await expect(attendee.getByText('Mehr Zeit zum Sprechen')).toBeVisible();
	});

	await test.step('it is followed up by a link that anybody answers', async () => {
		await press('Bögen', 'link');
		await press('Nachbefragung beginnen');
		const address = await page.getByText(/\/follow-up\/[\w-]{43}$/).textContent();
		await attendee.goto(new URL(address ?? '').pathname);
		await attendee.getByRole('button', { name: 'Los geht’s' }).click();
		await answerSheet(attendee);
	});
});

/** The first question is answered, the others are skipped. */
async function answerSheet(page: Page): Promise<void> {
	const handIn = page.getByRole('button', { name: 'Abgeben' });
	await page
		.locator('label')
		.filter({ has: page.locator('input') })
		.first()
		.click();
	await page.getByRole('button', { name: 'Weiter', exact: true }).click();
	for (let place = 2; ; place += 1) {
		await expect(handIn.or(page.getByText(`${place} von `))).toBeVisible();
		if (await handIn.isVisible()) break;
		await page.getByRole('button', { name: 'Überspringen' }).click();
	}
	await handIn.click();
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
}
