import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { DueEvent } from '$lib/domain/retention';
import { inGerman } from '$lib/ui/in-german';
import DeletionCalendar from './DeletionCalendar.svelte';
import DeletionOverdue from './DeletionOverdue.svelte';

const event = (id: string, title: string, content_on: string): DueEvent => ({
	id,
	title,
	closes_on: null,
	content_on,
	agreements_on: '2027-11-22',
	emptied_on: null,
	agreements: 1
});
const events = [event('1', 'Fachtag', '2027-02-19'), event('2', 'Bürgerforum', '2027-02-20')];

it('L9: says that deletion does not run, whom it concerns and what to do', async () => {
	await render(DeletionOverdue, { props: { events, now: '2027-02-20T08:00:00Z' }, context: await inGerman() });
	await expect.element(page.getByText('Was gelöscht sein müsste, ist noch da')).toBeVisible();
	await expect.element(page.getByText(/Bitte geben Sie der Technik Bescheid/)).toBeVisible();
	expect(
		page
			.getByRole('listitem')
			.elements()
			.map((item) => item.textContent)
	).toEqual(['Fachtag']);
});

it('L9: says nothing as long as it does', async () => {
	const { container } = await render(DeletionOverdue, {
		props: { events, now: '2027-02-19T23:59:00Z' },
		context: await inGerman()
	});
	expect(container.textContent.trim()).toBe('');
});

it('L9: the calendar marks the day that has passed', async () => {
	await render(DeletionCalendar, { props: { events, now: '2027-02-20T08:00:00Z' }, context: await inGerman() });
	await expect.element(page.getByRole('row', { name: /Fachtag .*überfällig/ })).toBeVisible();
	expect(page.getByText(/überfällig/).elements()).toHaveLength(1);
});
