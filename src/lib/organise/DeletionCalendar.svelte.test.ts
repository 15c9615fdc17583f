import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import DeletionCalendar from './DeletionCalendar.svelte';

it('L9: says on a phone what goes when without scrolling sideways', async () => {
	await page.viewport(390, 844);
	const event = {
		id: '1',
		title: 'Fachtag Schulentwicklungsplanung',
		closes_on: '2026-11-30',
		content_on: '2027-02-20'
	};
	render(DeletionCalendar, {
		props: { events: [{ ...event, agreements_on: '2027-11-22', emptied_on: null, agreements: 2 }], now: '2027-02-10' },
		context: await inGerman()
	});
	const table = page.getByRole('region', { name: 'Was wann gelöscht wird' });
	await expect.element(table.getByRole('rowheader', { name: /Fachtag/ })).toBeVisible();
	expect(table.element().scrollWidth).toBe(table.element().clientWidth);
});
