import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
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
	'Mehr Zeit'
];

async function sort(notes: readonly string[] = bodies, lead = new PretendLead(notes)) {
	await render(Sorting, { props: { lead: lead as unknown as Lead }, context: await inGerman() });
	return lead;
}
const note = (name: string) => page.getByRole('checkbox', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const bar = page.getByRole('group', { name: 'Wohin damit?' });

describe('sorting by tap', () => {
	it('M16: notes are chosen, then the theme, which is named next', async () => {
		const lead = await sort();
		await note('Wohnungen fehlen überall').click();
		await note('Begleitung bei der Wohnungssuche').click();
		await bar.getByRole('button', { name: 'Neues Thema' }).click();
		await expect.element(page.getByRole('textbox', { name: 'Überschrift' })).toHaveFocus();
		await userEvent.keyboard('Wohnen{Enter}');
		await expect.poll(() => lead.themes).toEqual(['Wohnen: n1 n3']);
		await expect.element(button(/^1? ?Wohnen 2 Beiträge/)).toHaveFocus();
	});

	it('M16: a theme is split by choosing notes in it', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange([{ id: 't', title: 'Alles', position: 1 }], { n1: 't', n2: 't', n3: 't' });
		await sort([], lead);
		await note('Sprachmittlung früher buchen').click();
		await bar.getByRole('button', { name: 'Neues Thema' }).click();
		await userEvent.keyboard('{Escape}');
		expect(lead.themes).toEqual(['Alles: n1 n3', ': n2']);
	});

	it('M16: themes are merged and dissolved, and each step is undone', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange(
			[
				{ id: 't', title: 'Wohnen', position: 1 },
				{ id: 'u', title: 'Sprache', position: 2 }
			],
			{ n1: 't', n2: 'u', n3: 't' }
		);
		await sort([], lead);
		await button(/^Mehr.*Sprache/).click();
		await page.getByLabelText('Zusammenlegen mit').selectOptions('Wohnen');
		await button('Zusammenlegen').click();
		expect(lead.themes).toEqual(['Wohnen: n1 n2 n3']);
		await expect.element(button(/Wohnen 3 Beiträge/)).toHaveFocus();
		await button(/^Mehr.*Wohnen/).click();
		await button('Auflösen').click();
		expect(lead.themes).toEqual([]);
		await button('Rückgängig (3)').click();
		await button('Rückgängig (2)').click();
		expect(lead.themes).toEqual(['Wohnen: n1 n3', 'Sprache: n2']);
	});

	it('M17: headings can be confirmed once every theme has one', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange([{ id: 't', title: '', position: 1 }], { n1: 't' });
		await sort([], lead);
		await expect.element(page.getByRole('checkbox', { name: 'Überschriften bestätigt' })).not.toBeInTheDocument();
		await lead.arrange([{ id: 't', title: 'Wohnen', position: 1 }], {});
		await page.getByRole('checkbox', { name: 'Überschriften bestätigt' }).click();
		expect(lead.state.board.headings_confirmed).toBe(true);
	});

	it('M1: while weighting, themes are shown and nothing moves', async () => {
		await sort([], new PretendLead(bodies, 'weighting'));
		await expect.element(page.getByText('Mehr Zeit')).toBeVisible();
		await expect.element(page.getByText('In dieser Phase wird nicht geordnet.', { exact: false })).toBeVisible();
		expect(page.getByRole('checkbox').elements()).toEqual([]);
	});
});

describe('sorting by keyboard', () => {
	it('M16, A1: Space chooses, Return leads to the themes, Return puts, and the next note has the focus', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange([{ id: 't', title: 'Wohnen', position: 1 }], {});
		await sort([], lead);
		(note('Wohnungen fehlen überall').element() as HTMLElement).focus();
		await userEvent.keyboard(' {Tab}');
		await expect.element(note('Sprachmittlung früher buchen')).toHaveFocus();
		await userEvent.tab();
		await userEvent.keyboard(' {Enter}');
		await expect.element(bar.getByRole('button', { name: 'Wohnen' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(lead.themes).toEqual(['Wohnen: n1 n3']);
		await expect.element(note('Pool für Sprachmittlung')).toHaveFocus();
	});

	it('M16, A1: a digit puts a note into the theme of that number, 0 takes it out', async () => {
		const lead = new PretendLead(bodies);
		await lead.arrange(
			[
				{ id: 't', title: 'Wohnen', position: 1 },
				{ id: 'u', title: 'Sprache', position: 2 }
			],
			{ n3: 't' }
		);
		await sort([], lead);
		(note('Wohnungen fehlen überall').element() as HTMLElement).focus();
		await userEvent.keyboard('1');
		await expect.element(note('Sprachmittlung früher buchen')).toHaveFocus();
		await userEvent.keyboard('2');
		expect(lead.themes).toEqual(['Wohnen: n1 n3', 'Sprache: n2']);
		(note('Begleitung bei der Wohnungssuche').element() as HTMLElement).focus();
		await userEvent.keyboard('0');
		expect(lead.themes).toEqual(['Wohnen: n1', 'Sprache: n2']);
		await expect.element(note('Wohnungen fehlen überall')).toHaveFocus();
	});

	it('A1: Escape leads from the themes back to the note', async () => {
		await sort();
		(note('Mehr Zeit').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(bar.getByRole('button', { name: 'Neues Thema' })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(note('Mehr Zeit')).toHaveFocus();
	});
});

describe('sorting while the server is slow', () => {
	const heading = page.getByRole('textbox', { name: 'Überschrift' });

	/** A board whose steps are shown at once and answered when the test says so. */
	async function sortSlowly() {
		const lead = new PretendLead(bodies);
		const underway: NonNullable<PretendLead['underway']> = [];
		lead.underway = underway;
		await sort([], lead);
		return { lead, answer: (taken = true) => underway.shift()?.(taken) };
	}

	it('M16: the heading of the next theme is still there when the last one has been taken', async () => {
		const { lead, answer } = await sortSlowly();
		await note('Wohnungen fehlen überall').click();
		await bar.getByRole('button', { name: 'Neues Thema' }).click();
		await heading.fill('Wohnen');
		await button('Speichern').click();
		await note('Mehr Zeit').click();
		await bar.getByRole('button', { name: 'Neues Thema' }).click();
		await heading.fill('Zeit');
		for (let step = 0; step < 3; step += 1) answer();
		await expect.element(heading).toHaveFocus();
		await expect.element(heading).toHaveValue('Zeit');
		await button('Speichern').click();
		answer();
		await expect.element(button(/^2? ?Zeit 1 Beitrag/)).toHaveFocus();
		expect(lead.themes).toEqual(['Wohnen: n1', 'Zeit: n5']);
	});

	it('M16: notes on their way are not taken along by the next choice, and those that were refused are chosen again', async () => {
		const { lead, answer } = await sortSlowly();
		await note('Wohnungen fehlen überall').click();
		await bar.getByRole('button', { name: 'Neues Thema' }).click();
		await note('Mehr Zeit').click();
		await expect.element(bar.getByText('1 Beitrag ausgewählt')).toBeVisible();
		answer();
		await bar.getByRole('button', { name: 'Noch ohne Überschrift' }).click();
		await expect.element(bar).not.toBeInTheDocument();
		expect(lead.themes).toEqual([': n1 n5']);
		answer(false);
		await expect.element(note('Mehr Zeit')).toBeChecked();
		expect(lead.themes).toEqual([': n1']);
	});

	it('M16, A1: a heading that is taken does not take the keyboard from the note it has gone on to', async () => {
		const { lead, answer } = await sortSlowly();
		(note('Mehr Zeit').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}{Enter}');
		await expect.element(heading).toHaveFocus();
		await userEvent.keyboard('Zeit{Enter}');
		(note('Pool für Sprachmittlung').element() as HTMLElement).focus();
		answer();
		answer();
		await expect.element(heading).not.toBeInTheDocument();
		await expect.element(note('Pool für Sprachmittlung')).toHaveFocus();
		await userEvent.keyboard('1');
		expect(lead.themes).toEqual(['Zeit: n4 n5']);
	});

	it('M16, A1: digit after digit counts before the first has been answered', async () => {
		const { lead } = await sortSlowly();
		void lead.arrange([{ id: 't', title: 'Wohnen', position: 1 }], {});
		(note('Wohnungen fehlen überall').element() as HTMLElement).focus();
		await userEvent.keyboard('111');
		await expect.element(note('Pool für Sprachmittlung')).toHaveFocus();
		expect(lead.themes).toEqual(['Wohnen: n1 n2 n3']);
	});
});

describe('sorting by drag', () => {
	it('A5, M16: a handle drags a note into a theme', async () => {
		await page.viewport(400, 900);
		const lead = new PretendLead(bodies);
		await lead.arrange([{ id: 't', title: 'Wohnen', position: 1 }], {});
		await sort([], lead);
		const handle = document.querySelector<HTMLElement>('[data-pile=""] li span[aria-hidden="true"]');
		const goal = document.querySelector<HTMLElement>('[data-pile="t"]');
		const middle = (element: HTMLElement | null) => {
			const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
			return { clientX: left + width / 2, clientY: top + height / 2 };
		};
		const point = (type: string, at: { clientX: number; clientY: number }) =>
			handle?.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, pointerId: 1, isPrimary: true }));
		if (handle) handle.setPointerCapture = () => undefined;
		point('pointerdown', middle(handle));
		point('pointermove', middle(goal));
		point('pointerup', middle(goal));
		await expect.poll(() => lead.themes).toEqual(['Wohnen: n1']);
	});
});

describe('help with sorting', () => {
	it('T4: notes in nearly the same words are offered for merging', async () => {
		const lead = await sort(['Mehr Zeit für Fälle!', 'mehr zeit für fälle', 'Sprachmittlung']);
		await button('Fast gleich').click();
		await expect.element(page.getByText('1 Paar ist fast gleich')).toBeVisible();
		await button('Dieser bleibt').first().click();
		expect(lead.merged).toEqual([['n1', 'n2']]);
	});

	it('T7: a word knows its notes and can be left out', async () => {
		await sort();
		await button('Wörter').click();
		await button('Sprachmittlung 2 Beiträge').click();
		await button('Diese Beiträge auswählen').click();
		await expect.element(bar.getByText('2 Beiträge ausgewählt')).toBeVisible();
		await button('Wort weglassen').click();
		await expect.element(button('Sprachmittlung 2 Beiträge')).not.toBeInTheDocument();
	});

	it('T3: what is said to mean the same is compared as the same', async () => {
		await sort(['Die Zappelbude öffnen', 'Turnhalle streichen', 'Blumen gießen']);
		await button('Wörter').click();
		await page.getByText('Wortliste').click();
		await page.getByRole('textbox', { name: 'Bedeutet dasselbe' }).fill('Turnhalle = Zappelbude');
		await button('So vergleichen').click();
		await expect.element(button(/(Turnhalle|Zappelbude) 2 Beiträge/)).toBeVisible();
	});
});
