import { handIn } from '../harness/answers.ts';
import { expect, test } from './fixtures.ts';
import { cutOff, smallestText, textOnWall, thinnestBorder } from './wall-looks.ts';
import { wallAddress, write } from './wall-verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const refused = 'Dieser Leinwand-Link gilt nicht oder nicht mehr.';

test('V9, V12: the wall follows the remote on the message itself, without asking', async ({
	page,
	fachtag,
	faults
}) => {
	const boardId = fachtag.board(0).id;
	const show = (wall: Parameters<typeof fachtag.organiser.showOnWall>[1]) =>
		fachtag.organiser.showOnWall(boardId, wall);
	await fachtag.setPhase(0, 'exchange');
	const [first] = await write(fachtag, ['Erst fragen', 'Dann erklären']);
	await page.goto(await wallAddress(fachtag));
	const notes = page.locator('main article:visible');
	await expect(notes).toHaveCount(2);

	faults.tolerate(/ERR_FAILED/);
	await page.route('**/rpc/read_wall', (route) => route.abort());
	await show({ mode: 'clock' });
	await expect(page.getByRole('timer')).toBeVisible();
	await show({ mode: 'focus', note_id: first ?? null });
	await expect(notes).toHaveText(['Erst fragen']);
	await show({ mode: 'blank' });
	await expect(page.locator('main')).toHaveCount(0);
	await show({ mode: 'board', frozen: true });
	await expect(page.getByText('Angehalten')).toBeVisible();
	await page.unroute('**/rpc/read_wall');

	await write(fachtag, ['Kommt erst, wenn es weitergeht']);
	await show({ frozen: false });
	await expect(notes.filter({ hasText: 'Kommt erst' })).toBeVisible();
});

test('M22: a note that is hidden leaves the focus of the wall', async ({ page, fachtag }) => {
	await fachtag.setPhase(0, 'exchange');
	const [id] = await write(fachtag, ['Wird verborgen', 'Bleibt']);
	await fachtag.organiser.showOnWall(fachtag.board(0).id, { mode: 'focus', note_id: id ?? null });
	await page.goto(await wallAddress(fachtag));
	await expect(page.locator('main article')).toHaveText(['Wird verborgen']);
	await fachtag.organiser.client
		.rpc('hide_notes', { p_board_id: fachtag.board(0).id, p_note_ids: [id], p_reason: 'insult' })
		.throwOnError();
	await expect(page.getByText('Wird verborgen')).toHaveCount(0);
	await expect(page.locator('main article:visible')).toHaveText(['Bleibt']);
});

test('E7, E11, E14: figures stand on the wall once five have answered, with question, sentence and number', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.openSheet('daySheet');
	await fachtag.organiser.showOnWall(fachtag.board(0).id, { mode: 'results', survey_id: fachtag.daySheet.id });
	await page.goto(await wallAddress(fachtag));
	await expect(page.getByText('Weniger als 5 Antworten.').first()).toBeVisible();
	for (const [index, person] of (await crowd(6)).entries()) {
		await handIn(person, fachtag.code, fachtag.daySheet.id, null, index < 4 ? 4 : 2);
	}
	await expect(page.getByText(/n = [5-6]/).first()).toBeVisible();
	await fachtag.organiser.showOnWall(fachtag.board(0).id, { mode: 'chart' });
	await expect(page.getByRole('img', { name: /^Diagramm/ })).toHaveCount(1);
	expect(await cutOff(page.locator('main section'))).toBe(0);
	expect(await smallestText(page.locator('main p, main li'))).toBeGreaterThanOrEqual(3.2);
	expect(await smallestText(page.locator('h1, h2'))).toBeGreaterThanOrEqual(5);
	expect(await thinnestBorder(page)).toBeGreaterThanOrEqual(2);
	expect((await textOnWall(page)).contrast).toBeGreaterThanOrEqual(7);
});

test('V9: all boards of the day stand on one wall, none of them cut', async ({ page, fachtag }) => {
	await fachtag.organiser.showOnWall(fachtag.board(0).id, { mode: 'boards' });
	for (const viewport of [
		{ width: 1920, height: 1080 },
		{ width: 1024, height: 768 }
	]) {
		await page.setViewportSize(viewport);
		await page.goto(await wallAddress(fachtag));
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4);
		await page.evaluate(() => document.fonts.ready);
		const cut = page.locator('main section');
		expect(await cut.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)).toBe(0);
		expect(await cutOff(cut)).toBe(0);
	}
});

test('SEC1: a wall whose link is revoked goes dark and says why', async ({ page, fachtag, faults }) => {
	faults.tolerate(/status of 404/);
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, ['Nicht mehr zu sehen']);
	await page.goto(await wallAddress(fachtag));
	await expect(page.getByText('Nicht mehr zu sehen')).toBeVisible();
	await fachtag.organiser.revokeLinks(fachtag.id);
	await expect(page.getByText(refused)).toBeVisible();
	await expect(page.getByText('Nicht mehr zu sehen')).toHaveCount(0);
});

test('V4, V11: where websockets do not get through the wall asks, and a revoked link is over just the same', async ({
	page,
	fachtag,
	faults
}) => {
	faults.tolerate(/status of 404|WebSocket/);
	await page.routeWebSocket(/realtime/, (socket) => socket.close());
	await fachtag.setPhase(0, 'exchange');
	await page.goto(await wallAddress(fachtag));
	await expect(page.getByText('Hier erscheint, was Sie schreiben.')).toBeVisible();
	await write(fachtag, ['Gefragt statt gehört']);
	await expect(page.getByText('Gefragt statt gehört')).toBeVisible();
	await fachtag.organiser.revokeLinks(fachtag.id);
	await expect(page.getByText(refused)).toBeVisible();
});

test('V11: without a network the wall keeps its last state, says so, and comes back by itself', async ({
	page,
	context,
	fachtag,
	faults
}) => {
	faults.tolerate(/ERR_INTERNET_DISCONNECTED|WebSocket/);
	await page.routeWebSocket(/realtime/, (socket) => socket.close());
	await fachtag.setPhase(0, 'exchange');
	await write(fachtag, ['Vorher']);
	await page.goto(await wallAddress(fachtag));
	await expect(page.getByText('Vorher')).toBeVisible();
	await context.setOffline(true);
	await expect(page.getByText('Verbindung unterbrochen')).toBeVisible();
	await expect(page.getByText('Vorher')).toBeVisible();
	await write(fachtag, ['Inzwischen']);
	await context.setOffline(false);
	await expect(page.getByText('Inzwischen')).toBeVisible();
	await expect(page.getByText('Verbindung unterbrochen')).toHaveCount(0);
});

test('M13: the wall tells the room to move on when a round begins', async ({ page, fachtag }) => {
	const { client } = fachtag.organiser;
	const walk = { p_event_id: fachtag.id, p_seconds: 300 };
	await client
		.rpc('start_rotation', { ...walk, p_board_ids: [fachtag.board(0).id, fachtag.board(1).id] })
		.throwOnError();
	await page.goto(await wallAddress(fachtag));
	await expect(page.getByText('Hier erscheint, was Sie schreiben.')).toBeVisible();
	await client.rpc('turn_rotation', { ...walk, p_expected_round: 1 }).throwOnError();
	await expect(page.getByText('Wechsel', { exact: true })).toBeVisible();
	await expect(page.getByText('Runde 2 von 2')).toBeVisible();
});
