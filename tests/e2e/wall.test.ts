import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutOff, smallestText, textOnWall, thinnestBorder } from './wall-looks.ts';
import { wallAddress, write } from './wall-verbs.ts';
import { listenTo } from './wire.ts';

const screens = [
	{ width: 1920, height: 1080 },
	{ width: 1280, height: 800 },
	{ width: 1024, height: 768 }
];
const compound = 'Rechtsdienstleistungsregistrierungsverordnung';
const texts = [
	'Mehr Zeit.',
	`Wer kennt die ${compound} wirklich?`,
	'Wir brauchen eine Liste, wer wofür zuständig ist, und zwar für den ganzen Kreis und nicht nur für die Stadt.',
	'نحتاج إلى وقت أطول في الاستشارة الأولى، خمس عشرة دقيقة لا تكفي.',
	'Erst fragen, dann erklären.'
];
const longest = [1, 2, 3, 4].map((number) =>
	`Beitrag ${number}, so lang wie erlaubt: `.padEnd(279, 'ein Gedanke und noch einer ').padEnd(280, '.')
);

/** Once its fonts and its German hyphens are there, and what they make longer or shorter is laid out anew. */
async function readable(page: Page): Promise<void> {
	await expect(page.locator('main article:visible').first()).toBeVisible();
	await expect(page.locator('h1')).toContainText('\u00ad');
	await page.evaluate(() => document.fonts.ready);
}

for (const viewport of screens) {
	test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test('V8, V9: the wall is readable from the back row, with no word cut and at most 12 notes', async ({
			page,
			fachtag
		}) => {
			await fachtag.setPhase(0, 'writing');
			await write(fachtag, [...texts, ...texts, ...texts, ...texts.slice(0, 3)]);
			await page.goto(await wallAddress(fachtag));
			const notes = page.locator('main article:visible');
			await readable(page);

			expect(await notes.count()).toBeLessThanOrEqual(12);
			expect(await smallestText(page.locator('main article p.text'))).toBeGreaterThanOrEqual(3.2);
			expect(await smallestText(page.locator('h1, h2'))).toBeGreaterThanOrEqual(5);
			expect(await smallestText(page.locator('footer p'))).toBeGreaterThanOrEqual(4);
			expect(await thinnestBorder(page)).toBeGreaterThanOrEqual(2);
			const { contrast, margin } = await textOnWall(page);
			expect(contrast).toBeGreaterThanOrEqual(7);
			expect(margin).toBeGreaterThanOrEqual(2.95);

			expect(await cutOff(notes)).toBe(0);
			expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
			await expect(page.getByRole('img', { name: /QR-Code/ })).toBeVisible();
			await expect(page.getByText(fachtag.code, { exact: true })).toBeVisible();
		});

		test('V8, V9: notes as long as allowed are shown whole and no smaller than others', async ({ page, fachtag }) => {
			await fachtag.setPhase(0, 'writing');
			await write(fachtag, [...longest, ...texts]);
			await page.goto(await wallAddress(fachtag));
			const notes = page.locator('main article:visible');
			await readable(page);
			const seen = new Set<string>();
			const [, pages] = /von (\d+)/.exec((await page.getByText(/Seite \d+ von/).textContent()) ?? '') ?? [];
			for (let turn = 1; turn <= Number(pages); turn += 1) {
				await expect(page.getByText(`Seite ${turn} von`)).toBeVisible();
				expect(await cutOff(notes)).toBe(0);
				expect(await smallestText(page.locator('main article p.text'))).toBeGreaterThanOrEqual(3.2);
				for (const text of await notes.allTextContents()) seen.add(text.replaceAll('\u00ad', '').trim());
				await page.keyboard.press('ArrowRight');
			}
			for (const text of longest) expect([...seen]).toContain(text);
		});
	});
}

test.describe('in the room', () => {
	test.use({ viewport: screens[0] });

	test('V9: a long German compound is divided where German divides it', async ({ page, fachtag }) => {
		await fachtag.setPhase(0, 'writing');
		await write(fachtag, [`${compound}en`]);
		await page.goto(await wallAddress(fachtag));
		const note = page.locator('main article:visible p.text').first();
		await expect(note).toContainText(/Rechts\u00ad/);
		await expect(note).not.toContainText(/Re\u00ad?chts\u00ad?d\u00ad/);
	});

	test('V12: the wall is open to whoever has the link, shows a new note by itself and has nothing to press', async ({
		anotherDevice,
		fachtag
	}) => {
		await fachtag.setPhase(0, 'writing');
		const wall = await anotherDevice({ viewport: screens[0] });
		await wall.goto(await wallAddress(fachtag));
		await expect(wall.getByText('Hier erscheint, was Sie schreiben.')).toBeVisible();
		await write(fachtag, ['Gerade eben geschrieben']);
		await expect(wall.locator('main article:visible').filter({ hasText: 'Gerade eben' })).toBeVisible();
		await expect(wall.getByRole('button')).toHaveCount(0);
	});

	test('M7, V10: in a hidden round the wall counts notes and receives none of them', async ({ page, fachtag }) => {
		const wire = listenTo(page);
		await fachtag.organiser.setBoard(fachtag.board(0).id, { hidden_round: true });
		await fachtag.setPhase(0, 'writing');
		await write(fachtag, ['Geheim vor dem Öffnen der Leinwand']);
		await page.goto(await wallAddress(fachtag));
		await expect(page.getByText('Im Raum: 1 Beitrag', { exact: true })).toBeVisible();
		await write(fachtag, ['Geheim, während sie offen ist']);
		await expect(page.getByText('Im Raum: 2 Beiträge', { exact: true })).toBeVisible();
		expect(wire.heard()).toContain('notes_counted');
		expect(await wire.received()).not.toContain('Geheim');
		await fachtag.setPhase(0, 'exchange');
		await expect(page.locator('main article:visible')).toHaveCount(2);
	});

	test('V9, V10: the presenter blanks the wall and hides the way in with a key', async ({ page, fachtag }) => {
		await page.goto(await wallAddress(fachtag));
		await fachtag.setPhase(0, 'exchange');
		await write(fachtag, ['Sichtbar für alle']);
		await expect(page.locator('main article:visible')).toHaveCount(1);
		await page.keyboard.press('b');
		await expect(page.locator('main article:visible')).toHaveCount(0);
		await page.keyboard.press('b');
		await expect(page.locator('main article:visible')).toHaveCount(1);
		await page.keyboard.press('j');
		await expect(page.getByRole('img', { name: /QR-Code/ })).toHaveCount(0);
	});

	test('SEC9: an unknown or a revoked link shows nothing', async ({ page, fachtag, faults }) => {
		faults.tolerate(/status of 404/);
		await page.goto(`/wall/${'A'.repeat(43)}`);
		await expect(page.getByText('Dieser Leinwand-Link gilt nicht oder nicht mehr.')).toBeVisible();
		const address = await wallAddress(fachtag);
		await fachtag.organiser.revokeLinks(fachtag.id);
		await page.goto(address);
		await expect(page.getByText('Dieser Leinwand-Link gilt nicht oder nicht mehr.')).toBeVisible();
	});
});
