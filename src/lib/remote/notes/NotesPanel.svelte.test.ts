import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { plainNote } from '$lib/domain/board-plain.model';
import { inGerman } from '../in-german.ts';
import { stillLead } from '../lead.model.ts';
import { NoteDesk } from './note-desk.svelte.ts';
import NotesPanel from './NotesPanel.svelte';

const marks = (agree: number) => ({ agree, important: 0, question: 0, differ: 0 });
const waiting = { note: plainNote('w', { body: 'Wartet', pending: true }), why: 'pending', reason: null } as const;
const hidden = { note: plainNote('h', { body: 'War zu viel' }), why: 'hidden', reason: 'insult' } as const;

async function show(...[shown]: Parameters<typeof stillLead>) {
	const lead = stillLead(shown);
	await render(NotesPanel, { props: { desk: new NoteDesk(lead) }, context: await inGerman() });
	return lead;
}

describe('the notes on the remote', () => {
	it('M22: what waits is on top, and one tap releases it', async () => {
		const lead = await show({ notes: [plainNote('a', { body: 'Schon da' })], desk: { held: [waiting] } });
		await expect
			.element(
				page
					.getByRole('listitem')
					.first()
					.getByText(/wartet auf Freigabe/)
			)
			.toBeVisible();
		await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
		expect(lead.show).toHaveBeenCalledWith(['w']);
	});

	it('M22: what is hidden stands apart with its reason, and can come back', async () => {
		const lead = await show({ notes: [plainNote('a')], desk: { held: [hidden] } });
		await expect.element(page.getByText('War zu viel')).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'Verborgen 1' }).click();
		await expect.element(page.getByText('Verborgen: Verletzt oder beleidigt')).toBeVisible();
		await page.getByRole('button', { name: 'Wieder zeigen' }).click();
		expect(lead.show).toHaveBeenCalledWith(['h']);
	});

	it('M22: hiding asks why, one tap answers, and undo is at hand', async () => {
		const lead = await show({ notes: [plainNote('a', { body: 'Zu viel' })] });
		await page.getByRole('button', { name: 'Verbergen', exact: true }).click();
		expect(lead.hide).not.toHaveBeenCalled();
		await page.getByRole('button', { name: 'Steht schon da' }).click();
		expect(lead.hide).toHaveBeenCalledWith(['a'], 'duplicate');
		const undo = page.getByRole('button', { name: 'Rückgängig' });
		await expect.element(undo).toHaveFocus();
		await undo.click();
		expect(lead.show).toHaveBeenCalledWith(['a']);
	});

	it('M22: reported notes are counted and gathered', async () => {
		await show({
			notes: [plainNote('a', { body: 'In Ordnung' }), plainNote('b', { body: 'Verletzend' })],
			desk: { reported: [{ note_id: 'b', count: 2 }] }
		});
		await page.getByRole('button', { name: 'Gemeldet 1' }).click();
		await expect.element(page.getByText('2-mal gemeldet')).toBeVisible();
		await expect.element(page.getByText('In Ordnung')).not.toBeInTheDocument();
	});

	it('M6: two notes are connected by two taps, without dragging', async () => {
		const lead = await show({
			notes: [plainNote('a', { body: 'Eins', revision: 2 }), plainNote('b', { body: 'Zwei', revision: 1 })],
			board: { phase: 'exchange' }
		});
		await page.getByRole('button', { name: 'Mehr', exact: true }).first().click();
		await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
		await page.getByRole('button', { name: 'Hiermit verbinden' }).click();
		expect(lead.connect).toHaveBeenCalledWith('a', 'b', true);
	});

	it('questions stand by agreement, and the podium turns to one', async () => {
		const lead = await show({
			notes: [
				plainNote('a', { body: 'Wer zahlt?', marks: marks(1) }),
				plainNote('b', { body: 'Wie lange?', marks: marks(7) })
			],
			board: { kind: 'questions', phase: 'exchange', counts_hidden: false }
		});
		await expect
			.element(
				page
					.getByRole('listitem')
					.first()
					.getByText(/Wie lange/)
			)
			.toBeVisible();
		await page.getByRole('button', { name: 'Wird beantwortet' }).first().click();
		expect(lead.handle).toHaveBeenCalledWith('b', 'current', null, null);
		await page.getByRole('button', { name: 'Mehr', exact: true }).first().click();
		await page.getByRole('button', { name: 'Offen geblieben' }).click();
		await page.getByLabelText('Wir antworten bis').fill('2026-12-01');
		await page.getByRole('button', { name: 'Speichern' }).click();
		expect(lead.handle).toHaveBeenCalledWith('b', 'later', null, '2026-12-01');
	});

	it('I1: each note keeps its own direction', async () => {
		await show({ notes: [plainNote('a', { body: 'نحتاج إلى وقت أطول.' })] });
		expect(getComputedStyle(page.getByText('نحتاج إلى وقت أطول.').element()).direction).toBe('rtl');
	});
});
