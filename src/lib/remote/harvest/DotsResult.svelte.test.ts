import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '../in-german.ts';
import DotsResult from './DotsResult.svelte';

const theme = (title: string, dots: number) => ({ id: title, title, position: 1, revision: 1, dots });
const draw = async (givers: number | null) =>
	render(DotsResult, {
		props: { themes: [theme('Zeit', 2), theme('Raum', 7)], question: 'Was zuerst?', givers },
		context: await inGerman()
	});

it('2.4: the heaviest comes first, and it is said how many placed dots', async () => {
	await draw(6);
	await expect.element(page.getByRole('listitem').first()).toMatchTextContent('Raum');
	await expect.element(page.getByText('Punkte von 6 Personen')).toBeVisible();
});

it('E7: it is said that only a few did, and not how many', async () => {
	await draw(null);
	await expect.element(page.getByText('Punkte von nur wenigen Personen')).toBeVisible();
});

it('says nothing of people where nobody placed any', async () => {
	await draw(0);
	await expect.element(page.getByRole('listitem').first()).toBeVisible();
	await expect.element(page.getByText(/Punkte von/)).not.toBeInTheDocument();
});
