import type { Page } from '@playwright/test';
import { makeKiosk } from '../../src/lib/data/links.ts';
import { noteId } from '../harness/note-id.ts';
import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { everyKind } from './survey-kinds.ts';
import { answerNote, chooseLanguage, composer, mark, postNote, signInAsOrganiser, slip } from './verbs.ts';

test.use({ viewport: { width: 820, height: 1180 } });

const begin = (page: Page) => page.getByRole('button', { name: 'Los geht’s' }).click();
const next = (page: Page) => page.getByRole('button', { name: 'Nächste Person' });

/** All that the tablet holds: what one sees or finds in a field, what is kept, and where one has been. */
const everything = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const fields = [...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value);
		const kept: unknown[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			for (const store of database.objectStoreNames) {
				const all = database.transaction(store).objectStore(store).getAll();
				kept.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
			}
			database.close();
		}
		return [
			document.body.innerText,
			...fields,
			JSON.stringify([{ ...localStorage }, { ...sessionStorage }, kept, history.state]),
			location.href,
			document.title
		].join('\n');
	});

test('V13: whoever comes next at a shared tablet finds nothing of the last person, and every note that was sent is there', async ({
	page,
	context,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/ERR_INTERNET_DISCONNECTED|status of 404/);
	await fachtag.setPhase(0, 'exchange');
	const board = fachtag.board(0);
	const { prompts } = await fachtag.observer.readBoard(board.id);
	const earlier = { id: noteId(), boardId: board.id, promptId: prompts[0]?.id ?? '', parentId: null, replyKind: null };
	await fachtag.observer.postNote({ ...earlier, body: 'Schon vorher da' });
	const bodies = async () =>
		(await fachtag.observer.readBoard(board.id)).notes.map((note) => ('body' in note ? note.body : ''));

	const desk = await anotherDevice();
	await signInAsOrganiser(desk);
	await desk.goto(`/organise/${fachtag.id}/links`);
	await desk.getByLabel('Was das Tablet zeigt').selectOption({ label: board.title });
	await desk.getByRole('button', { name: 'Tablet-Link machen' }).click();
	const made = desk.getByRole('status').filter({ hasText: 'Tablet-Link für' });
	const { pathname } = new URL((await made.locator('.address').textContent()) ?? '');
	const pin = (await made.locator('.pin strong').textContent()) ?? '';
	expect(pin).toMatch(/^\d{3} \d{3}$/);

	await page.clock.install();
	await page.goto(pathname);
	await expect(page.getByRole('heading', { level: 1, name: board.title })).toBeVisible();
	await check(page, 'shared tablet');
	await page.getByRole('button', { name: 'Datenschutz' }).click();
	await expect(page.getByRole('dialog')).toContainText('Datenschutz');
	await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();

	await test.step('A writes and answers, also while the network is away, and leaves without finishing', async () => {
		await begin(page);
		await postNote(page, 'Spur eins');
		await expect(slip(page, 'Spur eins').getByText('gespeichert')).toBeVisible();
		await answerNote(page, 'Schon vorher da', 'ergänzen', 'Spur zwei');
		await expect.poll(bodies).toContain('Spur zwei');
		// A language that was looked at once is there without the network too.
		await chooseLanguage(page, 'English');
		await expect(page.getByRole('textbox', { name: 'Your note' })).toBeVisible();
		await chooseLanguage(page, 'Deutsch');
		await context.setOffline(true);
		await postNote(page, 'Spur drei');
		await expect(slip(page, 'Spur drei').getByText('noch nicht gesendet')).toBeVisible();
		await composer(page).fill('Spur vier');
		await chooseLanguage(page, 'English');
		await page.clock.fastForward(61_000);
		await expect(page.getByRole('heading', { name: 'Are you still there?' })).toBeVisible();
		await page.getByRole('button', { name: 'Yes, go on' }).click();
		await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Spur vier');
		await page.clock.fastForward(61_000);
		await expect(page.getByRole('heading', { name: 'Are you still there?' })).toBeVisible();
		await page.clock.fastForward(21_000);
		await expect(page.getByRole('heading', { level: 1, name: board.title })).toBeVisible();
		await expect(page.getByRole('status').filter({ hasText: 'Ein Text von vorhin wird noch gesendet.' })).toBeVisible();
		expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/Spur/);
	});

	await test.step('the browser starts anew: what was not sent is sent under the key of A, and then it is nowhere', async () => {
		await context.setOffline(false);
		await page.reload();
		await expect.poll(async () => (await bodies()).filter((body) => body === 'Spur drei').length).toBe(1);
		await expect.poll(() => everything(page)).not.toMatch(/Spur/);
		expect(await bodies()).not.toContain('Spur vier');
		await page.goBack();
		await expect(page.getByRole('button', { name: 'Los geht’s' })).toBeVisible();
		expect(await everything(page)).not.toMatch(/Spur/);
	});

	await test.step('B is somebody else, and back leads to the start', async () => {
		await begin(page);
		await expect(slip(page, 'Spur eins')).toBeVisible();
		await expect(composer(page)).toHaveValue('');
		await mark(page, 'Spur eins', 'Zustimmung').click();
		await expect(mark(page, 'Spur eins', 'Zustimmung')).toHaveAttribute('aria-pressed', 'true');
		await composer(page).fill('Von B begonnen');
		await page.goBack();
		await expect(page.getByRole('button', { name: 'Los geht’s' })).toBeVisible();
		expect(await everything(page)).not.toMatch(/Spur|Von B/);
		await begin(page);
		await expect(composer(page)).toHaveValue('');
		await composer(page).fill('Von C begonnen');
		await next(page).click();
		await page.getByRole('button', { name: 'Löschen und beenden' }).click();
		await expect(page.getByRole('button', { name: 'Los geht’s' })).toBeVisible();
		expect(await everything(page)).not.toMatch(/Von C/);
	});

	await test.step('V14: the PIN opens the way out; a revoked link stops at once', async () => {
		await page.getByRole('button', { name: 'Für das Team' }).click();
		await page.getByLabel('PIN').fill('1');
		await page.getByRole('button', { name: 'Verlassen' }).click();
		await expect(page.getByText('Das ist nicht die PIN.')).toBeVisible();
		await page.getByLabel('PIN').fill(pin);
		await page.getByRole('button', { name: 'Verlassen' }).click();
		await page.waitForURL((url) => url.pathname === '/');
		await page.goto(pathname);
		await begin(page);
		await composer(page).fill('Von D begonnen');
		await desk.getByRole('button', { name: `Tablet-Link für „${board.title}“` }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Dieses Tablet macht Pause' })).toBeVisible();
		expect(await everything(page)).not.toMatch(/Von D/);
	});
});

test('V13, E1: a sheet is filled in at a shared tablet, and the next person finds no answer and no trace of it', async ({
	page,
	fachtag
}) => {
	const kinds = ['mood', 'useful', 'weigh', 'change'];
	const { organiser } = fachtag;
	const { survey } = await organiser.saveSurvey(fachtag.id, {
		...everyKind,
		questions: everyKind.questions.filter(({ key }) => kinds.includes(key))
	});
	await organiser.setSurveyState(survey.id, 'open');
	const shown = { boardId: null, surveyId: survey.id, sessionId: null };
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
	const { token } = await makeKiosk(organiser.client, fachtag.id, shown, tomorrow);
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const start = page.getByRole('heading', { level: 1, name: 'Alle Fragearten' });
	const handIn = async () => {
		const sent = page.waitForRequest(/submit_response/);
		await button('Abgeben').click();
		await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
		return (await sent).postDataJSON() as { p_id: string; p_seat_key: string; p_answers: unknown };
	};

	await page.goto(`/kiosk/${token}`);
	await expect(start).toBeVisible();
	await begin(page);
	await page.getByText('sehr gut').click();
	await button('Weiter').click();
	await page.getByText('Vortrag', { exact: true }).click();
	await button('Weiter').click();
	for (let point = 0; point < 5; point += 1) await button('Zeit: ein Punkt mehr').click();
	await button('Weiter').click();
	await page.getByRole('textbox').fill('Spur eins');
	await next(page).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Zurück' }).click();
	await button('Weiter').click();
	await check(page, 'sheet at a shared tablet');
	const first = await handIn();
	expect(first.p_answers).toEqual({ mood: 5, useful: ['talk'], weigh: { time: 5 }, change: 'Spur eins' });
	await next(page).click();
	await expect(start).toBeVisible();
	const trace = new RegExp(`Spur|sehr gut|Vortrag|${first.p_id}|${first.p_seat_key}`);
	await expect.poll(() => everything(page)).not.toMatch(trace);

	await begin(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Wie geht es Ihnen gerade?' })).toBeVisible();
	await expect(page.getByText('1 von 4')).toBeVisible();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	for (let question = 0; question < 3; question += 1) await button('Überspringen').click();
	await expect(page.getByRole('textbox')).toHaveValue('');
	await page.getByRole('textbox').fill('Von B begonnen');
	await next(page).click();
	await button('Löschen und beenden').click();
	await expect(start).toBeVisible();
	expect(await everything(page)).not.toMatch(/Von B/);

	await begin(page);
	await page.getByText('schlecht', { exact: true }).click();
	await button('Weiter').click();
	for (let question = 0; question < 3; question += 1) await button('Überspringen').click();
	const second = await handIn();
	expect(second.p_answers).toEqual({ mood: 2 });
	expect(second.p_seat_key).not.toBe(first.p_seat_key);
	await page.goBack();
	await expect(start).toBeVisible();
	expect((await organiser.surveyResults<{ responses: number }>(survey.id, null)).responses).toBe(2);
});
