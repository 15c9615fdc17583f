import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { PARTS } from '$lib/domain/documentation-parts';
import { inGerman } from '$lib/ui/in-german';
import Downloads from './Downloads.svelte';

it('L6: the words of fewer than five go into no file before that was confirmed', async () => {
	await render(Downloads, {
		props: { eventId: '1', offered: PARTS, chosen: [...PARTS], few: ['Vier am Tisch'] },
		context: await inGerman()
	});
	const confirm = page.getByLabelText('Ich habe diese Beiträge gelesen und gebe ihren Wortlaut trotzdem weiter.');
	await expect.element(confirm).toBeRequired();
	await page.getByLabelText('Schreibgespräche mit Themen und Punkten').click();
	await expect.element(confirm).not.toBeInTheDocument();
});
