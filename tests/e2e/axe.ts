import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page counts against the test, which goes on. */
export async function check(page: Page, where: string): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	// Colours are judged once what fades in is there.
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	// No frames here: a second page to put their results together in would take two thirds of the time.
	const axe = new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(standards)
		.setLegacyMode(true);
	const { violations } = await axe.analyze();
	const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	expect.soft(told, where).toEqual([]);
}
