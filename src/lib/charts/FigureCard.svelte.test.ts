import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { usualWords } from '$lib/domain/event-words';
import { figureOf } from '$lib/domain/figures';
import type { QuestionResult } from '$lib/domain/survey-results';
import { inGerman } from '$lib/ui/in-german';
import FigureCard from './FigureCard.svelte';
import { results, tooFew } from './results.model.ts';
import type { TextActs } from './texts.ts';

async function show(result: QuestionResult, more: { spread?: boolean; acts?: TextActs; attendance?: number } = {}) {
	await render(FigureCard, {
		props: { figure: figureOf(result, 'de'), minGroup: 5, ...more },
		context: await inGerman()
	});
}
const chart = (name: RegExp) => page.getByRole('img', { name });
const row = (name: string) => page.getByRole('row', { name, exact: true });
const open = (summary: string) => page.getByText(summary, { exact: true }).click();

describe('the card of a question', () => {
	it('E14: says what was asked, what one sees, how many answered and how many did not say', async () => {
		await show(results.ordinal);
		await expect.element(page.getByRole('heading', { name: 'Wie hilfreich war der Tag?' })).toBeVisible();
		await expect.element(page.getByText('33 von 40 sagen „ziemlich“ oder „sehr“.', { exact: false })).toBeVisible();
		await expect.element(page.getByText('n = 40', { exact: false })).toBeVisible();
		await expect.element(page.getByText('k. A. 1')).toBeVisible();
	});

	it('A8: has a text alternative with every count, "keine Angabe" too', async () => {
		await show(results.ordinal);
		const all = /gar nicht: 1, wenig: 2, mittel: 4, ziemlich: 18, sehr: 15, 1 ohne Angabe/;
		await expect.element(chart(all)).toBeVisible();
	});

	it('A8: has the table and the measures behind the chart, the interval only on request (2.5)', async () => {
		await show(results.ordinal);
		await open('Tabelle und Kennwerte');
		await expect.element(row('ziemlich 18 45 %')).toBeVisible();
		await expect.element(row('Summe 40 100 %')).toBeVisible();
		await expect.element(page.getByText('Wilson', { exact: false })).not.toBeInTheDocument();
		await page.getByLabelText('Spanne für ähnliche Gruppen zeigen').click();
		const infer = 'wenn man auf ähnliche Gruppen schließen möchte';
		await expect.element(page.getByText(infer, { exact: false })).toBeVisible();
		await expect.element(page.getByText('Die beiden höchsten Stufen: 68 bis 91 %.')).toBeVisible();
	});

	it('2.5: says what all of the room would have said only if chance had chosen who answers', async () => {
		await show(results.ordinal, { attendance: 96 });
		await open('Tabelle und Kennwerte');
		await page.getByLabelText('Spanne für ähnliche Gruppen zeigen').click();
		await expect.element(page.getByText('Alle 96 Anwesenden zusammen:', { exact: false })).toBeVisible();
		await expect.element(page.getByText('keine Zufallsstichprobe', { exact: false })).toBeVisible();
	});

	it('2.5: infers nothing about a room in which all answered', async () => {
		await show(results.ordinal, { attendance: 40 });
		await open('Tabelle und Kennwerte');
		await page.getByLabelText('Spanne für ähnliche Gruppen zeigen').click();
		await expect.element(page.getByText('Alle 40 Anwesenden haben geantwortet', { exact: false })).toBeVisible();
	});

	it('E3: a diverging scale has "keine Angabe" in its key, outside', async () => {
		await show(results.mood, { spread: true });
		const key = page.getByRole('listitem', { includeHidden: true });
		await expect.element(key.filter({ hasText: 'k. A.' })).toBeVisible();
	});

	it('E11: explains the answers that are still held back', async () => {
		await show(results.ordinal);
		await expect
			.element(
				page.getByText('Einzelne Antworten warten vielleicht noch: Es kommen immer mindestens 3 auf einmal dazu.')
			)
			.toBeVisible();
	});

	it('E7: shows nothing of fewer than five answers, and says so', async () => {
		await show(tooFew);
		await expect.element(page.getByText('Weniger als 5 Antworten.')).toBeVisible();
		await expect.element(page.getByRole('img')).not.toBeInTheDocument();
		await expect.element(page.getByText('Tabelle und Kennwerte')).not.toBeInTheDocument();
	});

	it('E8: below 20 answers says that counts tell more, and shows no agreement', async () => {
		await show({ ...results.ordinal, n: 19, counts: { 1: 1, 2: 2, 3: 4, 4: 6, 5: 6 } });
		await expect.element(page.getByText('Bei 19 Antworten wiegt jede einzelne viel', { exact: false })).toBeVisible();
		await open('Tabelle und Kennwerte');
		await expect.element(page.getByText('Einigkeit (van der Eijk)')).not.toBeInTheDocument();
	});

	it('E10: of a small group of one mind only the sentence is said', async () => {
		await show({ ...results.ordinal, n: 6, counts: { 5: 6 } });
		await expect.element(page.getByText('Überwiegend „sehr“.')).toBeVisible();
		await expect.element(page.getByRole('img')).not.toBeInTheDocument();
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	});
});

describe('2.4: each kind as it belongs', () => {
	it('a scale whose middle is best has no top-2', async () => {
		await show(results.ordinal_middle);
		await open('Tabelle');
		await expect.element(page.getByText('Die beiden höchsten Stufen')).not.toBeInTheDocument();
	});

	it('2.4: a target has the measures of each sector, as far as there are enough answers for them (E8)', async () => {
		await show(results.target);
		await open('Kennwerte');
		const heads = ['Feld', 'Median', 'Interpolierter Median', 'Die beiden höchsten Stufen', 'Einigkeit (van der Eijk)'];
		const table = page.getByRole('table').filter({ hasText: heads[4] ?? '' });
		await expect.element(table).toBeVisible();
		for (const head of heads) await expect.element(table.getByRole('columnheader', { name: head })).toBeVisible();
		await expect.element(table.getByRole('row', { name: /4 4,2 83 % 0,6: einig/ })).toBeVisible();
		await expect.element(table.getByRole('row', { name: 'Sprache – – – –' })).toBeVisible();
	});

	it('a target says of each sector how many gave what, and of a small one of one mind only that', async () => {
		await show(results.target);
		await expect.element(chart(/Liste: Stufe 1: 1; Stufe 2: 2; .*Sprache: Überwiegend „5“/)).toBeVisible();
		await expect.element(row('Liste 1 2 4 18 15 40 4')).toBeVisible();
		await expect.element(row('Sprache Überwiegend „5“. 6')).toBeVisible();
		await expect.element(row('Leitung zu wenige Antworten')).toBeVisible();
	});

	it('answers of a list have an interval each; several choices add up to more than everybody', async () => {
		await show(results.choices);
		await open('Tabelle und Kennwerte');
		await expect.element(page.getByText('zusammen mehr als 100 %', { exact: false })).toBeVisible();
		await page.getByLabelText('Spanne für ähnliche Gruppen zeigen').click();
		await expect.element(row('Sprache 30 75 % 60 bis 86 %')).toBeVisible();
	});

	it('points are told with the people who gave them', async () => {
		await show(results.points);
		await open('Tabelle');
		await expect.element(row('Sprache 250 63 % 40')).toBeVisible();
		await expect.element(row('Summe 400 100 % 40')).toBeVisible();
	});

	it('a ranking says how often each came first beside what its bar is', async () => {
		await show(results.ranking);
		await expect.element(chart(/Liste: 88 %, 25 × Platz 1/)).toBeVisible();
		await open('Tabelle');
		await expect.element(row('Sprache 15 79 %')).toBeVisible();
	});

	it('before and now is a table of both, with how many went which way', async () => {
		await show(results.before_now);
		await expect.element(row('wenig 0 0 0 25 0')).toBeVisible();
		await expect.element(chart(/jetzt niedriger: 5|jetzt höher: 25, gleich: 10, jetzt niedriger: 5/)).toBeVisible();
		await open('Kennwerte');
		await expect.element(page.getByText('Anteil mit höherer Stufe als vorher')).toBeVisible();
	});

	it('numbers come in classes, with the middle value and the middle half', async () => {
		await show(results.number);
		await expect.element(chart(/0–9: 10, 10–19: 0, .*30–39: 25/)).toBeVisible();
		await open('Tabelle und Kennwerte');
		await expect.element(page.getByText('12 bis 38 km', { exact: true })).toBeVisible();
	});

	it('a recommendation is three parts, its net value only behind them', async () => {
		await show(results.recommend);
		await expect.element(chart(/0–6: eher nicht: 5, 7–8: weder noch: 15, 9–10: gern: 20/)).toBeVisible();
		await open('Tabelle und Kennwerte');
		await expect.element(page.getByText('38', { exact: true })).toBeVisible();
	});
});

describe('free texts', () => {
	it('I1: keep their own direction', async () => {
		await show(results.text);
		const text = page.getByText('نحتاج إلى وقت').element();
		expect(getComputedStyle(text).direction).toBe('rtl');
	});

	it('are searched, and narrowed to those that are quoted', async () => {
		await show(results.text);
		await page.getByLabelText('In den Texten suchen').fill('zeit');
		await expect.element(page.getByText('2 Texte gefunden')).toBeVisible();
		await page.getByLabelText('In den Texten suchen').fill('');
		await page.getByLabelText('Welche Texte').selectOptions('quoted');
		await expect.element(page.getByRole('listitem').filter({ hasText: 'Eine Liste' })).toBeVisible();
		expect(page.getByRole('listitem').elements()).toHaveLength(1);
	});

	it('are hidden with a way back, quoted and no longer quoted', async () => {
		const choose = vi.fn(async () => null);
		await show(results.text, { acts: { choose, group: async () => null, words: usualWords, learn: async () => null } });
		const first = page.getByRole('listitem').first();
		await first.getByRole('button', { name: 'Ausblenden' }).click();
		await page.getByRole('button', { name: 'Rückgängig' }).click();
		await first.getByRole('button', { name: 'Im Bericht zitieren' }).click();
		await page.getByRole('button', { name: 'Nicht zitieren' }).click();
		expect(choose.mock.calls).toEqual([
			['نحتاج إلى وقت', { hidden: true, quoted: null }],
			['نحتاج إلى وقت', { hidden: false, quoted: null }],
			['نحتاج إلى وقت', { hidden: null, quoted: true }],
			['Eine Liste', { hidden: null, quoted: false }]
		]);
	});

	it('can only be read where nobody may choose', async () => {
		await show(results.text);
		await expect.element(page.getByRole('button', { name: 'Ausblenden' })).not.toBeInTheDocument();
	});
});
