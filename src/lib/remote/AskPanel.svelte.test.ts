import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { LeadView } from '$lib/domain/lead';
import AskPanel from './AskPanel.svelte';
import { inGerman } from './in-german.ts';
import { stillLead } from './lead.model.ts';

const form = (id: string, state: string, asked_until: string | null = null): LeadView['surveys'][number] => ({
	id,
	title: { de: `Bogen ${id}` },
	state,
	scope: 'event',
	template: 'F1',
	asked_until,
	questions: []
});

async function show(...surveys: LeadView['surveys']) {
	const lead = stillLead({ desk: { surveys } });
	await render(AskPanel, { props: { lead }, context: await inGerman() });
	return lead;
}

it('E20: the room is asked for a form that is open, for as long as was chosen', async () => {
	const lead = await show(form('a', 'closed'), form('b', 'open'));
	await expect.element(page.getByText('Bogen a')).not.toBeInTheDocument();
	await page.getByRole('combobox', { name: 'Dauer' }).selectOptions('5 Minuten');
	await page.getByRole('button', { name: 'Jetzt ausfüllen – 5 Minuten' }).click();
	expect(lead.askNow).toHaveBeenCalledExactlyOnceWith('b', 300);
});

it('E20: whoever leads sees how long the room is still asked', async () => {
	await show(form('b', 'open', new Date(Date.now() + 150_500).toISOString()));
	await expect.element(page.getByText(/^2:\d\d$/)).toBeVisible();
});

it('E20: without an open form it says who can open one', async () => {
	await show();
	await expect.element(page.getByText(/Öffnen kann ihn, wer die Veranstaltung verwaltet/)).toBeVisible();
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
