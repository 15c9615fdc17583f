import { expect, test } from './fixtures.ts';
import { answerNote, begin, chooseLanguage, composer, mark, openBoard, postNote, showNewNotes, slip } from './verbs.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('a wrong code is explained and stays in the field; the right one leads in', async ({ page, fachtag, faults }) => {
	faults.tolerate(/status of 404/);
	await page.goto('/');
	await page.getByLabel('Code').fill('WRQNG7');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await expect(page.getByText('Diesen Code kennen wir nicht. Er steht auf der Leinwand.')).toBeVisible();
	await expect(page.getByLabel('Code')).toHaveValue('WRQNG7');
	await page.getByLabel('Code').fill(fachtag.code.toLowerCase());
	await page.getByRole('button', { name: 'Weiter' }).click();
	await expect(page.getByRole('heading', { level: 1, name: `Fachtag ${fachtag.code}` })).toBeVisible();
});

test('L1, L7: before the first word one reads who reads it, what is not stored and when it is deleted; nothing is asked', async ({
	page,
	fachtag
}) => {
	await page.goto(`/e/${fachtag.code}`);
	await expect(page.getByText('Die Ergebnisse erhält: Die Vorbereitungsgruppe')).toBeVisible();
	await expect(page.getByText('Nicht gespeichert werden Ihr Name, Ihr Gerät, Ihre Adresse')).toBeVisible();
	await expect(page.getByText('90 Tage nach der Veranstaltung werden alle Beiträge')).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await page.getByText('Mehr dazu').click();
	for (const name of [
		'Verantwortlich',
		'Datenschutzbeauftragte Stelle',
		'Wozu',
		'Rechtsgrundlage',
		'Wie lange',
		'Ihre Rechte'
	]) {
		await expect(page.getByText(name, { exact: true })).toBeVisible();
	}
});

test('V1: from the QR code to the first note it takes three taps', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await page.goto(`/e/${fachtag.code}`);
	await page.getByRole('button', { name: 'Los geht’s' }).tap();
	await composer(page).tap();
	await page.keyboard.type('Der erste Beitrag');
	await page.getByRole('button', { name: 'Schreiben', exact: true }).tap();
	await expect(slip(page, 'Der erste Beitrag').getByText('gespeichert')).toBeVisible();
});

test('an attendee writes, changes and withdraws her own note', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	await postNote(page, 'Mehr Zeit für Beratung');
	const own = slip(page, 'Zeit für Beratung');
	await expect(own.getByText('gespeichert')).toBeVisible();
	await own.getByRole('button', { name: 'Ändern' }).click();
	await page.getByRole('textbox', { name: 'Beitrag ändern' }).fill('Viel mehr Zeit für Beratung');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await expect(slip(page, 'Viel mehr Zeit für Beratung')).toBeVisible();
	await own.getByRole('button', { name: 'Zurückziehen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
	await expect(own).toHaveCount(0);
	await page.reload();
	await expect(composer(page)).toBeVisible();
	await expect(own).toHaveCount(0);
});

test('M6: what somebody else writes arrives live in a bar, can be answered and marked, and moves nothing', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	await fachtag.setPhase(0, 'exchange');
	const board = fachtag.board(0).id;
	const other = await anotherDevice();
	await openBoard(page, fachtag.code, board);
	await openBoard(other, fachtag.code, board);
	await composer(page).fill('Ein halber Satz, der');
	await postNote(other, 'Ein Beitrag von nebenan');
	await expect(page.getByRole('button', { name: '1 neuer Beitrag – zeigen' })).toBeVisible();
	await expect(slip(page, 'von nebenan')).toHaveCount(0);
	await expect(composer(page)).toHaveValue('Ein halber Satz, der');
	await showNewNotes(page);
	await answerNote(page, 'von nebenan', 'ergänzen', 'Und noch etwas dazu');
	await mark(page, 'von nebenan', 'wichtig').click();
	await expect(mark(page, 'von nebenan', 'wichtig')).toHaveAttribute('aria-pressed', 'true');
	await showNewNotes(other);
	await expect(slip(other, 'von nebenan').getByText('Und noch etwas dazu')).toBeVisible();
	await expect(composer(page)).toHaveValue('Ein halber Satz, der');
});

test('M2: a draft survives a reload and a change of language', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	await composer(page).fill('Ich bin noch nicht fertig');
	await page.reload();
	await expect(composer(page)).toHaveValue('Ich bin noch nicht fertig');
	const remembered = page.waitForResponse(/\/language$/);
	await chooseLanguage(page, 'English');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('textbox')).toHaveValue('Ich bin noch nicht fertig');
	await remembered;
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('textbox')).toHaveValue('Ich bin noch nicht fertig');
});

test('V5: what is written without a connection says so and is sent once when it is back', async ({
	page,
	context,
	fachtag,
	faults
}) => {
	faults.tolerate(/ERR_INTERNET_DISCONNECTED|WebSocket/);
	await fachtag.setPhase(0, 'writing');
	const board = fachtag.board(0).id;
	await openBoard(page, fachtag.code, board);
	await expect(composer(page)).toBeVisible();
	await context.setOffline(true);
	await postNote(page, 'Geschrieben im Funkloch');
	await expect(slip(page, 'im Funkloch').getByText('noch nicht gesendet – wir versuchen es weiter')).toBeVisible();
	await context.setOffline(false);
	await expect(slip(page, 'im Funkloch').getByText('gespeichert')).toBeVisible({ timeout: 30_000 });
	const { notes } = await fachtag.observer.readBoard(board);
	expect(notes.filter((note) => 'body' in note && note.body === 'Geschrieben im Funkloch')).toHaveLength(1);
});

test('V2: where the browser forbids storage one can write all the same and is told what that means', async ({
	page,
	fachtag
}) => {
	await page.addInitScript(() => {
		const forbid = () => {
			throw new DOMException('forbidden', 'SecurityError');
		};
		Storage.prototype.setItem = forbid;
		Storage.prototype.getItem = forbid;
		IDBFactory.prototype.open = forbid;
	});
	await fachtag.setPhase(0, 'writing');
	await page.goto(`/e/${fachtag.code}`);
	await expect(page.getByText('Bitte „Im Browser öffnen“ wählen')).toBeVisible();
	await page.getByRole('button', { name: 'Los geht’s' }).click();
	await postNote(page, 'Ohne Speicher geschrieben');
	await expect(slip(page, 'Ohne Speicher').getByText('gespeichert')).toBeVisible();
});

test('a phase that forbids writing says so and keeps the text on the device', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	await composer(page).fill('Noch schnell dieser Satz');
	await fachtag.setPhase(0, 'reading');
	await expect(page.getByText('Die Zeit ist um. Den letzten Satz können Sie noch senden.')).toBeVisible();
	await page.getByRole('button', { name: 'Schreiben', exact: true }).click();
	await expect(slip(page, 'Noch schnell').getByText('gespeichert')).toBeVisible();
});

test('I1: a note in Arabic keeps its own direction on a German page', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	await postNote(page, 'نحتاج إلى وقت أطول');
	const text = slip(page, 'نحتاج').getByText('نحتاج إلى وقت أطول');
	await expect(text).toBeVisible();
	expect(await text.evaluate((element) => getComputedStyle(element.closest('[dir]') ?? element).direction)).toBe('rtl');
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('the overview moves on by itself when the facilitator opens a board', async ({ page, fachtag }) => {
	await begin(page, fachtag.code);
	await expect(page.getByText('Gerade ist nichts offen')).toBeVisible();
	await fachtag.setPhase(1, 'writing');
	const news = 'Es geht weiter: Gerade ist etwas Neues geöffnet worden.';
	await expect(page.getByRole('region', { name: 'Jetzt offen' }).getByText(news)).toBeVisible();
	await expect(page.getByRole('link', { name: fachtag.board(1).title })).toBeVisible();
});
