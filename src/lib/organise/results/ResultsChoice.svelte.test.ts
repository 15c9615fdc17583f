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
const props = (few: string[], access: 'none' | 'public') => ({
	chosen: { access, parts: ['notes' as const], boards: ['b'], surveys: [] },
	event,
	over: false,
	few,
	promised: { recipients: 'Alle', first_said: { recipients: { said: 'Der Rat', changed_on: '2026-11-20' } } },
	whatNext: 'Wir melden uns.',
	saved: false
});
const draw = async (few: string[], access: 'none' | 'public' = 'none') =>
	render(ResultsChoice, { props: props(few, access), context: await inGerman() });
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

it('keeps what is chosen while the page is read again, and follows what is published', async () => {
	const { rerender } = await draw([]);
	const everybody = page.getByRole('radio', { name: /Alle, mit dem Code/ });
	const programme = page.getByRole('checkbox', { name: 'Programm' });
	await everybody.click();
	await programme.click();
	await rerender(props([], 'none'));
	await expect.element(everybody).toBeChecked();
	await expect.element(programme).toBeChecked();
	await rerender(props([], 'public'));
	await expect.element(everybody).toBeChecked();
	await rerender(props([], 'none'));
	await expect.element(page.getByRole('radio', { name: 'Niemand' })).toBeChecked();
});

it('L7: says beside who can read it what attendees were told, and what before it was corrected', async () => {
	await draw([]);
	const readers = page.getByRole('group', { name: 'Wer sie lesen kann' });
	await expect.element(readers).toMatchTextContent('Den Teilnehmenden wurde gesagt, wer die Ergebnisse bekommt: Alle');
	await expect.element(readers).toMatchTextContent(/Bis zur Berichtigung am 20\..*haben sie gelesen: Der Rat/);
});
