import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import Checklist from './Checklist.svelte';

it('E1, L7: each line says whether it is missing and leads to its field', async () => {
	await render(Checklist, {
		props: {
			home: '/organise/1',
			checks: [
				{ needed: true, about: 'purpose', tab: 'details', done: true },
				{ needed: true, about: 'contact', tab: 'details', done: false },
				{ needed: false, about: 'boards', tab: 'programme', done: false }
			]
		},
		context: await inGerman()
	});
	await expect.element(page.getByText('Eine Angabe fehlt noch.')).toBeVisible();
	const [done, missing, advice] = page.getByRole('listitem').all();
	await expect
		.element(done as NonNullable<typeof done>)
		.toHaveTextContent('Wozu die Beiträge gesammelt werden erledigt');
	await expect.element(missing as NonNullable<typeof done>).toHaveTextContent('Ansprechperson im Raum fehlt');
	await expect
		.element(advice as NonNullable<typeof done>)
		.toHaveTextContent('Es gibt noch kein Schreibgespräch Hinweis');
	await expect
		.element(page.getByRole('link', { name: 'Ansprechperson im Raum' }))
		.toHaveAttribute('href', '/organise/1/details#contact');
	await expect
		.element(page.getByRole('link', { name: 'Es gibt noch kein Schreibgespräch' }))
		.toHaveAttribute('href', '/organise/1/programme');
});
