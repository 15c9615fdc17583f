import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { blind } from '../../../../tests/load/grouping/blind.ts';
import { measureGroups } from '../../../../tests/load/grouping/measures.ts';
import { inGerman } from '../in-german.ts';
import type { Lead } from '../lead.ts';
import { PretendLead } from './lead.model.svelte.ts';
import Sorting from './Sorting.svelte';
import '$lib/styles';

const bodies = [
	'Wohnungen fehlen überall',
	'Sprachmittlung früher buchen',
	'Begleitung bei der Wohnungssuche',
	'Pool für Sprachmittlung',
	'Vermieter sagen wegen des Namens ab',
	'Mehr Zeit'
];

async function open(lead = new PretendLead(bodies)) {
	await render(Sorting, { props: { lead: lead as unknown as Lead }, context: await inGerman() });
	return lead;
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const search = page.getByRole('search', { name: 'Ähnliche suchen' });
const field = search.getByRole('searchbox', { name: 'Wonach suchen?' });
const heading = page.getByRole('textbox', { name: 'Überschrift' });
const slider = page.getByRole('slider', { name: 'Wie eng gefasst?' });
const found = (name: string) => page.getByRole('region', { name: /gefunden$/ }).getByRole('checkbox', { name });

async function type(words: string) {
	if (field.elements().length === 0) await button('Ähnliche suchen').click();
	await field.fill(words);
	await userEvent.keyboard('{Enter}');
}

describe('searching for similar notes', () => {
	it('T2: what is found for typed words is ticked as a draft, and becomes a theme with the proposed heading', async () => {
		const lead = await open();
		await type('Wohnung');
		await expect.element(page.getByRole('heading', { name: '2 Beiträge gefunden' })).toHaveFocus();
		await expect.element(found('Wohnungen fehlen überall')).toBeChecked();
		await expect.element(heading).toHaveValue('Wohnungen');
		expect(lead.themes).toEqual([]);
		await button('2 Beiträge in eine Gruppe').click();
		expect(lead.themes).toEqual(['Wohnungen: n1 n3']);
		await expect.element(page.getByText('2 Beiträge jetzt in „Wohnungen“.')).toBeVisible();
		await expect.element(search).toHaveFocus();
		await expect.element(field).toHaveValue('');
		await button('Rückgängig (1)').click();
		expect(lead.themes).toEqual([]);
	});

	it('T2: the wider it is set, the more is offered, the nearest first', async () => {
		await open();
		await type('Wohnung');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '2 Beiträge gefunden');
		await button('Weiter gefasst: 1 Beitrag mehr').click();
		await expect.element(page.getByRole('heading', { name: '3 Beiträge gefunden' })).toHaveFocus();
		(slider.element() as HTMLElement).focus();
		await userEvent.keyboard('{End}');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '2 Beiträge gefunden');
		await userEvent.keyboard('{Home}');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '3 Beiträge gefunden');
		await expect.element(found('Vermieter sagen wegen des Namens ab')).toBeChecked();
		await expect.element(button('3 Beiträge in eine Gruppe')).toBeVisible();
	});

	it('T2: every note can be unticked, and the heading can be another', async () => {
		const lead = await open();
		await type('Wohnung Sprachmittlung');
		await expect.element(button('4 Beiträge in eine Gruppe')).toBeVisible();
		await found('Sprachmittlung früher buchen').click();
		await found('Pool für Sprachmittlung').click();
		await expect.element(heading).toHaveValue('Wohnungen');
		await heading.fill('Zuhause');
		await userEvent.keyboard('{Enter}');
		expect(lead.themes).toEqual(['Zuhause: n1 n3']);
	});

	it('T2: nothing ticked makes no group', async () => {
		const lead = await open();
		await type('Zeit');
		await found('Mehr Zeit').click();
		await expect.element(button('Nichts ausgewählt')).toBeDisabled();
		(heading.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(lead.themes).toEqual([]);
	});

	it('T2, A1: one chosen note leads to those like it, and they become a group together', async () => {
		const lead = await open();
		(page.getByRole('checkbox', { name: 'Pool für Sprachmittlung' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}{Shift>}{Tab}{/Shift}');
		await expect.element(button('Ähnliche zu diesem Beitrag')).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('heading', { name: '1 Beitrag gefunden' })).toHaveFocus();
		await expect.element(found('Ähnliche zu diesem Beitrag Pool für Sprachmittlung')).toBeChecked();
		await expect.element(page.getByRole('group', { name: 'Wohin damit?' })).not.toBeInTheDocument();
		await button('2 Beiträge in eine Gruppe').click();
		expect(lead.themes).toEqual(['Sprachmittlung: n2 n4']);
	});

	it('T2: notes of a theme are shown as such and stay there unless they are ticked', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange(
			[
				{ id: 't', title: 'Wohnen', position: 1 },
				{ id: 'u', title: 'Sprache', position: 2 }
			],
			{ n1: 't', n2: 'u' }
		);
		await open(lead);
		await type('Wohnung Sprachmittlung');
		await expect.element(found('Wohnungen fehlen überall in „Wohnen“')).not.toBeChecked();
		await expect.element(found('Begleitung bei der Wohnungssuche')).toBeChecked();
		await found('Pool für Sprachmittlung').click();
		await page.getByRole('combobox', { name: 'Wohin damit?' }).selectOptions('Wohnen');
		await expect.element(heading).not.toBeInTheDocument();
		await button('1 Beitrag in eine Gruppe').click();
		expect(lead.themes).toEqual(['Wohnen: n1 n3', 'Sprache: n2']);
		await expect.element(page.getByText('1 Beitrag jetzt in „Wohnen“.')).toBeVisible();
	});

	it('T2: what is like a note of a theme is put there', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange([{ id: 't', title: 'Wohnen', position: 1 }], { n1: 't' });
		await open(lead);
		await page.getByRole('checkbox', { name: 'Wohnungen fehlen überall' }).click();
		await button('Ähnliche zu diesem Beitrag').click();
		await expect.element(page.getByRole('combobox', { name: 'Wohin damit?' })).toHaveValue('t');
		await button(/in eine Gruppe/).click();
		expect(lead.themes[0]).toMatch(/^Wohnen: n1 n3/);
	});

	it('T2, T6: where no word can be proposed, the heading is what was typed', async () => {
		await open(new PretendLead(['More time for the cases', 'Mehr Licht']));
		await type('cases');
		await expect.element(heading).toHaveValue('cases');
	});

	it('says so when there is nothing similar', async () => {
		await open();
		await type('Schwimmbad');
		await expect.element(page.getByRole('heading', { name: 'Nichts Ähnliches gefunden' })).toHaveFocus();
		await expect.element(slider).not.toBeInTheDocument();
		await expect.element(button(/in eine Gruppe|ausgewählt/)).not.toBeInTheDocument();
		await type('  ');
		await expect.element(field).toHaveFocus();
		await expect.element(page.getByRole('heading', { name: 'Nichts Ähnliches gefunden' })).toBeVisible();
	});

	it('T3: a search is made again with what has been said to mean the same', async () => {
		await open(new PretendLead(['Die Zappelbude öffnen', 'Turnhalle streichen', 'Blumen gießen']));
		await type('Turnhalle');
		await expect.element(page.getByRole('heading', { name: '1 Beitrag gefunden' })).toBeVisible();
		await button('Wörter').click();
		await page.getByText('Wortliste').click();
		await page.getByRole('textbox', { name: 'Bedeutet dasselbe' }).fill('Turnhalle = Zappelbude');
		await button('So vergleichen').click();
		await button('Ähnliche suchen').click();
		await expect.element(field).toHaveValue('Turnhalle');
		await expect.element(page.getByRole('heading', { name: '2 Beiträge gefunden' })).toBeVisible();
	});

	it('M16: the next search can begin before the server has answered, and a refused group is as it was set', async () => {
		const lead = new PretendLead(bodies);
		const underway: NonNullable<PretendLead['underway']> = [];
		lead.underway = underway;
		await open(lead);
		await type('Wohnung');
		await found('Wohnungen fehlen überall').click();
		await heading.fill('Suche');
		await button('1 Beitrag in eine Gruppe').click();
		await type('Sprachmittlung');
		await expect.element(button('2 Beiträge in eine Gruppe')).toBeVisible();
		underway.shift()?.(true);
		await expect.element(page.getByText('1 Beitrag jetzt in „Suche“.')).toBeVisible();
		await expect.element(heading).toHaveValue('Sprachmittlung');
		await found('Pool für Sprachmittlung').click();
		await button('1 Beitrag in eine Gruppe').click();
		await expect.element(field).toHaveValue('');
		underway.shift()?.(false);
		await expect.element(field).toHaveValue('Sprachmittlung');
		await expect.element(found('Pool für Sprachmittlung')).not.toBeChecked();
		expect(lead.themes).toEqual(['Suche: n3']);
	});
});

it('T5: while the gate is shut, nothing that can be pressed makes a theme of notes nobody looked for, and a search makes one at most', async () => {
	const { passed } = measureGroups(blind);
	const lead = await open();
	/** Presses whatever the open help offers, boxes and buttons, and tells how many themes there are then. */
	const pressAll = async (): Promise<number> => {
		const offers = () =>
			[...document.querySelectorAll<HTMLElement>('.help button:not([type="submit"])')].filter(
				(each) => !each.matches(':disabled, [hidden] *')
			);
		for (const each of offers()) each.click();
		for (const form of [...document.querySelectorAll<HTMLFormElement>('.help form')].toReversed()) form.requestSubmit();
		await new Promise((resolve) => setTimeout(resolve, 300));
		return lead.themes.length;
	};
	for (const help of ['Ähnliche suchen', 'Fast gleich', 'Wörter']) {
		await button(help).click();
		await expect.element(page.getByText('Beiträge werden verglichen …')).not.toBeInTheDocument();
		expect(passed || (await pressAll()) === 0, help).toBe(true);
	}
	await type('Wohnung Sprachmittlung');
	await expect.element(button('4 Beiträge in eine Gruppe')).toBeVisible();
	expect(passed || (await pressAll()) === 1).toBe(true);
});
