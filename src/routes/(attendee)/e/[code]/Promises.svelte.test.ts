import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { FirstSaid } from '$lib/domain/first-said';
import type { Programme } from '$lib/domain/programme';
import { inGerman } from '$lib/ui/in-german';
import Promises from './Promises.svelte';

const programme = (first_said: FirstSaid): Programme => ({
	now: '2026-11-22T10:00:00Z',
	revision: 1,
	event: {
		id: '1',
		code: 'TESTED',
		title: 'Fachtag',
		host: null,
		place: '',
		day: null,
		state: 'open',
		locale: 'de',
		purpose: 'Zweck',
		recipients: 'Alle',
		what_next: 'Bald',
		contact: 'Foyer',
		controller: 'Kreis',
		privacy_officer: 'dsb',
		house_rules: null,
		retention_days: 90,
		is_example: false
	},
	sessions: [],
	boards: [],
	surveys: [],
	rotation: null,
	notice: {
		controller: 'Kreis',
		privacy_officer: 'dsb',
		purpose: 'Zweck',
		recipients: 'Alle',
		retention_days: 90,
		legal_basis: null,
		first_said
	}
});
const draw = async (first: FirstSaid) =>
	render(Promises, { props: { programme: programme(first) }, context: await inGerman() });

it('L7: says what was promised first beside what is promised now, where it was corrected', async () => {
	await draw({
		recipients: { said: 'Der Rat', changed_on: '2026-11-22' },
		controller: { said: 'Kries', changed_on: '2026-11-21' }
	});
	const readers = page.getByRole('listitem').filter({ hasText: 'Die Ergebnisse erhält: Alle' });
	await expect.element(readers).toMatchTextContent('Geändert am 22. November 2026. Vorher stand hier: Der Rat');
	await page.getByText('Mehr dazu').click();
	const told = page.getByRole('definition');
	await expect.element(told.nth(0)).toMatchTextContent('Kreis');
	await expect.element(told.nth(0)).toMatchTextContent('Geändert am 21. November 2026. Vorher stand hier: Kries');
	await expect.element(page.getByText('Zweck')).toBeVisible();
});

it('L7: says nothing of it where nothing was corrected', async () => {
	await draw({});
	await page.getByText('Mehr dazu').click();
	await expect.element(page.getByText('Zweck')).toBeVisible();
	await expect.element(page.getByText(/Geändert am/)).not.toBeInTheDocument();
});
