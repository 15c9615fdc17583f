import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import ResultsChoice from './ResultsChoice.svelte';

const board = (id: string, title: string) => ({ id, title, twin_of: null });
const event = {
	id: '1',
	state: 'closed',
	boards: [board('a', 'Was braucht es?'), board('b', 'Vier am Tisch')],
	surveys: []
};
const draw = async (few: string[], access: 'none' | 'public' = 'none') =>
	render(ResultsChoice, {
		props: {
			chosen: { access, parts: ['notes'], boards: ['b'], surveys: [] },
			event,
			over: false,
			few,
			whatNext: 'Wir melden uns.',
			saved: false
		},
		context: await inGerman()
	});
const confirm = page.getByLabelText('Ich habe diese Beiträge gelesen und gebe ihren Wortlaut trotzdem weiter.');

it('L6: names the boards on which fewer than five wrote, and asks whether their words are meant', async () => {
	await draw(['b']);
	await expect.element(page.getByText('Unter fünf Schreibenden kann der Schreibstil erkennbar sein')).toBeVisible();
	await expect.element(page.getByRole('listitem')).toHaveTextContent('Vier am Tisch');
	await expect.element(confirm).not.toBeChecked();
});

it('L6: does not ask again what has been published', async () => {
	await draw(['b'], 'public');
	await expect.element(confirm).toBeChecked();
});

it('L6: asks once another board comes in', async () => {
	await draw(['a', 'b'], 'public');
	await expect.element(confirm).not.toBeChecked();
});

it('L6: asks nothing where enough wrote', async () => {
	await draw([]);
	await expect.element(page.getByText('Wir melden uns.')).toBeVisible();
	await expect.element(confirm).not.toBeInTheDocument();
});
