import type { Page } from '@playwright/test';
import type { Attendee } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { type Fachtag, expect, test } from './fixtures.ts';
import { openBoard, postNote, signInAsOrganiser, slip } from './verbs.ts';

const phone = { width: 360, height: 740 };
test.use({ viewport: phone });

async function remoteAddress(fachtag: Fachtag): Promise<string> {
	const { token } = await fachtag.organiser.makeLeadLink(fachtag.id, fachtag.board(0).id);
	return `/remote/${token}`;
}

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' });
const area = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name });
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function write(fachtag: Fachtag, person: Attendee, body: string, prompt = 0): Promise<void> {
	const boardId = fachtag.board(0).id;
	const { prompts } = await person.readBoard(boardId);
	const promptId = prompts[prompt]?.id ?? '';
	await person.postNote({ id: noteId(), boardId, promptId, parentId: null, replyKind: null, body });
}

test('M1, M2: a link without an account leads from phase to phase, longer and back, and the phones in the room follow', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	const attendee = await anotherDevice({ viewport: phone });
	await openBoard(attendee, fachtag.code, fachtag.board(0).id);
	await page.goto(await remoteAddress(fachtag));
	await button(page, 'Weiter: Ankommen, 3 Min.').click();
	await button(page, 'Weiter: Still schreiben, 6 Min.').click();
	await expect(attendee.getByText('Still schreiben').first()).toBeVisible();
	await expect(page.getByRole('timer')).toContainText(/^noch\s*[56]:/);
	await button(page, '+ 1 Min.').click();
	await expect(page.getByRole('timer')).toContainText(/^noch\s*[67]:/);
	await page.getByText('Andere Phase, andere Dauer').click();
	await button(page, 'Zurück: Ankommen').click();
	await expect(page.getByRole('heading', { name: 'Ankommen' }).first()).toBeVisible();
	await expect(attendee.getByText('Ankommen').first()).toBeVisible();
});

test('M2: of two facilitators who go on at the same moment the second is told, and the board makes one step', async ({
	page,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 409/);
	const address = await remoteAddress(fachtag);
	const second = await anotherDevice({ viewport: phone });
	await page.goto(address);
	await second.goto(address);
	const firstIsThrough = Promise.withResolvers<undefined>();
	await second.route('**/rpc/set_phase', async (route) => {
		await firstIsThrough.promise;
		await route.continue();
	});
	await button(second, 'Weiter: Ankommen, 3 Min.').click();
	await button(page, 'Weiter: Ankommen, 3 Min.').click();
	await expect(button(page, 'Weiter: Still schreiben, 6 Min.')).toBeVisible();
	firstIsThrough.resolve(undefined);
	await expect(second.getByText('Jemand anderes hat gerade weitergeschaltet.')).toBeVisible();
	await expect(button(second, 'Weiter: Still schreiben, 6 Min.')).toBeVisible();
	await expect(button(page, 'Weiter: Still schreiben, 6 Min.')).toBeVisible();
});

test('SEC9: a revoked link stops with a sentence, and nothing of the board stays on the screen', async ({
	page,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 404/);
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, fachtag.observer, 'Nur für die Moderation');
	await page.goto(await remoteAddress(fachtag));
	await area(page, 'Beiträge').click();
	await expect(row(page, 'Nur für die Moderation')).toBeVisible();
	await fachtag.organiser.revokeLinks(fachtag.id);
	await expect(page.getByText('Dieser Link gilt nicht mehr')).toBeVisible();
	await expect(page.getByText('Nur für die Moderation')).toHaveCount(0);
	await expect(page.getByText(fachtag.board(0).title)).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('Dieser Link gilt nicht mehr')).toBeVisible();
});

test('M22, E20: the room is asked to fill in a form; what waits is released with one tap; what is hidden leaves the phones and comes back by undo', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	await fachtag.setPhase(0, 'exchange');
	const attendee = await anotherDevice({ viewport: phone });
	await openBoard(attendee, fachtag.code, fachtag.board(0).id);
	await fachtag.openSheet('daySheet');
	await page.goto(await remoteAddress(fachtag));
	await area(page, 'Mehr').click();
	await button(page, 'Jetzt ausfüllen – 3 Minuten').click();
	await expect(page.getByRole('timer').filter({ hasText: 'Alle sind eingeladen' })).toBeVisible();
	await expect(attendee.getByText('Jetzt ausfüllen – 3 Minuten')).toBeVisible();
	const waits = page.waitForResponse(/set_board$/);
	await page.getByRole('radio', { name: /Erst freigeben/ }).check();
	await waits;
	await area(page, 'Beiträge').click();
	await write(fachtag, fachtag.observer, 'Wartet auf ein Ja');
	await row(page, 'Wartet auf ein Ja').getByRole('button', { name: 'Freigeben' }).click();
	await attendee.getByRole('button', { name: /neuer Beitrag – zeigen/ }).click();
	await expect(slip(attendee, 'Wartet auf ein Ja')).toBeVisible();
	await row(page, 'Wartet auf ein Ja').getByRole('button', { name: 'Verbergen' }).click();
	await button(page, 'Gehört nicht hierher').click();
	await expect(slip(attendee, 'Wartet auf ein Ja')).toHaveCount(0);
	await expect(button(page, /^Verborgen 1/)).toBeVisible();
	await button(page, 'Rückgängig').click();
	await expect(slip(attendee, 'Wartet auf ein Ja')).toBeVisible();
});

test('L16: words struck out on the remote are gone from the phones', async ({ page, anotherDevice, fachtag }) => {
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, fachtag.observer, 'Frag Frau Beispiel im Amt');
	const attendee = await anotherDevice({ viewport: phone });
	await openBoard(attendee, fachtag.code, fachtag.board(0).id);
	await page.goto(await remoteAddress(fachtag));
	await area(page, 'Beiträge').click();
	await row(page, 'Frau Beispiel').getByRole('button', { name: 'Mehr' }).click();
	await button(page, 'Stelle schwärzen').click();
	await button(page, 'Frau').click();
	await button(page, 'Beispiel').click();
	await button(page, 'Schwärzen').click();
	await expect(slip(attendee, 'Frag [entfernt] im Amt')).toBeVisible();
});

test('M22: one facilitator contains a flood of 200 notes from the phone, without touching each', async ({
	page,
	anotherDevice,
	fachtag,
	crowd
}) => {
	test.setTimeout(240_000);
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, fachtag.observer, 'Wir brauchen eine gemeinsame Liste.');
	const attendee = await anotherDevice({ viewport: phone });
	await openBoard(attendee, fachtag.code, fachtag.board(0).id);
	await page.goto(await remoteAddress(fachtag));
	await expect(button(page, 'Anhalten')).toBeVisible();

	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const note = { boardId, promptId: prompts[0]?.id ?? '', parentId: null, replyKind: null };
	const people = await crowd(40);
	for (let round = 0; round < 5; round += 1) {
		await Promise.all(
			people.map((person, index) =>
				person.postNote({ ...note, id: noteId(), body: `Kauft billige Uhren!!! Angebot ${round * 40 + index}` })
			)
		);
	}

	await button(page, 'Anhalten').click();
	await expect(page.getByText('Gerade kann niemand schreiben')).toBeVisible();
	await expect(people[0]?.postNote({ ...note, id: noteId(), body: 'Noch eine Uhr' })).rejects.toThrow('board_paused');
	await area(page, 'Beiträge').click();
	await button(page, 'Auswählen').click();
	await page
		.getByRole('checkbox', { name: /Kauft billige Uhren/ })
		.first()
		.check();
	await button(page, 'Ähnliche dazu').click();
	await expect(page.getByText('200 ausgewählt')).toBeVisible();
	await button(page, 'Verbergen …').click();
	await button(page, 'Werbung oder Flut').click();
	await expect(page.getByText('200 Beiträge sind verborgen.')).toBeVisible();
	await expect(page.getByText('Kauft billige Uhren')).toHaveCount(0);
	await expect(row(page, 'Wir brauchen eine gemeinsame Liste.')).toBeVisible();
	await area(page, 'Jetzt').click();
	await button(page, 'Fortsetzen').click();

	await expect(attendee.getByText('Kauft billige Uhren')).toHaveCount(0);
	await expect(slip(attendee, 'Wir brauchen eine gemeinsame Liste.')).toBeVisible();
	await postNote(attendee, 'Es geht weiter');
	await expect(slip(attendee, 'Es geht weiter')).toContainText('gespeichert');
});

test('M21: ten notes from paper with nothing but text and Enter; what does not arrive is kept and tried again', async ({
	page,
	fachtag,
	faults
}) => {
	faults.tolerate(/Failed to load resource/);
	await fachtag.setPhase(0, 'exchange');
	await page.goto(await remoteAddress(fachtag));
	const field = page.getByRole('textbox', { name: 'Text' });
	await page.getByRole('combobox', { name: 'Impuls' }).selectOption({ index: 1 });
	await field.focus();
	for (let number = 1; number <= 10; number += 1) {
		await page.keyboard.type(`Karte ${number} von der Wand`);
		await page.keyboard.press('Enter');
		await expect(field).toBeFocused();
		await expect(field).toHaveValue('');
	}
	await expect(page.getByText('10 aufgenommen')).toBeVisible();

	await page.route('**/rpc/lead_note', (route) => route.abort());
	await page.keyboard.type('Karte 11 von der Wand');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Ein Beitrag ist noch nicht aufgenommen')).toBeVisible();
	await page.unroute('**/rpc/lead_note');
	await button(page, 'Noch einmal versuchen').click();
	await expect(page.getByText('11 aufgenommen')).toBeVisible();

	const { notes, prompts } = await fachtag.observer.readBoard(fachtag.board(0).id);
	const written = notes.flatMap((note) => ('gone' in note ? [] : [note]));
	expect(written).toHaveLength(11);
	expect(new Set(written.map(({ origin, prompt_id }) => `${origin} ${prompt_id}`))).toEqual(
		new Set([`paper ${prompts[1]?.id}`])
	);
});

test('M19: an agreement is what, who and by when; a name gets a hint and no refusal', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'exchange');
	await fachtag.setPhase(0, 'agreeing');
	await page.goto(await remoteAddress(fachtag));
	await button(page, 'Vereinbarung aufnehmen').click();
	await page.getByRole('textbox', { name: 'Was' }).fill('Liste der Sprachmittlung führen');
	await button(page, 'Speichern').click();
	await expect(page.getByText('Bitte schreiben Sie, welche Rolle oder Stelle sich kümmert.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Wer' }).fill('Erika Mustermann');
	await expect(page.getByText('Das sieht nach einem Namen aus.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Wer' }).fill('KI Kreis Herford');
	await expect(page.getByText('Das sieht nach einem Namen aus.')).toHaveCount(0);
	await button(page, 'Speichern').click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Liste der Sprachmittlung' })).toContainText(
		'KI Kreis Herford · Termin offen'
	);
});

test('M16, M18, M8: weighting begins once its question is written, and its result appears when it has ended', async ({
	page,
	fachtag
}) => {
	await fachtag.setPhase(0, 'exchange');
	const themes = ['Sprache', 'Zeit'].map((title, at) => ({ id: noteId(), title, position: at + 1 }));
	const { error } = await fachtag.organiser.client.rpc('arrange', {
		p_board_id: fachtag.board(0).id,
		p_themes: themes,
		p_notes: {}
	});
	expect(error).toBeNull();
	await fachtag.setPhase(0, 'sorting');
	await page.goto(await remoteAddress(fachtag));
	await button(page, 'Gewichten vorbereiten').click();
	await page.getByRole('textbox', { name: 'Entscheidungsfrage' }).fill('Womit fangen wir an?');
	await button(page, 'Speichern').click();
	await button(page, 'Gewichten beginnen').click();
	await expect(page.getByText('Jede Person hat 1 Punkt, höchstens 2 je Thema.')).toBeVisible();
	const { error: refused } = await fachtag.observer.client.rpc('place_dots', {
		p_board_id: fachtag.board(0).id,
		p_dots: { [themes[1]?.id ?? '']: 1 },
		p_seat_key: fachtag.observer.seatKey
	});
	expect(refused).toBeNull();
	await area(page, 'Jetzt').click();
	await button(page, 'Weiter: Vereinbaren, 4 Min.').click();
	await area(page, 'Ernte').click();
	await page.getByRole('radio', { name: 'Gewichten' }).check();
	await expect(page.getByRole('listitem').first()).toContainText('Zeit');
	await expect(page.getByRole('listitem').first()).toContainText('1 Punkt');
});

test('the best notes of the workshops come to the plenary board in one step, after a look at them', async ({
	page,
	fachtag
}) => {
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, fachtag.observer, 'Eine Liste für alle');
	await write(fachtag, fachtag.observer, 'Gehört nur in den Workshop');
	const { token } = await fachtag.organiser.makeLeadLink(fachtag.id, null);
	await page.goto(`/remote/${token}?board=${fachtag.board(3).id}`);
	await page.getByText('Aus den Workshops übernehmen').click();
	await button(page, 'Vorschläge ansehen').click();
	await page.getByRole('checkbox', { name: /Gehört nur/ }).uncheck();
	await button(page, '1 Beitrag übernehmen').click();
	await expect(page.getByText('1 Beitrag ist übernommen.')).toBeVisible();
	await area(page, 'Beiträge').click();
	await expect(row(page, 'Eine Liste für alle')).toContainText(`aus „${fachtag.board(0).title}“`);
	await expect(page.getByText('Gehört nur in den Workshop')).toHaveCount(0);
});

test('SEC1: a member leads by account, from the page of the event', async ({ page, fachtag }) => {
	await page.goto(`/organise/${fachtag.id}/lead/${fachtag.board(1).id}`);
	await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/lead/${fachtag.board(1).id}`);
	await button(page, 'Weiter: Ankommen, 3 Min.').click();
	await expect(button(page, 'Weiter: Still schreiben, 6 Min.')).toBeVisible();
	await page.getByRole('combobox', { name: 'Welches Schreibgespräch?' }).selectOption(fachtag.board(2).id);
	await expect(page).toHaveURL(new RegExp(fachtag.board(2).id));
	await expect(button(page, 'Weiter: Ankommen, 3 Min.')).toBeVisible();
});
