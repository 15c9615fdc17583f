import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import DetailFields from './DetailFields.svelte';
import { FormDraft } from './form-draft.svelte.ts';

const draw = async (state: 'draft' | 'open' | 'closed') => {
	const texts = ['title', 'host', 'place', 'day', 'purpose', 'recipients', 'what_next', 'contact', 'house_rules'];
	const empty = [...texts, 'controller', 'privacy_officer', 'attendance'].map((field) => [field, '']);
	const draft = new FormDraft({ ...Object.fromEntries(empty), locale: 'de', retention_days: '90', min_group: '5' });
	await render(DetailFields, { props: { draft, faultAt: () => null, state }, context: await inGerman() });
};
const field = (name: string) =>
	expect.element(page.elementLocator(document.querySelector(`[name="${name}"]`) as Element));
const why = 'Das wurde Teilnehmenden beim Öffnen zugesagt und bleibt deshalb so.';
const both = 'lesen Teilnehmende auch, was vorher dort stand.';

it('L9: what was promised cannot be changed, and the field says why', async () => {
	await draw('open');
	for (const name of ['retention_days', 'min_group']) {
		await field(name).toBeDisabled();
		await field(name).toHaveAccessibleDescription(expect.stringContaining(why));
	}
	await expect.element(page.getByLabelText('Anwesende')).toBeEnabled();
});

it('L7: what attendees were told is corrected before their eyes', async () => {
	await draw('open');
	for (const name of ['purpose', 'recipients', 'controller', 'privacy_officer']) {
		await field(name).toBeEnabled();
		await field(name).toHaveAccessibleDescription(expect.stringContaining(both));
	}
	await field('what_next').not.toHaveAccessibleDescription(expect.stringContaining(both));
});

it('L7: when it is over, what it was for and for whom stays', async () => {
	await draw('closed');
	for (const name of ['purpose', 'recipients']) {
		await field(name).toBeDisabled();
		await field(name).toHaveAccessibleDescription(expect.stringContaining(why));
	}
	await field('privacy_officer').toBeEnabled();
});

it('F8: who shortens the term so much that no follow-up is possible any more is told', async () => {
	await draw('draft');
	const days = page.getByLabelText('Beiträge löschen nach');
	const hint = expect.stringContaining('Unter 60 Tagen reicht die Zeit nicht für eine Nachbefragung');
	await expect.element(days).not.toHaveAccessibleDescription(hint);
	await days.fill('45');
	await expect.element(days).toHaveAccessibleDescription(hint);
	await days.fill('60');
	await expect.element(days).not.toHaveAccessibleDescription(hint);
});
