import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import { FormBuilder } from './builder.svelte.ts';
import QuestionCard from './QuestionCard.svelte';
import { newForm } from './templates.ts';

/** The card of one question of F3, with its fields open; changes reach the builder. */
async function card(key: string) {
	const builder = new FormBuilder(newForm('F3', 'session'), 'stamp');
	const index = builder.draft.questions.findIndex((question) => question.key === key);
	builder.openKey = key;
	const onmove = vi.fn();
	const onremove = vi.fn();
	const props = {
		builder,
		get question() {
			return builder.draft.questions[index] as (typeof builder.draft.questions)[number];
		},
		set question(changed) {
			builder.draft.questions[index] = changed;
		},
		index,
		warnings: [],
		onmove,
		onremove
	};
	await render(QuestionCard, { props, context: await inGerman() });
	return { builder, question: () => builder.draft.questions[index], onmove, onremove };
}

describe('a question being edited', () => {
	it('I3: is worded in German and English, and knows when it is not saved', async () => {
		const { builder, question } = await card('clear');
		expect(builder.dirty).toBe(false);
		await userEvent.fill(page.getByRole('textbox', { name: 'Frage (Englisch)' }), 'Was it clear?');
		expect(question()?.texts).toEqual({ de: 'Wie verständlich waren die Inhalte?', en: 'Was it clear?' });
		expect(builder.dirty).toBe(true);
	});

	it('E19, L15: says beside the wording that single persons are not asked about, and whom to ask', async () => {
		await card('clear');
		const wording = page.getByRole('textbox', { name: 'Frage (Deutsch)' });
		await expect.element(wording).toHaveAccessibleDescription(/einzelnen Personen.*Personalrat/);
	});

	it('2.2: takes the words of its steps from the shelf, and has its own once one is changed', async () => {
		const { question } = await card('clear');
		const shelf = page.getByRole('combobox', { name: 'Beschriftung der Stufen' });
		await shelf.selectOptions('novelty');
		expect(question()?.options.map(({ texts }) => texts.de)).toEqual([
			'nichts',
			'wenig',
			'einiges',
			'viel',
			'sehr viel'
		]);
		await userEvent.fill(page.getByRole('textbox', { name: 'Stufe 5 (Deutsch)' }), 'alles');
		await expect.element(shelf).toHaveDisplayValue('eigene Wörter');
	});

	it('has at least two answers; one that was removed comes back', async () => {
		const { builder, question } = await card('hindrances');
		const before = question()?.options.length ?? 0;
		await page.getByRole('button', { name: '„Zeit“ entfernen' }).click();
		expect(question()?.options).toHaveLength(before - 1);
		builder.undo();
		expect(question()?.options[0]?.key).toBe('time');
		while ((question()?.options.length ?? 0) > 2)
			await page
				.getByRole('button', { name: /entfernen$/ })
				.last()
				.click();
		await expect.element(page.getByRole('button', { name: /^„.*“ entfernen$/ }).last()).toBeDisabled();
	});

	it('is asked only after answers that are ticked, and says so', async () => {
		const { question } = await card('my_plan');
		await expect.element(page.getByText(/nur wenn Frage 5: „ja“ oder „teilweise“/)).toBeVisible();
		await page.getByRole('checkbox', { name: 'teilweise' }).click();
		expect(question()?.condition).toEqual({ question: 'plan', any: ['yes'] });
		await page.getByRole('combobox', { name: 'Nur fragen, wenn …' }).selectOptions('');
		expect(question()?.condition).toBeNull();
	});

	it('A1: moves by button and by keyboard', async () => {
		const { onmove, onremove } = await card('clear');
		await page.getByRole('button', { name: 'Frage 2 nach oben' }).click();
		page.getByRole('textbox', { name: 'Frage (Deutsch)' }).element().focus();
		await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
		expect(onmove.mock.calls).toEqual([[-1], [1]]);
		await page.getByRole('button', { name: 'Frage 2 entfernen' }).click();
		expect(onremove).toHaveBeenCalledOnce();
	});
});
