import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '../in-german.ts';
import type { Lead } from '../lead.ts';
import { stillLead } from '../lead.model.ts';
import { PretendLead } from '../sorting/lead.model.svelte.ts';
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

	it('M18: what is typed stays while the board is read again', async () => {
		const lead = new PretendLead(['a', 'b']);
		await render(WeightingForm, { props: { lead: lead as unknown as Lead, themes: 2 }, context: await inGerman() });
		const question = page.getByRole('textbox', { name: 'Entscheidungsfrage' });
		await question.fill('Womit fangen wir');
		await page.getByRole('spinbutton', { name: 'Höchstens je Thema' }).fill('1');
		await lead.setBoard({ dots: { question: '', rule: 'half', per_theme: 2, people: null } });
		await lead.setBoard({ paused: true });
		await tick();
		await expect.element(question).toHaveValue('Womit fangen wir');
		await expect.element(page.getByRole('spinbutton', { name: 'Höchstens je Thema' })).toHaveValue(1);
		await lead.setBoard({ dots: { question: 'Von nebenan', rule: 'half', per_theme: 2, people: null } });
		await expect.element(question).toHaveValue('Von nebenan');
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
