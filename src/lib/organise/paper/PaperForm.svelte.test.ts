import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { F3 } from '$lib/domain/survey-templates';
import { type Answer, NO_ANSWER, type Question } from '$lib/domain/survey';
import { inGerman } from '$lib/ui/in-german';
import PaperForm from './PaperForm.svelte';

const questions = [...F3.questions];
const name = 'schreibgespraech.typed.test';
let reload: () => Promise<void>;
const field = (name: RegExp) => page.getByRole('textbox', { name });

async function open(of: Question[] = questions, sessions: { id: string; title: string }[] = []) {
	const onlay = vi.fn<(sessionId: string | null, answers: Record<string, Answer>) => void>();
	sessionStorage.removeItem(name);
	const props = { questions: of, sessions, name, onlay, onundo: null, news: '' };
	const { unmount } = await render(PaperForm, { props, context: await inGerman() });
	reload = async () => {
		await unmount();
		await render(PaperForm, { props, context: await inGerman() });
	};
	return onlay;
}

/** Types one line after the other. */
async function type(...lines: string[]) {
	for (const line of lines) await userEvent.keyboard(line === '' ? '{Enter}' : `${line}{Enter}`);
}

describe('a paper form being typed in', () => {
	it('A1: goes by digits and Enter from the first question to the next sheet', async () => {
		const onlay = await open();
		field(/Mein Wissen/)
			.element()
			.focus();
		await type('24', '4', 'k', '', '1', 'Eine Runde im Team', '13', '');
		await expect.element(page.getByRole('button', { name: 'Bogen speichern, nächster' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(onlay).toHaveBeenCalledExactlyOnceWith(null, {
			knowledge: { before: 2, now: 4 },
			clear: 4,
			confident: NO_ANSWER,
			plan: 'yes',
			my_plan: 'Eine Runde im Team',
			hindrances: ['time', 'management']
		});
		await expect.element(field(/Mein Wissen/)).toHaveFocus();
		await expect.element(field(/Mein Wissen/)).toHaveValue('');
	});

	it('says in words what was typed, and does not go on from what fits no box', async () => {
		await open();
		field(/Wie verständlich/)
			.element()
			.focus();
		await userEvent.keyboard('4');
		await expect.element(page.getByText('ziemlich', { exact: true }).last()).toBeVisible();
		await userEvent.keyboard('4{Enter}');
		await expect.element(field(/Wie verständlich/)).toHaveFocus();
		await expect.element(field(/Wie verständlich/)).toHaveAttribute('aria-invalid', 'true');
	});

	it('passes over what is not asked after the answers before, and drops what stood there', async () => {
		const onlay = await open();
		await userEvent.fill(field(/Haben Sie ein konkretes Vorhaben/), '1');
		await userEvent.fill(field(/Mein Vorhaben/), 'Wird gestrichen');
		field(/Haben Sie ein konkretes Vorhaben/)
			.element()
			.focus();
		await userEvent.keyboard('{Backspace}3{Enter}');
		await expect.element(field(/Was könnte Sie hindern/)).toHaveFocus();
		await expect.element(field(/Mein Vorhaben/)).toBeDisabled();
		await page.getByRole('button', { name: 'Bogen speichern, nächster' }).click();
		expect(onlay).toHaveBeenCalledWith(null, { plan: 'no' });
	});

	it('stays with the workshop of the pile, and lays no empty sheet', async () => {
		const onlay = await open(questions, [
			{ id: 'a', title: 'Beratung' },
			{ id: 'b', title: 'Selbstschutz' }
		]);
		await page.getByRole('combobox', { name: 'Workshop' }).selectOptions('b');
		const saveIt = page.getByRole('button', { name: 'Bogen speichern, nächster' });
		await saveIt.click();
		expect(onlay).not.toHaveBeenCalled();
		await expect.element(page.getByText('Noch ist nichts eingetippt.')).toBeVisible();
		for (const step of ['2', '3']) {
			await userEvent.fill(field(/Wie verständlich/), step);
			await saveIt.click();
		}
		expect(onlay.mock.calls).toEqual([
			['b', { clear: 2 }],
			['b', { clear: 3 }]
		]);
	});

	it('keeps what is typed half for a reload of the window, with its workshop, and nothing once it is laid', async () => {
		await open(questions, [
			{ id: 'a', title: 'Beratung' },
			{ id: 'b', title: 'Selbstschutz' }
		]);
		await page.getByRole('combobox', { name: 'Workshop' }).selectOptions('b');
		await userEvent.fill(field(/Wie verständlich/), '3');
		await reload();
		await expect.element(field(/Wie verständlich/)).toHaveValue('3');
		await expect.element(page.getByRole('combobox', { name: 'Workshop' })).toHaveValue('b');
		await page.getByRole('button', { name: 'Bogen speichern, nächster' }).click();
		await expect.element(field(/Wie verständlich/)).toHaveValue('');
		expect(sessionStorage.getItem(name)).toBeNull();
	});
});
