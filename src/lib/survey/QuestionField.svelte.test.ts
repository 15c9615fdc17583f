import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { type Answer, NO_ANSWER, type Question, type QuestionKind } from '$lib/domain/survey';
import { inGerman } from '$lib/ui/in-german';
import QuestionField from './QuestionField.svelte';

const labels = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];
const question = (kind: QuestionKind): Question => ({
	key: 'q',
	kind,
	position: 1,
	texts: { de: 'Wie hilfreich?' },
	options: labels.map((label, index) => ({ key: String(index + 1), texts: { de: label } })),
	config: {},
	condition: null
});

async function ask(kind: QuestionKind, answer?: Answer) {
	const onanswer = vi.fn();
	const props = { question: question(kind), answer, labelledby: 'heading', onanswer };
	await render(QuestionField, { props, context: await inGerman() });
	return onanswer;
}

describe('question', () => {
	it('2.2: every step has its word, none is chosen beforehand, „keine Angabe" stands apart', async () => {
		await ask('ordinal');
		for (const name of [...labels, 'keine Angabe'])
			await expect.element(page.getByRole('radio', { name })).not.toBeChecked();
	});

	it('A1: a step is chosen by keyboard', async () => {
		const onanswer = await ask('ordinal');
		await userEvent.tab();
		await userEvent.keyboard(' ');
		expect(onanswer).toHaveBeenLastCalledWith(1);
		await userEvent.keyboard('{ArrowDown}');
		expect(onanswer).toHaveBeenLastCalledWith(2);
	});

	it('E3: „keine Angabe" is an answer of its own', async () => {
		const onanswer = await ask('ordinal');
		await page.getByRole('radio', { name: 'keine Angabe' }).click();
		expect(onanswer).toHaveBeenCalledWith(NO_ANSWER);
	});

	it('several answers gather, and taking back the last one leaves none', async () => {
		const onanswer = await ask('choices', ['2']);
		await page.getByRole('checkbox', { name: 'sehr' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(['2', '5']);
		await page.getByRole('checkbox', { name: 'wenig' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	it('a text is counted from four fifths of 500 characters and cannot grow beyond', async () => {
		const onanswer = await ask('text', 'x'.repeat(450));
		await expect.element(page.getByText('noch 50 Zeichen')).toBeVisible();
		await userEvent.type(page.getByRole('textbox', { name: 'Wie hilfreich?' }), 'y');
		expect(onanswer).toHaveBeenLastCalledWith(`${'x'.repeat(450)}y`);
		await expect.element(page.getByRole('textbox')).toHaveAttribute('maxlength', '500');
	});
});
