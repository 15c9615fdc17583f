import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import type { Dots } from '$lib/domain/board-snapshot';
import { inGerman } from '$lib/ui/in-german';
import Weighting from './Weighting.svelte';

const theme = (id: string, title: string) => ({ id, title, position: 1, revision: 1, dots: null, notes: [] });

async function show(placed: Dots, onplace = vi.fn(async (_: Dots) => true)) {
	const props = {
		question: 'Was gehen wir zuerst an?',
		budget: 3,
		perTheme: 2,
		themes: [theme('t1', 'Sprachmittlung'), theme('t2', 'Übergaben')],
		placed,
		onplace
	};
	await render(Weighting, { props, context: await inGerman() });
	return onplace;
}

it('M18: dots are placed and taken back by keyboard, each step as a whole', async () => {
	const onplace = await show({ t2: 1 });
	const sprache = page.getByRole('group', { name: 'Sprachmittlung' });
	sprache.getByRole('button', { name: 'Punkt setzen' }).element().focus();
	await userEvent.keyboard(' ');
	expect(onplace).toHaveBeenLastCalledWith({ t1: 1, t2: 1 });
	await page.getByRole('group', { name: 'Übergaben' }).getByRole('button', { name: 'Punkt wegnehmen' }).click();
	expect(onplace).toHaveBeenLastCalledWith({ t2: 0 });
});

it('M18: neither more than the budget nor more than a theme may have can be placed', async () => {
	await show({ t1: 2, t2: 1 });
	await expect.element(page.getByText('Alle 3 Punkte sind verteilt.')).toBeVisible();
	for (const name of ['Sprachmittlung', 'Übergaben'])
		await expect
			.element(page.getByRole('group', { name }).getByRole('button', { name: 'Punkt setzen' }))
			.toBeDisabled();
});

it('a step that the server refuses is shown as it was', async () => {
	await show(
		{},
		vi.fn(async () => false)
	);
	const group = page.getByRole('group', { name: 'Sprachmittlung' });
	await group.getByRole('button', { name: 'Punkt setzen' }).click();
	await expect.element(group.getByText('kein Punkt')).toBeInTheDocument();
	await expect.element(page.getByText('Noch 3 von 3 Punkten')).toBeVisible();
});
