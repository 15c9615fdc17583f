import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { type EventWords, usualWords } from '$lib/domain/event-words';
import type { FigureText } from '$lib/domain/figures';
import type { Headings } from '$lib/domain/text-groups';
import { inGerman } from '$lib/ui/in-german';
import GivenTexts from './GivenTexts.svelte';
import type { TextActs } from './texts.ts';

const text = (body: string, heading: string | null = null, more: Partial<FigureText> = {}): FigureText => ({
	id: body,
	body,
	quoted: false,
	hidden: false,
	count: 1,
	heading,
	...more
});
const given = [
	text('Mehr Zeit für Fälle', 'Zeit'),
	text('Zeit zum Reden', 'Zeit', { count: 2 }),
	text('Rückhalt der Leitung', 'Leitung'),
	text('Sprachmittlung am Telefon'),
	text('Sprachmittlerinnen im Amt'),
	text('Sprachmittlung ist zu teuer', null, { hidden: true })
];

/** The card of the texts, and what the database was asked to group; it answers with the texts as they are then. */
async function show(texts: FigureText[] = given, refuse = false, learn: TextActs['learn'] = async () => null) {
	let current = texts;
	const asked: Headings[] = [];
	const acts: TextActs = {
		choose: vi.fn(async () => null),
		words: usualWords,
		learn,
		group: async (headings) => {
			asked.push(headings);
			if (refuse) return 'error_offline';
			current = current.map((one) => (one.id in headings ? { ...one, heading: headings[one.id] ?? null } : one));
			await shown.rerender({ texts: current });
			return null;
		}
	};
	const shown = await render(GivenTexts, { props: { texts, acts }, context: await inGerman() });
	return asked;
}
const group = (name: string) => page.getByRole('region', { name, exact: true });
const fold = (name: RegExp) => page.getByRole('button', { name });
const tick = (body: string) => page.getByRole('checkbox', { name: body, exact: true }).click();
const groups = () =>
	page
		.getByRole('heading', { level: 4 })
		.elements()
		.map((heading) => heading.textContent.replace(/\s+/g, ' ').trim());

describe('free texts in groups', () => {
	it('2.4: stand from the largest to the smallest with their counts, those in none last, hidden ones not counted', async () => {
		await show();
		expect(groups()).toEqual(['Zeit 3 Texte', 'Leitung 1 Text', 'Ohne Gruppe 2 Texte']);
		await fold(/^Zeit/).click();
		await expect.element(page.getByText('Mehr Zeit für Fälle')).not.toBeInTheDocument();
	});

	it('are made of what is ticked, by keyboard, and taken back', async () => {
		const asked = await show();
		page.getByRole('checkbox', { name: 'Sprachmittlung am Telefon' }).element().focus();
		await userEvent.keyboard(' ');
		await tick('Sprachmittlerinnen im Amt');
		await page.getByRole('textbox', { name: 'Überschrift' }).fill('Sprache');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('2 Texte stehen jetzt unter „Sprache“.')).toBeVisible();
		expect(groups()).toContain('Sprache 2 Texte');
		expect(document.activeElement?.textContent).toContain('Rückgängig');
		await page.getByRole('button', { name: 'Rückgängig' }).click();
		await expect.poll(groups).not.toContain('Sprache 2 Texte');
		expect(asked).toEqual([
			{ 'Sprachmittlung am Telefon': 'Sprache', 'Sprachmittlerinnen im Amt': 'Sprache' },
			{ 'Sprachmittlung am Telefon': null, 'Sprachmittlerinnen im Amt': null }
		]);
	});

	it('take up further texts, and give them back', async () => {
		const asked = await show();
		await tick('Sprachmittlung am Telefon');
		await page.getByRole('combobox', { name: 'In die Gruppe' }).selectOptions('Leitung');
		await page.getByRole('button', { name: 'Einordnen' }).click();
		await expect.element(page.getByText('1 Text steht jetzt unter „Leitung“.')).toBeVisible();
		await tick('Rückhalt der Leitung');
		await page.getByRole('button', { name: 'Aus der Gruppe nehmen' }).click();
		await expect.element(page.getByText('1 Text ist in keiner Gruppe mehr.')).toBeVisible();
		expect(asked).toEqual([{ 'Sprachmittlung am Telefon': 'Leitung' }, { 'Rückhalt der Leitung': null }]);
	});

	it('are renamed, put together and taken apart', async () => {
		const asked = await show();
		await group('Leitung').getByRole('button', { name: 'Umbenennen oder zusammenlegen' }).click();
		await group('Leitung').getByRole('textbox', { name: 'Überschrift' }).fill('Führung');
		await userEvent.keyboard('{Enter}');
		await group('Führung').getByRole('button', { name: 'Umbenennen oder zusammenlegen' }).click();
		await page.getByLabelText('Mit einer anderen Gruppe').selectOptions('Zeit');
		await page.getByRole('button', { name: 'Zusammenlegen', exact: true }).click();
		await expect.poll(groups).toEqual(['Zeit 4 Texte', 'Ohne Gruppe 2 Texte']);
		await group('Zeit').getByRole('button', { name: 'Auflösen' }).click();
		await expect.poll(groups).toEqual([]);
		expect(asked.map((headings) => Object.values(headings))).toEqual([['Führung'], ['Zeit'], [null, null, null]]);
	});

	it('a heading in other capitals is the same group, and one without a word is asked for again', async () => {
		const asked = await show();
		await tick('Sprachmittlung am Telefon');
		await page.getByRole('button', { name: 'Einordnen' }).click();
		expect(asked).toEqual([]);
		await expect.element(page.getByRole('textbox', { name: 'Überschrift' })).toHaveFocus();
		await page.getByRole('textbox', { name: 'Überschrift' }).fill(' zeit ');
		await page.getByRole('button', { name: 'Einordnen' }).click();
		await expect.poll(groups).toEqual(['Zeit 4 Texte', 'Leitung 1 Text', 'Ohne Gruppe 1 Text']);
	});

	it('what could not be done is said, and stays ticked', async () => {
		await show(given, true);
		await tick('Sprachmittlung am Telefon');
		await page.getByRole('textbox', { name: 'Überschrift' }).fill('Sprache');
		await page.getByRole('button', { name: 'Einordnen' }).click();
		await expect.element(page.getByRole('alert').getByText('Das hat nicht geklappt')).toBeVisible();
		await expect.element(page.getByRole('checkbox', { name: 'Sprachmittlung am Telefon' })).toBeChecked();
		await expect.element(page.getByRole('button', { name: 'Rückgängig' })).not.toBeInTheDocument();
	});

	it('T2, T5: similar ones are a draft of what is in no group, and nothing is grouped before somebody says so', async () => {
		const asked = await show();
		await tick('Sprachmittlung am Telefon');
		await page.getByRole('button', { name: 'Ähnliche suchen' }).click();
		await expect.element(page.getByText('1 ähnlicher Text', { exact: true })).toBeVisible();
		await expect.element(page.getByRole('checkbox', { name: 'Sprachmittlerinnen im Amt' })).toBeChecked();
		await expect.element(page.getByText('Sprachmittlung ist zu teuer')).not.toBeInTheDocument();
		expect(asked).toEqual([]);
		await page.getByRole('button', { name: 'Einordnen' }).click();
		await expect.poll(() => asked.length).toBe(1);
		expect(Object.keys(asked[0] ?? {}).toSorted()).toEqual(['Sprachmittlerinnen im Amt', 'Sprachmittlung am Telefon']);
		expect(Object.values(asked[0] ?? {})[0]).toMatch(/Sprachmittl/);
	});
});

describe('the words of free texts', () => {
	it('T7: stand with the number of their texts and lead to exactly those; hidden texts and words of one text are not counted', async () => {
		await show();
		await page.getByText('Wörter', { exact: true }).click();
		await expect.element(page.getByRole('button', { name: 'Zeit 3' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: /^Rückhalt/ })).not.toBeInTheDocument();
		await page.getByRole('button', { name: /^Sprachmittl\S* 2$/ }).click();
		expect(
			page
				.getByRole('listitem')
				.elements()
				.map((one) => one.querySelector('.body')?.textContent)
		).toEqual(['Sprachmittlung am Telefon', 'Sprachmittlerinnen im Amt']);
		await page.getByText('Wörter', { exact: true }).click();
		await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(given.length);
	});

	it('T7: the list of words that say nothing is seen and changed', async () => {
		const learned: EventWords[] = [];
		await show(given, false, async (words) => {
			learned.push(words);
			return null;
		});
		await page.getByText('Wörter', { exact: true }).click();
		await page.getByRole('button', { name: 'Zeit 3' }).click();
		await page.getByRole('button', { name: '„Zeit“ übergehen' }).click();
		await page.getByText('Welche Wörter übergangen werden').click();
		await page.getByLabelText('Doch zählen').fill('zum nicht,zum');
		await page.getByRole('button', { name: 'Übernehmen' }).click();
		await expect
			.poll(() => learned)
			.toEqual([
				{ silent: ['Zeit'], spoken: [] },
				{ silent: [], spoken: ['zum', 'nicht'] }
			]);
	});
});
