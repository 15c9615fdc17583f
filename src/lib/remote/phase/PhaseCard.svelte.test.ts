import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { plainNote } from '$lib/domain/board-plain.model';
import { PRESETS } from '$lib/domain/plans';
import type { Clock } from '$lib/state/clock.svelte';
import { FlowWatch } from './flow-watch.svelte.ts';
import { inGerman } from '../in-german.ts';
import { stillLead } from '../lead.model.ts';
import PhaseCard from './PhaseCard.svelte';

const theme = (id: string, title: string) => ({ id, title, position: 1, revision: 1, dots: null });

async function show(...[shown]: Parameters<typeof stillLead>) {
	const lead = stillLead(shown);
	const onprepare = vi.fn();
	await render(PhaseCard, { props: { lead, flow: new FlowWatch(lead), onprepare }, context: await inGerman() });
	return { lead, onprepare };
}

describe('the phase on the remote', () => {
	it('M2: one large button goes on as planned, with its length', async () => {
		const { lead } = await show({ board: { phase: 'writing' } });
		await page.getByRole('button', { name: 'Weiter: Antworten, 10 Min.' }).click();
		expect(lead.setPhase).toHaveBeenCalledExactlyOnceWith('exchange', 600);
	});

	it('M2: the short plan passes over what is not in it', async () => {
		await show({ board: { phase: 'arrival' }, settings: { plan: [...PRESETS[15]] } });
		await expect.element(page.getByRole('button', { name: 'Weiter: Still schreiben, 4 Min.' })).toBeVisible();
	});

	it('M16, M18: before weighting it leads to what is missing instead', async () => {
		const { lead, onprepare } = await show({
			board: { phase: 'sorting' },
			themes: [theme('a', 'Sprache'), theme('b', 'Zeit')]
		});
		await expect.element(page.getByText('Vor dem Gewichten braucht es eine Entscheidungsfrage.')).toBeVisible();
		await page.getByRole('button', { name: 'Gewichten vorbereiten' }).click();
		expect(onprepare).toHaveBeenCalled();
		expect(lead.setPhase).not.toHaveBeenCalled();
	});

	it('M15: after 90 seconds without a note it suggests to go on, and leaves it to the facilitator', async () => {
		let now = $state(0);
		const clock = {
			get now() {
				return now;
			},
			secondsUntil: () => 200
		} as unknown as Clock;
		const lead = stillLead({ board: { phase: 'writing' }, notes: [plainNote('a')], more: { clock } });
		const flow = new FlowWatch(lead);
		flow.observe();
		await render(PhaseCard, { props: { lead, flow, onprepare: vi.fn() }, context: await inGerman() });
		now = 89_000;
		await expect.element(page.getByText('keiner in der letzten Minute')).toBeVisible();
		await expect.element(page.getByText(/kommt nichts Neues/)).not.toBeInTheDocument();
		now = 90_000;
		await expect.element(page.getByText(/Seit 90 Sekunden kommt nichts Neues/)).toBeVisible();
		expect(lead.setPhase).not.toHaveBeenCalled();
	});

	it('M11: dominance is a sum and names nobody', async () => {
		await show({ desk: { dominance: { top: 3, percent: 50 } } });
		await expect.element(page.getByText('3 Geräte schrieben zusammen 50 Prozent der Beiträge.')).toBeVisible();
	});

	it('L6: a small group can be shown nevertheless', async () => {
		const { lead } = await show({ board: { small_group: true, hidden_round: true } });
		await page.getByRole('button', { name: 'Trotzdem zeigen' }).click();
		expect(lead.setBoard).toHaveBeenCalledWith({ revealed: true });
	});

	it('M22: everything can be halted and goes on', async () => {
		const { lead } = await show({ settings: { paused: true }, notes: [plainNote('a')] });
		await expect.element(page.getByText('Angehalten', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Fortsetzen' }).click();
		expect(lead.setBoard).toHaveBeenCalledWith({ paused: false });
	});

	it('a question board is only opened and shut', async () => {
		const { lead } = await show({ board: { kind: 'questions', phase: 'exchange' } });
		await expect.element(page.getByText('Andere Phase')).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'Fragen schließen' }).click();
		expect(lead.setPhase).toHaveBeenCalledWith('closed', null);
	});
});
