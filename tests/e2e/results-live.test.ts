import type { Page } from '@playwright/test';
import { handIn } from '../harness/answers.ts';
import { expect, test } from './fixtures.ts';
import { signInAsOrganiser } from './verbs.ts';
import { wallAddress } from './wall-verbs.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const helpful = 'Wie hilfreich war der Tag für Ihre Arbeit?';

/** The chart of the first question, by its text alternative. */
const chart = (page: Page, said: RegExp) => page.getByRole('img', { name: said }).first();

/** What is painted on the first chart; nothing while it is blank. */
const painted = (page: Page): Promise<string> =>
	page
		.locator('canvas')
		.first()
		.evaluate((canvas: HTMLCanvasElement) => {
			const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
			return pixels?.some(Boolean) ? canvas.toDataURL() : '';
		});

/** The same once it stands. */
async function paintedAtRest(page: Page): Promise<string> {
	let last = '';
	await expect
		.poll(async () => last === (last = await painted(page)) && last !== '', { intervals: [100, 300] })
		.toBe(true);
	return last;
}

test('E7, E11: a chart moves on the organiser’s screen and on the wall when a batch is full, and not before', async ({
	page,
	anotherDevice,
	fachtag,
	crowd
}) => {
	await fachtag.openSheet('daySheet');
	const people = await crowd(8);
	const answer = async (from: number, to: number, step: number) => {
		for (const person of people.slice(from, to)) await handIn(person, fachtag.code, fachtag.daySheet.id, null, step);
	};
	await fachtag.organiser.showOnWall(fachtag.board(0).id, { mode: 'chart', survey_id: fachtag.daySheet.id });
	const wall = await anotherDevice({ viewport: { width: 1920, height: 1080 } });
	await wall.goto(await wallAddress(fachtag));
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/evaluation`);
	const card = page.getByRole('article', { name: helpful }).first();

	await answer(0, 4, 4);
	await expect(wall.getByText('Weniger als 5 Antworten.')).toBeVisible();
	await expect(card.getByText('Weniger als 5 Antworten.')).toBeVisible();
	await expect(card.getByRole('img')).toHaveCount(0);

	await answer(4, 5, 2);
	for (const screen of [page, wall])
		await expect(chart(screen, /wenig: 1, mittel: 0, ziemlich: 4, sehr: 0/)).toBeVisible();
	const before = [await paintedAtRest(page), await paintedAtRest(wall)];

	await answer(5, 7, 5);
	// The desk is told nothing; the wall has asked and been answered again.
	for (let asked = 0; asked < 2; asked += 1) await wall.waitForResponse(/read_wall/);
	for (const screen of [page, wall]) await expect(chart(screen, /ziemlich: 4, sehr: 0/)).toBeVisible();
	expect([await painted(page), await painted(wall)]).toEqual(before);
	await expect(page.getByText('7 von 20 Anwesenden haben geantwortet (35 %)')).toBeHidden();

	await answer(7, 8, 5);
	for (const screen of [page, wall]) await expect(chart(screen, /ziemlich: 4, sehr: 3/)).toBeVisible();
	await expect.poll(() => painted(page)).not.toBe(before[0]);
	await expect.poll(() => painted(wall)).not.toBe(before[1]);
});

test('M20, 2.4: a text that is hidden is gone at once, can be brought back, is quoted in the report, and put into a group', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.openSheet('daySheet');
	for (const [index, person] of (await crowd(6)).entries()) {
		await handIn(person, fachtag.code, fachtag.daySheet.id, null, 4, `Eine gemeinsame Liste ${index}`);
	}
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/evaluation`);
	const texts = page.getByRole('article', { name: 'Das sollten wir gemeinsam weiterverfolgen:' }).first();
	const third = texts.getByRole('listitem').filter({ hasText: 'Liste 3' });

	await third.getByRole('button', { name: 'Ausblenden' }).click();
	await expect(
		texts.getByText('Ausgeblendet. Der Text fehlt jetzt auf der Leinwand und in allen Dateien.')
	).toBeVisible();
	await expect(third.getByText('Ausgeblendet: nur für Mitglieder zu sehen')).toBeVisible();
	await texts.getByRole('button', { name: 'Rückgängig' }).click();
	await expect(third.getByText('Ausgeblendet: nur für Mitglieder zu sehen')).toBeHidden();

	await third.getByRole('button', { name: 'Im Bericht zitieren' }).click();
	await expect(third.getByText('Wird im Bericht zitiert')).toBeVisible();
	await texts.getByLabel('In den Texten suchen').fill('liste 3');
	await expect(texts.getByRole('listitem')).toHaveCount(1);
	await texts.getByLabel('In den Texten suchen').fill('');

	for (const number of [3, 4]) await texts.getByRole('checkbox', { name: `Liste ${number}` }).check();
	await texts.getByRole('textbox', { name: 'Überschrift' }).fill('Listen führen');
	await texts.getByRole('textbox', { name: 'Überschrift' }).press('Enter');
	await expect(texts.getByText('2 Texte stehen jetzt unter „Listen führen“.')).toBeVisible();
	await page.reload();
	await expect(third.getByText('Wird im Bericht zitiert')).toBeVisible();
	await expect(texts.getByRole('heading', { level: 4 })).toHaveText([
		/Listen führen\s+2 Texte/,
		/Ohne Gruppe\s+3 Texte/
	]);
	const file = await page.request.get(`/organise/${fachtag.id}/documentation/json?part=texts`);
	expect((await file.text()).match(/"heading": "Listen führen"/g)).toHaveLength(2);
});

test('E2, E17: workshops stand side by side in the order of the alphabet, those of too few only by name', async ({
	page,
	fachtag,
	crowd
}) => {
	await fachtag.openSheet('workshopSheet');
	const workshops = fachtag.sessions.filter(({ kind }) => kind === 'workshop');
	const people = await crowd(12);
	for (const [index, person] of people.entries()) {
		const workshop = workshops[index < 6 ? 0 : 1];
		await handIn(person, fachtag.code, fachtag.workshopSheet.id, workshop?.id ?? null, index % 2 === 0 ? 4 : 2);
	}
	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}/evaluation/${fachtag.workshopSheet.id}`);
	const card = page.getByRole('article', { name: helpful });
	const names = workshops.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'de'));
	await card.getByText('Tabelle', { exact: true }).click();
	await expect(card.getByRole('columnheader')).toContainText(['Antwort', ...names]);
	await expect(card.getByText(/^Zu wenige Antworten, um gezeigt zu werden/)).toContainText(workshops[2]?.title ?? '');
	await expect(card.getByText(/^Die Spannen überschneiden sich/)).toBeVisible();
});
