import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { FormDraft } from './plan/form-draft.svelte';
import { inGerman } from '$lib/ui/in-german';
import PartForm from './PartForm.svelte';

const children = createRawSnippet<[FormDraft, (field: string) => string | null]>((draft) => ({
	render: () => '<input aria-label="Impressum" />',
	setup(input) {
		const field = input as HTMLInputElement;
		field.value = draft().fields['imprint.de'] ?? '';
		field.oninput = () => (draft().fields['imprint.de'] = field.value);
	}
}));
const props = (stored: string, locked = false) => ({
	title: 'Rechtliche Angaben',
	item: locked ? 'read' : 'written',
	action: '?/legal',
	stored: { 'imprint.de': stored },
	form: null,
	locked,
	named: () => 'Impressum (Deutsch)',
	children
});

it('L17: two owners at once: both texts are shown, and either can hold', async () => {
	const screen = await render(PartForm, { props: props('Kreis'), context: await inGerman() });
	await page.getByLabelText('Impressum').fill('Meiner');
	await screen.rerender(props('Ihrer'));
	const alert = page.getByRole('alert');
	for (const text of ['Impressum (Deutsch)', 'Ihrer', 'Meiner'])
		await expect.element(alert.getByText(text, { exact: true })).toBeVisible();
	await alert.getByRole('button').click();
	await expect.element(alert).not.toBeInTheDocument();
});

it('L17: who may only read finds nothing to save', async () => {
	await render(PartForm, { props: props('Kreis', true), context: await inGerman() });
	await expect.element(page.getByLabelText('Impressum')).toBeDisabled();
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
