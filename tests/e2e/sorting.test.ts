import type { Page } from '@playwright/test';
import { noteId } from '../harness/note-id.ts';
import { violations } from './axe.ts';
import { type Fachtag, expect, test } from './fixtures.ts';

const phone = { width: 360, height: 740 };
test.use({ viewport: phone });

const bodies = [
	'Bezahlbare Wohnungen fehlen überall',
	'Jemand, der bei der Wohnungssuche begleitet',
	'Vermieter sagen ab, sobald sie den Nachnamen hören',
	'Ein Pool für Sprachmittlung im Kreis',
	'Ohne Dolmetscher geht im Erstgespräch nichts',
	'Schöner Tag'
];

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' });
const note = (page: Page, body: string) => page.getByRole('checkbox', { name: body });
const theme = (page: Page, title: RegExp) => page.getByRole('region', { name: title });

/** A board that is being sorted, with six notes, and the address of its remote. */
async function boardToSort(fachtag: Fachtag): Promise<string> {
	await fachtag.setPhase(0, 'exchange');
	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const promptId = prompts[0]?.id ?? '';
	for (const body of bodies)
		await fachtag.observer.postNote({ id: noteId(), boardId, promptId, parentId: null, replyKind: null, body });
	await fachtag.setPhase(0, 'sorting');
	const { token } = await fachtag.organiser.makeLeadLink(fachtag.id, boardId);
	return `/remote/${token}`;
}

test('T2, T6: similar notes are found on the phone, without a network, and the group made of them is there on every remote', async ({
	page,
	context,
	anotherDevice,
	fachtag,
	faults
}) => {
	faults.tolerate(/ERR_INTERNET_DISCONNECTED|WebSocket/);
	const address = await boardToSort(fachtag);
	await page.goto(address);
	await button(page, 'Wörter').click();
	await expect(button(page, /^Wohnungen 2 Beiträge/)).toBeVisible();
	await button(page, 'Ähnliche suchen').click();
	await context.setOffline(true);
	await page.getByRole('searchbox', { name: 'Wonach suchen?' }).fill('Dolmetscher');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: '2 Beiträge gefunden' })).toContainText('Ein Pool für Sprachmittlung');
	await note(page, 'Bezahlbare Wohnungen').check();
	await button(page, 'Ähnliche zu diesem Beitrag').click();
	const found = page.getByRole('region', { name: /gefunden$/ });
	await expect(found).toBeInViewport();
	await expect(found.getByRole('checkbox', { name: 'Vermieter sagen ab' })).toBeChecked();
	await expect(page.getByRole('textbox', { name: 'Überschrift' })).toHaveValue(/Wohnung/);
	await context.setOffline(false);

	const second = await anotherDevice({ viewport: phone });
	await second.goto(address);
	await button(page, '3 Beiträge in eine Gruppe').click();
	await expect(theme(second, /Wohnung/)).toContainText('Vermieter sagen ab');
	await button(second, 'Rückgängig (1)').click();
	await expect(theme(page, /Ohne Gruppe/)).toContainText('Vermieter sagen ab');
	await expect(theme(page, /Wohnung/)).toHaveCount(0);
});

test('M16, M17, A1: by keyboard alone notes become a theme with a heading that is confirmed', async ({
	page,
	fachtag
}) => {
	await page.goto(await boardToSort(fachtag));
	await note(page, 'Schöner Tag').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Überschrift' })).toBeFocused();
	await page.keyboard.type('Der Tag');
	await page.keyboard.press('Enter');
	await expect(theme(page, /Der Tag/)).toContainText('Schöner Tag');
	await note(page, 'Ein Pool für Sprachmittlung im Kreis').focus();
	await page.keyboard.press('1');
	await expect(theme(page, /Der Tag/)).toContainText('Ein Pool für Sprachmittlung');
	// Shown at once, and nobody leaves the page unasked before the server has it.
	let answer = (): void => undefined;
	const held = new Promise<void>((resolve) => (answer = resolve));
	await page.route(/confirm_headings/, async (route) => {
		await held;
		await route.continue();
	});
	const confirmed = page.getByRole('checkbox', { name: 'Überschriften bestätigt' });
	await confirmed.focus();
	await page.keyboard.press('Space');
	await expect(confirmed).toBeChecked();
	const asked = page.waitForEvent('dialog');
	const left = page.evaluate(() => location.reload());
	expect((await asked).type()).toBe('beforeunload');
	await (await asked).dismiss();
	await left;
	const taken = page.waitForResponse(/confirm_headings/);
	answer();
	await taken;
	await page.reload();
	await expect(confirmed).toBeChecked();
});

test('A5, M16: a note is dragged into a theme by its handle', async ({ page, fachtag }) => {
	await page.setViewportSize({ width: 1024, height: 1200 });
	await page.goto(await boardToSort(fachtag));
	await note(page, 'Schöner Tag').check();
	await button(page, 'Neues Thema').click();
	await expect(page.getByRole('textbox', { name: 'Überschrift' })).toBeFocused();
	await page.keyboard.type('Wohnen');
	await page.keyboard.press('Enter');
	await expect(theme(page, /Wohnen/)).toBeVisible();
	const row = page.getByRole('listitem').filter({ hasText: 'Bezahlbare Wohnungen' });
	await row.locator('.handle').dragTo(theme(page, /Wohnen/));
	await expect(theme(page, /Wohnen/)).toContainText('Bezahlbare Wohnungen');
});

test('A1, A5: sorting has no fault that a tool can find, and nothing is cut off at 320 px', async ({
	page,
	fachtag
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(await boardToSort(fachtag));
	await note(page, 'Schöner Tag').check();
	await button(page, 'Neues Thema').click();
	await page.getByRole('textbox', { name: 'Überschrift' }).press('Escape');
	await theme(page, /Noch ohne Überschrift/)
		.getByRole('button', { name: /^Mehr/ })
		.click();
	for (const help of ['Wörter', 'Fast gleich', 'Ähnliche suchen']) {
		await button(page, help).click();
		if (help === 'Ähnliche suchen') {
			await page.getByRole('searchbox').fill('Wohnung Tag');
			await page.keyboard.press('Enter');
			await expect(page.getByRole('region', { name: /gefunden$/ })).toContainText('in „Noch ohne Überschrift“');
		}
		const found = await violations(page);
		expect(found.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	}
});
