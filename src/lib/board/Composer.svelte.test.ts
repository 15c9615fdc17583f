import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { Drafts, place } from '$lib/state/drafts';
import { DraftText } from '$lib/state/draft-text.svelte';
import { openTextStore } from '$lib/state/storage';
import { inGerman } from '$lib/ui/in-german';
import Composer from './Composer.svelte';

const drafts = () =>
	new Drafts(
		openTextStore(() => {
			throw new Error('no storage');
		}),
		'FACHT6'
	);

async function compose(kept = drafts(), more: { compact?: boolean } = {}) {
	const onsend = vi.fn();
	const props = {
		draft: new DraftText(kept, place.prompt('p')),
		limit: 40,
		starters: ['Dafür brauche ich …'],
		label: 'Ihr Beitrag',
		onsend,
		...more
	};
	await render(Composer, { props, context: await inGerman() });
	return { onsend, field: page.getByRole('textbox', { name: 'Ihr Beitrag' }) };
}

describe('composer', () => {
	it('A1: is used by keyboard alone: write, Tab, Return', async () => {
		const { onsend, field } = await compose();
		await userEvent.type(field, 'Mehr Zeit.');
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onsend).toHaveBeenCalledWith('Mehr Zeit.');
		await expect.element(field).toHaveValue('');
	});

	it('Control and Return send; Return alone makes a new line', async () => {
		const { onsend, field } = await compose();
		await userEvent.type(field, 'Zeit{Enter}und Ruhe');
		expect(onsend).not.toHaveBeenCalled();
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		expect(onsend).toHaveBeenCalledWith('Zeit\nund Ruhe');
	});

	it('a sentence starter begins the note and puts the cursor there', async () => {
		const { field } = await compose();
		await page.getByRole('button', { name: 'Dafür brauche ich …' }).click();
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('Zeit');
		await expect.element(field).toHaveValue('Dafür brauche ich Zeit');
	});

	it('M4: counts from four fifths of the limit, refuses what is too long and keeps it', async () => {
		const { onsend, field } = await compose();
		await field.fill('x'.repeat(31));
		await expect.element(page.getByText(/Zeichen/)).not.toBeInTheDocument();
		await field.fill('x'.repeat(33));
		await expect.element(page.getByText('noch 7 Zeichen')).toBeVisible();
		await field.fill('x'.repeat(41));
		await page.getByRole('button', { name: 'Schreiben' }).click();
		expect(onsend).not.toHaveBeenCalled();
		await expect.element(field).toHaveValue('x'.repeat(41));
	});

	it('T8: a hint for what looks like a name blocks nothing', async () => {
		const { onsend, field } = await compose();
		await field.fill('Frau Müller fragen');
		await expect.element(page.getByText(/sieht nach einem Namen aus/)).toBeVisible();
		await page.getByRole('button', { name: 'Schreiben' }).click();
		expect(onsend).toHaveBeenCalledOnce();
	});

	it('M2: what was being written is there again after a reload', async () => {
		const kept = drafts();
		const { field } = await compose(kept);
		await field.fill('Noch nicht fer');
		expect(new DraftText(kept, place.prompt('p')).text).toBe('Noch nicht fer');
	});

	it('A5: folds when one goes elsewhere, but not while the finger or the mouse is still down', async () => {
		const { field } = await compose(drafts(), { compact: true });
		const starter = page.getByRole('button', { name: 'Dafür brauche ich …' });
		await field.click();
		await expect.element(starter).toBeVisible();
		document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		(document.activeElement as HTMLElement).blur();
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		expect(starter.query()).not.toBeNull();
		document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
		await expect.element(starter).not.toBeInTheDocument();
	});
});
