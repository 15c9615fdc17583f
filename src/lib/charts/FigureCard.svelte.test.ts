import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { figureOf } from '$lib/domain/figures';
import type { QuestionResult } from '$lib/domain/survey-results';
import { inGerman } from '$lib/ui/in-german';
import FigureCard from './FigureCard.svelte';

const steps = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];

const helpful: QuestionResult = {
	key: 'helpful',
	kind: 'ordinal',
	position: 1,
	texts: { de: 'Wie hilfreich war der Tag?' },
	config: {},
	condition: null,
	options: steps.map((label, index) => ({ key: String(index + 1), texts: { de: label } })),
	n: 40,
	no_answer: 1,
	counts: { 1: 1, 2: 2, 3: 4, 4: 18, 5: 15 },
	detail: null,
	texts_given: null,
	texts_hidden: 0,
	suppressed: null,
	withheld: 2
};

const tooFew: QuestionResult = {
	...helpful,
	n: null,
	no_answer: null,
	counts: null,
	suppressed: 'too_few',
	withheld: 4
};

async function show(result: QuestionResult) {
	await render(FigureCard, { props: { figure: figureOf(result, 'de'), minGroup: 5 }, context: await inGerman() });
}

describe('the card of a question', () => {
	it('E14: says what was asked, what one sees, how many answered and how many did not say', async () => {
		await show(helpful);
		await expect.element(page.getByRole('heading', { name: 'Wie hilfreich war der Tag?' })).toBeVisible();
		await expect.element(page.getByText('33 von 40 sagen „ziemlich“ oder „sehr“.', { exact: false })).toBeVisible();
		await expect.element(page.getByText('n = 40', { exact: false })).toBeVisible();
		await expect.element(page.getByText('k. A. 1')).toBeVisible();
	});

	it('A8: has a text alternative with every count', async () => {
		await show(helpful);
		const chart = page.getByRole('img', { name: /gar nicht: 1, wenig: 2, mittel: 4, ziemlich: 18, sehr: 15/ });
		await expect.element(chart).toBeVisible();
	});

	it('A8: has the table and the measures behind the chart, the interval only on request (2.5)', async () => {
		await show(helpful);
		await page.getByText('Tabelle und Kennwerte').click();
		await expect.element(page.getByRole('row', { name: 'ziemlich 18 45 %' })).toBeVisible();
		await expect.element(page.getByRole('row', { name: 'Summe 40 100 %' })).toBeVisible();
		await expect.element(page.getByText('Wilson', { exact: false })).not.toBeInTheDocument();
		await page.getByLabelText('Spanne für ähnliche Gruppen zeigen').click();
		await expect.element(page.getByText('Wilson', { exact: false })).toBeVisible();
	});

	it('E11: explains the answers that are still held back', async () => {
		await show(helpful);
		await expect.element(page.getByText('2 Rückmeldungen warten, bis die nächste Gruppe voll ist.')).toBeVisible();
	});

	it('E7: shows nothing of fewer than five answers, and says so', async () => {
		await show(tooFew);
		await expect.element(page.getByText('Weniger als 5 Antworten.')).toBeVisible();
		await expect.element(page.getByRole('img')).not.toBeInTheDocument();
		await expect.element(page.getByText('Tabelle und Kennwerte')).not.toBeInTheDocument();
	});

	it('E14: a scale whose middle is best has no top-2', async () => {
		await show({ ...helpful, kind: 'ordinal_middle' });
		await page.getByText('Tabelle', { exact: true }).click();
		await expect.element(page.getByText('Die beiden höchsten Stufen')).not.toBeInTheDocument();
	});

	it('I1: free texts keep their own direction', async () => {
		const texts_given = ['نحتاج إلى وقت', 'Zeit'].map((body) => ({ id: body, body, quoted: false, hidden: false }));
		await show({ ...helpful, kind: 'text', options: [], counts: null, n: 5, texts_given });
		const text = page.getByText('نحتاج إلى وقت').element();
		expect(getComputedStyle(text).direction).toBe('rtl');
	});
});
