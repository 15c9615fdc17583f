import type { Page, TestInfo } from '@playwright/test';
import { handIn } from '../harness/answers.ts';
import { createAttendee } from '../harness/attendee.ts';
import { expect, test } from './fixtures.ts';
import { begin, signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

/** Those in README.md are renewed with `npx playwright test pictures --update-snapshots`. */
async function take(page: Page, name: string, info: TestInfo): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	const file = `${name}.jpg`;
	const path = ['all', 'changed'].includes(info.config.updateSnapshots)
		? `tests/e2e/pictures/${file}`
		: info.outputPath(file);
	const bytes = await page.screenshot({ path, type: 'jpeg', quality: 66 });
	expect(bytes.length).toBeLessThan(120_000);
}

test('the four views can be shown as they are', async ({ page, anotherDevice, installation }, info) => {
	const { config, organiser } = installation;
	const code = 'FACHT6';
	const { event, boards, surveys } = await createAttendee(config).enterEvent(code);
	const sheet = surveys[0]?.id ?? '';

	const phone = await anotherDevice({ viewport: { width: 390, height: 780 }, hasTouch: true });
	await begin(phone, code);
	await phone.goto(`/e/${code}/board/${boards[0]?.id}`);
	await phone.getByRole('article').first().waitFor();
	await take(phone, 'board', info);
	await phone.goto(`/e/${code}/survey/${sheet}`);
	await phone.getByText('ziemlich', { exact: true }).click();
	await take(phone, 'survey', info);

	const { token } = await organiser.makeWallLink(event.id, boards[0]?.id ?? '');
	await page.goto(`/wall/${token}`);
	await page.locator('main article:visible').first().waitFor();
	await take(page, 'wall', info);

	for (const step of [5, 4, 4, 5, 3, 4, 5, 4, 2, 5, 4]) {
		const attendee = createAttendee(config);
		await attendee.enterEvent(code);
		await handIn(attendee, code, sheet, null, step);
	}
	await signInAsOrganiser(page);
	await page.goto(`/organise/${event.id}/evaluation`);
	await expect(page.getByRole('img', { name: /ziemlich: \d/ }).first()).toBeVisible();
	// Charts are drawn when they come near the screen.
	await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
	await take(page, 'results', info);
});
