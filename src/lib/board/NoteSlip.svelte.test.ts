import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Slip } from '$lib/state/board-view';
import { DraftText } from '$lib/state/draft-text.svelte';
import { Drafts } from '$lib/state/drafts';
import { openTextStore } from '$lib/state/storage';
import { inGerman } from '$lib/ui/in-german';
import type { Desk } from './desk.ts';
import NoteSlip from './NoteSlip.svelte';

const slip = (more: Partial<Slip['note']> = {}, delivery: Slip['delivery'] = null): Slip => ({
	note: {
		id: 'a',
		prompt_id: 'p',
		parent_id: null,
		reply_kind: null,
		body: 'Eine Liste mit Zeiten.',
		origin: 'seat',
		theme_id: null,
		revision: 1,
		marks: null,
		...more
	},
	delivery,
	fresh: false,
	replies: []
});

function desk(): Desk {
	const drafts = new Drafts(
		openTextStore(() => {
			throw new Error('no storage');
		}),
		'FACHT6'
	);
	return {
		permission: () => 'yes',
		draft: (place, start) => new DraftText(drafts, place, start),
		reply: vi.fn(async () => undefined),
		mark: vi.fn(async () => undefined),
		edit: vi.fn(async () => true),
		withdraw: vi.fn(async () => true),
		retry: vi.fn(async () => undefined),
		discard: vi.fn(async () => undefined),
		linked: () => [],
		connect: vi.fn(async () => true),
		report: vi.fn(async () => true),
		noteLimit: 280
	};
}

async function show(
	shown: Slip,
	{ replying = false, joining = null }: { replying?: boolean; joining?: string | null } = {}
) {
	const acts = desk();
	const onreply = vi.fn();
	const onjoin = vi.fn();
	const props = { slip: shown, desk: acts, replying, onreply, joining, onjoin };
	await render(NoteSlip, { props, context: await inGerman() });
	return { acts, onreply, onjoin };
}

describe('note', () => {
	it('M5: four marks, each with a word, set and taken back by keyboard', async () => {
		const { acts } = await show(slip({ my_marks: ['important'] }));
		for (const name of ['Zustimmung', 'wichtig', 'Rückfrage', 'sehe ich anders'])
			await expect.element(page.getByRole('button', { name })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'wichtig' })).toHaveAttribute('aria-pressed', 'true');
		page.getByRole('button', { name: 'Zustimmung' }).element().focus();
		await userEvent.keyboard(' ');
		expect(acts.mark).toHaveBeenCalledWith('a', 'agree', true);
	});

	it("M5: one's own note cannot be marked; L8: it can be changed and withdrawn", async () => {
		const { acts } = await show(slip({ mine: true }, { state: 'stored' }));
		await expect.element(page.getByRole('button', { name: 'Zustimmung' })).not.toBeInTheDocument();
		await expect.element(page.getByText(/gespeichert/)).toBeVisible();
		await page.getByRole('button', { name: 'Ändern' }).click();
		await page.getByRole('textbox', { name: 'Beitrag ändern' }).fill('Zwei Listen.');
		await page.getByRole('button', { name: 'Speichern' }).click();
		expect(acts.edit).toHaveBeenCalledWith('a', 'Zwei Listen.');
	});

	it('withdrawing asks once', async () => {
		const { acts } = await show(slip({ mine: true }, { state: 'stored' }));
		await page.getByRole('button', { name: 'Zurückziehen' }).click();
		expect(acts.withdraw).not.toHaveBeenCalled();
		await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
		expect(acts.withdraw).toHaveBeenCalledWith('a');
	});

	it('V5: a note that was refused says why and can be tried again', async () => {
		const { acts } = await show(slip({ mine: true }, { state: 'refused', reason: 'error_phase_forbids' }));
		await expect.element(page.getByText(/In dieser Phase geht das nicht/)).toBeVisible();
		await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
		expect(acts.retry).toHaveBeenCalledWith('a');
	});

	it('M6: a reply is one of four kinds, chosen by keyboard', async () => {
		const { acts, onreply } = await show(slip(), { replying: true });
		const field = page.getByRole('textbox', { name: 'Ihre Antwort' });
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('Seit wann?');
		page.getByRole('radio', { name: 'ergänzen' }).element().focus();
		await userEvent.keyboard('{ArrowRight}');
		await page.getByRole('button', { name: 'Antworten' }).click();
		expect(acts.reply).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }), 'ask', 'Seit wann?');
		expect(onreply).toHaveBeenCalledWith(null);
	});

	it('M6: a note is tied to another in two steps, without dragging', async () => {
		const begun = await show(slip());
		await page.getByRole('button', { name: 'Mehr' }).click();
		await page.getByRole('button', { name: 'Verbinden …' }).click();
		expect(begun.onjoin).toHaveBeenCalledWith('a');
		const ended = await show(slip({ id: 'b' }), { joining: 'a' });
		await page.getByRole('button', { name: 'Hiermit verbinden' }).click();
		expect(ended.onjoin).toHaveBeenCalledWith('b');
	});

	it('M22: reporting asks once and says that it was done', async () => {
		const { acts } = await show(slip());
		await page.getByRole('button', { name: 'Mehr' }).click();
		await page.getByRole('button', { name: 'Melden' }).click();
		expect(acts.report).not.toHaveBeenCalled();
		await page.getByRole('dialog').getByRole('button', { name: 'Melden' }).click();
		expect(acts.report).toHaveBeenCalledWith('a');
		await expect.element(page.getByText('Gemeldet.', { exact: false })).toBeVisible();
	});

	it('M22: a note that waits for its release says so and takes no answers', async () => {
		await show(slip({ mine: true, pending: true }, { state: 'stored' }));
		await expect.element(page.getByText(/die Moderation sieht ihn sich an/)).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Antworten' })).not.toBeInTheDocument();
	});

	it('I1: each text keeps its own direction', async () => {
		await show(slip({ body: 'نحتاج إلى وقت أطول.' }));
		const text = page.getByText('نحتاج إلى وقت أطول.').element();
		expect(text.getAttribute('dir')).toBe('auto');
		expect(getComputedStyle(text).direction).toBe('rtl');
	});
});
