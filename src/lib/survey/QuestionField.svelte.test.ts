import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_ANSWER, QUESTION_KINDS } from '$lib/domain/survey';
import { ask, questionOf } from './ask';

const steps = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];

describe('question', () => {
	it('2.2: every step has its word, none is chosen beforehand, „keine Angabe" stands apart', async () => {
		await ask(questionOf('ordinal'));
		for (const name of steps) await expect.element(page.getByRole('radio', { name })).not.toBeChecked();
		await expect.element(page.getByRole('checkbox', { name: 'keine Angabe' })).not.toBeChecked();
	});

	it('A1: a step is chosen by keyboard', async () => {
		const onanswer = await ask(questionOf('ordinal'));
		page.getByRole('radio').first().element().focus();
		await userEvent.keyboard(' ');
		expect(onanswer).toHaveBeenLastCalledWith(1);
		await userEvent.keyboard('{ArrowDown}');
		expect(onanswer).toHaveBeenLastCalledWith(2);
	});

	it.each(QUESTION_KINDS)('E3: „keine Angabe" is an answer of its own to %s, and can be taken back', async (kind) => {
		const onanswer = await ask(questionOf(kind, steps, { total: 10, min: 0, max: 10 }));
		const none = page.getByRole('checkbox', { name: 'keine Angabe' });
		await none.click();
		expect(onanswer).toHaveBeenLastCalledWith(NO_ANSWER);
		await expect.element(none).toBeChecked();
		await none.click();
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	it('an answer comes back when „keine Angabe" was a slip', async () => {
		const onanswer = await ask(questionOf('points', ['Zeit', 'Geld'], { total: 3 }), { Zeit: 2 });
		const none = page.getByRole('checkbox', { name: 'keine Angabe' });
		await none.click();
		await none.click();
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 2 });
	});

	it('E3: what was answered can be left out again, and the focus stays at the question', async () => {
		const onanswer = await ask(questionOf('mood'), 4);
		await page.getByRole('button', { name: 'Antwort entfernen' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
		await expect.element(page.getByRole('button', { name: 'Antwort entfernen' })).not.toBeInTheDocument();
		expect(document.activeElement?.contains(page.getByRole('radio').first().element())).toBe(true);
		expect(document.activeElement).not.toBe(document.body);
	});

	it('several answers gather, and taking back the last one leaves none', async () => {
		const onanswer = await ask(questionOf('choices', ['Vortrag', 'Film', 'Zahlen']), ['Film']);
		await page.getByRole('checkbox', { name: 'Zahlen' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(['Film', 'Zahlen']);
		await page.getByRole('checkbox', { name: 'Zahlen' }).click();
		await page.getByRole('checkbox', { name: 'Film' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	it('a text is counted from four fifths of 500 characters and cannot grow beyond', async () => {
		const onanswer = await ask(questionOf('text', []), 'x'.repeat(450));
		await expect.element(page.getByText('noch 50 Zeichen')).toBeVisible();
		await userEvent.type(page.getByRole('textbox', { name: 'Wie war es?' }), 'y');
		expect(onanswer).toHaveBeenLastCalledWith(`${'x'.repeat(450)}y`);
		await expect.element(page.getByRole('textbox')).toHaveAttribute('maxlength', '500');
	});

	it('a blank text is none', async () => {
		const onanswer = await ask(questionOf('text', []), 'x');
		await userEvent.fill(page.getByRole('textbox'), '   ');
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});
});
