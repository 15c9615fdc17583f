import type { Locator } from '@playwright/test';
import { noteId } from '../harness/note-id.ts';
import { type Fachtag, expect, test } from './fixtures.ts';

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
const longest = 'Ein Beitrag, der so lang ist wie erlaubt: '.padEnd(279, 'ein Gedanke und noch einer ').trim();

async function write(fachtag: Fachtag, bodies: string[]): Promise<void> {
	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	for (const [index, body] of bodies.entries()) {
		const promptId = prompts[index % prompts.length]?.id ?? '';
		await fachtag.observer.postNote({ id: noteId(), boardId, promptId, parentId: null, replyKind: null, body });
	}
}

async function wallAddress(fachtag: Fachtag): Promise<string> {
	const { token } = await fachtag.organiser.makeWallLink(fachtag.id, fachtag.board(0).id);
	return `/wall/${token}`;
}

/** Font sizes in hundredths of the wall's height. */
const sizesInVh = (texts: Locator): Promise<number[]> =>
	texts.evaluateAll((elements) =>
		elements
			.filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent?.trim())
			.map((element) => (parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100)
	);

/** How many reach beyond the wall or into its footer, or have a word that is wider than they are. */
const cutOff = (notes: Locator): Promise<number> =>
	notes.evaluateAll((articles) => {
		const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
		return articles.filter((article) => {
			const { left, right, bottom } = article.getBoundingClientRect();
			return article.scrollWidth > article.clientWidth || left < 0 || right > innerWidth || bottom > foot;
		}).length;
	});

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
			await expect(notes.first()).toBeVisible();
			await page.evaluate(() => document.fonts.ready);

			expect(await notes.count()).toBeLessThanOrEqual(12);
			expect(Math.min(...(await sizesInVh(page.locator('main article p.text'))))).toBeGreaterThanOrEqual(3.19);
			expect(Math.min(...(await sizesInVh(page.locator('h1, h2'))))).toBeGreaterThanOrEqual(4.99);
			expect(Math.min(...(await sizesInVh(page.locator('footer p'))))).toBeGreaterThanOrEqual(3.99);

			expect(await cutOff(notes)).toBe(0);
			expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
			await expect(page.getByRole('img', { name: /QR-Code/ })).toBeVisible();
			await expect(page.getByText(fachtag.code, { exact: true })).toBeVisible();
		});

		test('V9: a note as long as allowed is shown whole', async ({ page, fachtag }) => {
			await fachtag.setPhase(0, 'writing');
			await write(fachtag, [longest, longest, longest]);
			await page.goto(await wallAddress(fachtag));
			const notes = page.locator('main article:visible');
			await expect(notes.first()).toBeVisible();
			await page.evaluate(() => document.fonts.ready);
			expect(await cutOff(notes)).toBe(0);
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
		await fachtag.organiser.revokeWallLinks(fachtag.id);
		await page.goto(address);
		await expect(page.getByText('Dieser Leinwand-Link gilt nicht oder nicht mehr.')).toBeVisible();
	});
});
