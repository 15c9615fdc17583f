import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '../in-german.ts';
import { stillLead } from '../lead.model.ts';
import WeightingForm from './WeightingForm.svelte';

async function show(themes: number) {
	const lead = stillLead();
	await render(WeightingForm, { props: { lead, themes }, context: await inGerman() });
	return lead;
}
const save = () => page.getByRole('button', { name: 'Speichern' }).click();

describe('making weighting ready', () => {
	it('M18: the question is mandatory', async () => {
		const lead = await show(6);
		await save();
		await expect.element(page.getByText('Bitte schreiben Sie die Frage, die entschieden wird.')).toBeVisible();
		expect(lead.setBoard).not.toHaveBeenCalled();
		await page.getByRole('textbox', { name: 'Entscheidungsfrage' }).fill('Womit fangen wir an?');
		await save();
		expect(lead.setBoard).toHaveBeenCalledWith({
			dots: { question: 'Womit fangen wir an?', rule: 'half', per_theme: 2, people: null }
		});
	});

	it('M18: the budget is computed by the chosen rule and shown with its formula', async () => {
		await show(8);
		await expect.element(page.getByText('4 Punkte für jede Person')).toBeVisible();
		await expect.element(page.getByText('8 Themen ÷ 2, aufgerundet')).toBeVisible();
		await page.getByRole('radio', { name: /Mindestzahl nach Gauß/ }).click();
		await expect.element(page.getByText('Für diese Regel braucht es die Zahl der Personen.')).toBeVisible();
		await page.getByRole('spinbutton', { name: 'Personen im Raum' }).fill('10');
		await expect.element(page.getByText('3 Punkte für jede Person')).toBeVisible();
		await expect.element(page.getByText('8 · (8 − 1) ÷ (2 · 10), aufgerundet')).toBeVisible();
	});
});
