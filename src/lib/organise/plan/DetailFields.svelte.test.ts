import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import DetailFields from './DetailFields.svelte';
import { FormDraft } from './form-draft.svelte.ts';

it('L9: what was promised cannot be changed, and the field says why', async () => {
	const texts = ['title', 'host', 'place', 'day', 'purpose', 'recipients', 'what_next', 'contact', 'house_rules'];
	const empty = [...texts, 'controller', 'privacy_officer', 'attendance'].map((field) => [field, '']);
	const draft = new FormDraft({ ...Object.fromEntries(empty), locale: 'de', retention_days: '90', min_group: '5' });
	await render(DetailFields, { props: { draft, faultAt: () => null, promised: true }, context: await inGerman() });
	const why = 'Das wurde Teilnehmenden beim Öffnen zugesagt und bleibt deshalb so.';
	for (const name of ['retention_days', 'min_group']) {
		const input = document.querySelector(`[name="${name}"]`);
		await expect.element(page.elementLocator(input as Element)).toBeDisabled();
		await expect
			.element(page.elementLocator(input as Element))
			.toHaveAccessibleDescription(expect.stringContaining(why));
	}
	await expect.element(page.getByLabelText('Anwesende')).toBeEnabled();
});
