import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import Conflicts from './Conflicts.svelte';
import { FormDraft } from './form-draft.svelte.ts';

const stored = { title: 'Alt', room: 'Saal' };

async function meanwhile(theirs: Record<string, string>) {
	const draft = new FormDraft(stored);
	draft.fields.title = 'Meiner';
	const props = {
		draft,
		named: (field: string) => (field === 'title' ? 'Titel' : 'Raum'),
		worded: (_: string, text: string) => text
	};
	await render(Conflicts, { props, context: await inGerman() });
	draft.take({ ...stored, ...theirs });
	flushSync();
	return draft;
}

describe('a form that two people change', () => {
	it('takes what only the other has changed, and says nothing', async () => {
		const draft = await meanwhile({ room: 'Foyer' });
		expect(draft.fields).toEqual({ title: 'Meiner', room: 'Foyer' });
		expect(draft.conflicts).toEqual([]);
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	it('keeps both texts of what both have changed until one is chosen', async () => {
		const draft = await meanwhile({ title: 'Ihrer' });
		await expect.element(page.getByText('Ihrer', { exact: true })).toBeVisible();
		await expect.element(page.getByText('Meiner', { exact: true })).toBeVisible();
		draft.take({ ...stored, title: 'Ihrer' });
		flushSync();
		expect(draft.conflicts).toHaveLength(1);
		await userEvent.click(page.getByRole('button', { name: 'Andere Fassung übernehmen: Titel' }));
		expect(draft.fields.title).toBe('Ihrer');
		expect(draft.dirty).toBe(false);
		await expect.element(page.getByRole('button')).not.toBeInTheDocument();
	});

	it('is saved over the other one by whoever knows it', async () => {
		const draft = await meanwhile({ title: 'Ihrer' });
		expect(draft.base.title).toBe('Ihrer');
		draft.settle({ title: 'Meiner', room: 'Saal' });
		draft.take({ title: 'Meiner', room: 'Saal' });
		expect(draft.conflicts).toEqual([]);
		expect(draft.dirty).toBe(false);
	});

	it('comes back after a reload beside what was saved meanwhile', () => {
		const before = new FormDraft(stored);
		before.fields.title = 'Meiner';
		const after = new FormDraft({ ...stored, title: 'Ihrer', room: 'Foyer' });
		expect(after.bringBack(before.kept())).toBe(true);
		expect(after.fields).toEqual({ title: 'Meiner', room: 'Foyer' });
		expect(after.conflicts).toEqual([{ field: 'title', theirs: 'Ihrer' }]);
		expect(after.bringBack('{"broken"')).toBe(false);
	});
});
