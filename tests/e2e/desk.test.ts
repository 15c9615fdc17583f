import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Locator } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { noteId } from '../harness/note-id.ts';
import { type Fachtag, expect, test } from './fixtures.ts';
import { openBoard, signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Somebody writes on a board; gives the ids. */
async function write(fachtag: Fachtag, board: number, ...bodies: string[]): Promise<string[]> {
	const boardId = fachtag.board(board).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const ids: string[] = [];
	for (const body of bodies) {
		const id = noteId();
		await fachtag.observer.postNote({
			id,
			boardId,
			promptId: prompts[0]?.id ?? '',
			parentId: null,
			replyKind: null,
			body
		});
		ids.push(id);
	}
	return ids;
}

/** What a member does through the functions that the pages call. */
async function lead(fachtag: Fachtag, name: string, args: Record<string, unknown>): Promise<void> {
	const { error } = await fachtag.organiser.client.rpc(name, args);
	if (error) throw new Error(`${name}: ${error.message}`);
}

test('M22: notes of all boards are found, hidden with a reason, and brought back', async ({
	page,
	anotherDevice,
	fachtag
}) => {
	for (const board of [0, 1]) await fachtag.setPhase(board, 'exchange');
	await write(fachtag, 0, 'Kaufen Sie bei uns ein', 'Mehr Zeit für Austausch');
	await write(fachtag, 1, 'Zeit für Rückfragen');
	const attendee = await anotherDevice({ viewport: { width: 360, height: 740 } });
	await openBoard(attendee, fachtag.code, fachtag.board(0).id);
	await expect(attendee.getByText('Kaufen Sie bei uns ein')).toBeVisible();

	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/notes`);
	const entries = page.getByRole('main').getByRole('listitem');
	await expect(entries).toHaveCount(3);
	await page.getByLabel('Suchen').fill('ZEIT fur');
	await expect(entries).toHaveCount(2);
	await page.getByLabel('Suchen').fill('');
	await page.getByLabel('Schreibgespräch').selectOption({ label: fachtag.board(1).title });
	await expect(entries).toHaveCount(1);
	await page.getByLabel('Schreibgespräch').selectOption('');

	await entries.filter({ hasText: 'Kaufen' }).getByRole('button', { name: 'Verbergen' }).click();
	await page.getByRole('dialog').getByLabel('Werbung').check();
	await page.getByRole('dialog').getByRole('button', { name: 'Verbergen' }).click();
	await expect(attendee.getByText('Kaufen Sie bei uns ein')).toBeHidden();
	await expect(entries).toHaveCount(2);
	await page.getByLabel('Zustand').selectOption({ label: 'verborgen' });
	await expect(entries).toContainText(['verborgen: Werbung']);

	await page.getByRole('button', { name: 'Rückgängig' }).click();
	await expect(attendee.getByText('Kaufen Sie bei uns ein')).toBeVisible();
	await page.getByLabel('Zustand').selectOption('all');
	await expect(entries).toHaveCount(3);
});

test('M22: a hidden note leaves phones and the wall on the message itself, without asking', async ({
	page,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/ERR_FAILED/);
	await fachtag.setPhase(0, 'exchange');
	const [note] = await write(fachtag, 0, 'Kaufen Sie bei uns ein');
	const { token } = await fachtag.organiser.makeWallLink(fachtag.id, fachtag.board(0).id);
	const wall = await anotherDevice({ viewport: { width: 1280, height: 800 } });
	await wall.goto(`/wall/${token}`);
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	const screens = [page, wall];
	for (const screen of screens) await expect(screen.getByText('Kaufen Sie bei uns ein').first()).toBeVisible();
	for (const screen of screens) await screen.route('**/rpc/read_*', (route) => route.abort());
	await lead(fachtag, 'hide_notes', { p_board_id: fachtag.board(0).id, p_note_ids: [note], p_reason: 'advertising' });
	for (const screen of screens) await expect(screen.getByText('Kaufen Sie bei uns ein')).toHaveCount(0);
});

test('L16: words are taken out everywhere, also after the event', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, 0, 'Frau Beispiel aus Raum 3 hat geholfen');
	await fachtag.organiser.setEventState(fachtag.id, 'closed');
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/notes`);
	await page.getByRole('button', { name: 'Schwärzen' }).click();
	const dialog = page.getByRole('dialog');
	for (const word of ['Frau', 'Beispiel']) await dialog.getByRole('button', { name: word, exact: true }).click();
	await dialog.getByRole('button', { name: 'Schwärzen' }).click();
	await expect(page.getByText('[entfernt] aus Raum 3 hat geholfen')).toBeVisible();
	const csv = await (await page.request.get(`/organise/${fachtag.id}/documentation/csv-notes?few=1`)).text();
	expect(csv).toContain('[entfernt] aus Raum 3');
	expect(csv).not.toContain('Frau Beispiel');
});

test('M21, V1: posters have a sheet for each prompt, on A4 or A3; signs, slide and QR code say how to join', async ({
	page,
	fachtag
}) => {
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/links`);
	const save = async (control: Locator) => {
		const [file] = await Promise.all([page.waitForEvent('download'), control.click()]);
		return file;
	};
	const download = async (what = 'Aushänge') => {
		const file = await save(page.getByRole('button', { name: `${what} herunterladen` }));
		const path = await file.path();
		return { name: file.suggestedFilename(), info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }), path };
	};
	await page.getByLabel('A3 quer').check();
	const all = await download();
	expect(all.name).toMatch(/-aushänge-a3\.pdf$/);
	expect(all.info).toMatch(/Tagged: +yes/);
	expect(all.info).toMatch(/Page size: +1190\.55 x 841\.89/);
	const { data: prompts } = await fachtag.organiser.client
		.from('prompts')
		.select('texts, boards!inner (event_id)')
		.eq('boards.event_id', fachtag.id);
	expect(all.info).toContain(`Pages:           ${prompts?.length}\n`);

	await page.getByLabel('Für', { exact: true }).selectOption({ label: fachtag.board(3).title });
	await page.getByLabel('A4 quer').check();
	const one = await download();
	const { prompts: ofBoard } = await fachtag.observer.readBoard(fachtag.board(3).id);
	const text = execFileSync('pdftotext', [one.path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
	for (const { texts } of ofBoard) expect(text).toContain(texts.de);
	expect(text).toContain(fachtag.code);
	expect(text).not.toContain(fachtag.board(0).title);

	await page.getByLabel('Englisch', { exact: true }).check();
	const slide = await download('Folie');
	expect(slide.name).toMatch(/-slide\.pdf$/);
	expect(slide.info).toMatch(/Page size: +960 x 540/);
	expect(slide.info).toMatch(/Title: +Slide:/);
	expect((await download('Tischaufsteller')).name).toMatch(/-table-signs-a6\.pdf$/);
	for (const kind of ['SVG', 'PNG'] as const) {
		const file = await save(page.getByRole('link', { name: `QR-Code als ${kind}` }));
		expect(file.suggestedFilename()).toMatch(new RegExp(`-qr-code\\.${kind.toLowerCase()}$`));
	}
});

test('M22, SEC1: a link to lead opens one board without an account, and is dark once it is revoked', async ({
	page,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 404/);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/links`);
	await page.getByLabel('Wofür').selectOption({ label: fachtag.board(1).title });
	await page.getByRole('button', { name: 'Moderations-Link machen' }).click();
	const made = page.getByRole('status').filter({ hasText: 'Moderations-Link für' });
	await expect(made.getByRole('img', { name: /QR-Code des Moderations-Links/ })).toBeVisible();
	const address = (await made.locator('.address').textContent()) ?? '';
	const token = address.split('/').at(-1) ?? '';
	expect(token).toMatch(/^[\w-]{43}$/);

	const phone = await anotherDevice({ viewport: { width: 360, height: 740 } });
	await phone.goto(`/remote/${token}`);
	await expect(phone.getByText(fachtag.board(1).title).first()).toBeVisible();
	await expect(phone.getByText(fachtag.board(0).title)).toHaveCount(0);

	await page.getByRole('button', { name: `Moderations-Link für „${fachtag.board(1).title}“` }).click();
	await expect(page.getByText('Noch kein Moderations-Link')).toBeVisible();
	await expect(phone.getByText(fachtag.board(1).title)).toHaveCount(0);
	const refused = await fachtag.observer.client.rpc('read_lead', { p_board_id: null, p_since: 0, p_token: token });
	expect([refused.status, refused.error?.message]).toEqual([404, 'link_unknown']);
});

test('M2, M12: a board is led from the desk, gets a plan and another table', async ({ page, fachtag }) => {
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}`);
	const title = fachtag.board(0).title;
	const board = page.getByRole('region', { name: title }).first();
	await board.getByText('Plan und weitere Tische').click();
	await board.getByRole('button', { name: '15 Minuten' }).click();
	await expect(board.getByRole('button', { name: '15 Minuten' })).toHaveAttribute('aria-pressed', 'true');
	await expect(board.getByText('Still schreiben 4 Min.')).toBeVisible();
	await board.getByRole('button', { name: 'Weiteren Tisch anlegen' }).click();
	await expect(page.getByRole('heading', { name: `${title} (2)` })).toBeVisible();
	await expect(page.getByText(`Tisch zu „${title}“`)).toBeVisible();
	await board.getByRole('link', { name: 'Moderieren' }).click();
	await expect(page).toHaveURL(`/organise/${fachtag.id}/lead/${fachtag.board(0).id}`);
	await expect(page.getByText(title).first()).toBeVisible();
});

test('M13: groups are sent on a walk, round by round', async ({ page, fachtag }) => {
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}`);
	const walk = page.getByRole('region', { name: 'Gruppen wechseln lassen' });
	await walk.locator('summary').click();
	for (const board of [0, 1]) await walk.getByLabel(fachtag.board(board).title).check();
	await walk.getByRole('button', { name: 'Wechsel beginnen' }).click();
	await expect(walk.getByText('Runde 1 von 2')).toBeVisible();
	const here = await fachtag.observer.enterEvent(fachtag.code);
	expect(here.rotation?.round).toBe(1);
	await walk.getByRole('button', { name: 'Nächste Runde' }).click();
	await expect(walk.getByText('Runde 2 von 2')).toBeVisible();
	expect((await fachtag.observer.enterEvent(fachtag.code)).rotation?.board_id).not.toBe(here.rotation?.board_id);
	await expect(walk.getByRole('button', { name: 'Nächste Runde' })).toHaveCount(0);
	await walk.getByRole('button', { name: 'Wechsel beenden' }).click();
	await expect(walk.locator('summary')).toBeVisible();
	expect((await fachtag.observer.enterEvent(fachtag.code)).rotation).toBeNull();
});

test('M22, M24, M25: contact, house rules and what happens next are worded at the desk, and must not be missing', async ({
	page,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 409/);
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/details`);
	await page.getByLabel('Ansprechperson im Raum').fill('Beratung im Raum 7, neben der Treppe');
	await page.getByLabel('Hausregeln').fill('Wir bleiben bei der Sache.');
	await page.getByLabel('Anwesende').fill('31');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await expect(page.getByText('Gespeichert.')).toBeVisible();
	const { event } = await fachtag.observer.enterEvent(fachtag.code);
	expect(event).toMatchObject({
		contact: 'Beratung im Raum 7, neben der Treppe',
		house_rules: 'Wir bleiben bei der Sache.'
	});
	await page.getByLabel('Wie es weitergeht').fill('');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await expect(page.getByRole('alert')).toContainText('Das hat nicht geklappt');
	await expect(page.getByLabel('Wie es weitergeht')).toHaveValue('');
	expect((await fachtag.observer.enterEvent(fachtag.code)).event.what_next).not.toBe('');
});

test('M16–M20: themes, dots and agreements stand with the same counts on screen, in the PDF and in the workbook', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.setPhase(0, 'exchange');
	const board = fachtag.board(0).id;
	const [first, second, third] = await write(fachtag, 0, 'Sprachmittlung', 'Dolmetschen', '=SUMME(1;1)');
	const [language, rest] = [randomUUID(), randomUUID()];
	await fachtag.observer.client.rpc('link_notes', {
		p_from_id: first,
		p_to_id: third,
		p_on: true,
		p_seat_key: fachtag.observer.seatKey
	});
	await fachtag.setPhase(0, 'sorting');
	await lead(fachtag, 'arrange', {
		p_board_id: board,
		p_themes: [
			{ id: language, title: 'Verständigung', position: 1 },
			{ id: rest, title: '+ Zeit', position: 2 }
		],
		p_notes: { [first as string]: language, [second as string]: language }
	});
	await lead(fachtag, 'confirm_headings', { p_board_id: board, p_confirmed: true });
	await lead(fachtag, 'set_board', { p_board_id: board, p_settings: { dots: { question: 'Was zuerst?' } } });
	await fachtag.setPhase(0, 'weighting');
	for (const person of await crowd(5)) {
		await person.client.rpc('place_dots', { p_board_id: board, p_dots: { [language]: 1 }, p_seat_key: person.seatKey });
	}
	await fachtag.setPhase(0, 'agreeing');
	for (const [what, due] of [
		['Pool aufbauen', '2027-01-31'],
		['@Treffen', null]
	])
		await lead(fachtag, 'set_agreement', {
			p_id: randomUUID(),
			p_board_id: board,
			p_theme_id: language,
			p_what: what,
			p_who: 'Koordinierungsstelle',
			p_due: due
		});

	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/documentation`);
	const preview = page.getByRole('article').filter({ hasText: fachtag.board(0).title });
	await preview.getByText('Themen (2)').click();
	await expect(preview.getByRole('listitem').filter({ hasText: 'Verständigung' })).toContainText('5 Punkte');
	await expect(preview.getByRole('listitem').filter({ hasText: 'Ohne Gruppe' })).toContainText('1 Beitrag');
	await preview.getByText('Vereinbarungen (2)').click();
	await expect(preview.getByRole('listitem').filter({ hasText: '@Treffen' })).toContainText('offen');

	const file = async (format: string) =>
		Buffer.from(await (await page.request.get(`/organise/${fachtag.id}/documentation/${format}`)).body());
	const pdf = execFileSync('pdftotext', ['-', '-'], { input: await file('pdf'), encoding: 'utf8' }).replace(
		/\s+/g,
		' '
	);
	for (const words of [
		'Verständigung 5 Punkte · 2 Beiträge',
		'Zusammen 5 Punkte von 5 Personen.',
		'Ohne Gruppe 1 Beitrag',
		'Was zuerst?',
		'31. Januar 2027'
	])
		expect(pdf).toContain(words);
	expect(pdf).toMatch(/Die Überschriften wurden am .+ im Raum bestätigt/);

	const workbook = await readExcelFile(await file('xlsx'));
	const rows = (name: string) => {
		const [heads = [], ...lines] = workbook.find(({ sheet }) => sheet === name)?.data ?? [];
		return lines.map((line) => Object.fromEntries(heads.map((head, index) => [String(head), line[index]])));
	};
	expect(rows('Themen').map((row) => [row.Thema, row['Anzahl Beiträge'], row.Punkte])).toEqual([
		['Verständigung', 2, 5],
		["'+ Zeit", 0, 0],
		['Ohne Gruppe', 1, null]
	]);
	expect(rows('Vereinbarungen').map((row) => [row.Was, row['Bis wann']])).toEqual([
		['Pool aufbauen', '2027-01-31'],
		["'@Treffen", 'offen']
	]);
	const linked = rows('Beiträge').filter((row) => row['verbunden mit'] !== null);
	expect(linked.map((row) => row.Text).sort()).toEqual(["'=SUMME(1;1)", 'Sprachmittlung']);
});
