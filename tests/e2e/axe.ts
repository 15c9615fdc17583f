import { type Page, expect } from '@playwright/test';
import axe from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page, which has no frames. Once in a page it stays: to read it in takes longer than to run it. */
export async function violations(page: Page, tags?: string[]): Promise<axe.Result[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const options: axe.RunOptions = { resultTypes: ['violations'], ...(tags && { runOnly: tags }) };
	return page.evaluate(async (asked) => {
		const { axe: here } = window as unknown as { axe: typeof axe };
		// What sticks over a half of something else is no fault: that can be scrolled into sight.
		const sticky = [...document.querySelectorAll<HTMLElement>('body *')].filter(
			(element) => getComputedStyle(element).position === 'sticky'
		);
		for (const { style } of sticky) style.position = 'relative';
		const { violations } = await here.run(asked);
		for (const { style } of sticky) style.position = '';
		return violations;
	}, options);
}

/** What axe finds on the page counts against the test, which goes on. */
export async function check(page: Page, where: string): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	// Colours are judged once what fades in is there.
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	const found = await violations(page, standards);
	const told = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	expect.soft(told, where).toEqual([]);
}
