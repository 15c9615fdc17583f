import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '$lib/styles';
import { ask, questionOf } from '../ask';

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('Zielscheibe', () => {
	const sectors = ['Inhalt', 'Zeit', 'Raum'];
	const row = (name: string) => page.getByRole('radiogroup', { name });

	it('is filled in by rows of steps with the keyboard', async () => {
		const onanswer = await ask(questionOf('target', sectors));
		row('Zeit').getByRole('radio').first().element().focus();
		await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 3 });
		await expect.element(row('Zeit').getByRole('radio', { name: '3 – teils, teils' })).toBeChecked();
	});

	it('takes a press into the drawing, the centre as 5, and the same press again takes it back', async () => {
		const onanswer = await ask(questionOf('target', sectors));
		const drawing = document.querySelector('svg[viewBox^="-120"]');
		const box = drawing?.getBoundingClientRect();
		if (!drawing || !box) throw new Error('There is no drawing.');
		const middle = { clientX: box.x + box.width / 2 + 6, clientY: box.y + box.height / 2 - 6 };
		drawing.dispatchEvent(new MouseEvent('click', { ...middle, bubbles: true }));
		expect(onanswer).toHaveBeenLastCalledWith({ Inhalt: 5 });
		await expect.element(row('Inhalt').getByRole('radio', { name: /^5/ })).toBeChecked();
		drawing.dispatchEvent(new MouseEvent('click', { ...middle, bubbles: true }));
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	it('a sector can be left empty again without losing the others', async () => {
		const onanswer = await ask(questionOf('target', sectors), { Inhalt: 4, Raum: 2 });
		await press('Inhalt: wieder leer lassen');
		expect(onanswer).toHaveBeenLastCalledWith({ Raum: 2 });
	});

	it('says that nobody sees it', async () => {
		await ask(questionOf('target', sectors));
		await expect.element(page.getByText(/Niemand sieht Ihre Zielscheibe/)).toBeVisible();
	});
});

describe('points to distribute', () => {
	const points = questionOf('points', ['Zeit', 'Geld'], { total: 3 });

	it('are given one by one, never more than there are, and what is left is said', async () => {
		const onanswer = await ask(points);
		await expect.element(page.getByRole('status')).toHaveTextContent('Noch 3 von 3 Punkten zu verteilen.');
		await press('Zeit: ein Punkt mehr');
		await press('Zeit: ein Punkt mehr');
		await press('Geld: ein Punkt mehr');
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 2, Geld: 1 });
		await expect.element(page.getByRole('status')).toHaveTextContent('Alle Punkte sind verteilt (3).');
		page.getByRole('button', { name: 'Geld: ein Punkt mehr' }).element().focus();
		await userEvent.keyboard('{Enter}');
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 2, Geld: 1 });
		await press('Geld: ein Punkt weniger');
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 2 });
	});

	it('can be typed, and what is too much becomes what there is', async () => {
		const onanswer = await ask(points, { Zeit: 1 });
		await userEvent.fill(page.getByRole('textbox', { name: 'Geld' }), '9');
		await userEvent.tab();
		expect(onanswer).toHaveBeenLastCalledWith({ Zeit: 1, Geld: 2 });
		await expect.element(page.getByRole('textbox', { name: 'Geld' })).toHaveValue('2');
	});
});

describe('ranking', () => {
	const options = ['Zeit', 'Geld', 'Personal'];
	const inOrder = () =>
		page
			.getByRole('listitem')
			.elements()
			.map(({ textContent }) => textContent?.trim());

	it('is made by pressing in order; the focus goes to what is still without a place', async () => {
		const onanswer = await ask(questionOf('ranking', options));
		await press('Geld auf Platz 1');
		expect(onanswer).toHaveBeenLastCalledWith(['Geld']);
		await expect.element(page.getByRole('button', { name: 'Personal auf Platz 2' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(onanswer).toHaveBeenLastCalledWith(['Geld', 'Personal']);
		await expect.element(page.getByText('Personal: Platz 2 von 2')).toBeInTheDocument();
	});

	it('is moved by buttons that keep the focus, and ends at both ends', async () => {
		const onanswer = await ask(questionOf('ranking', options), options);
		page.getByRole('button', { name: 'Personal: einen Platz nach vorne' }).element().focus();
		await userEvent.keyboard('{Enter}{Enter}{Enter}');
		expect(onanswer).toHaveBeenLastCalledWith(['Personal', 'Zeit', 'Geld']);
		await expect.element(page.getByRole('button', { name: 'Personal: einen Platz nach vorne' })).toHaveFocus();
		expect(inOrder()[0]).toContain('Personal');
	});

	it('what has a place can lose it; without any there is no answer', async () => {
		const onanswer = await ask(questionOf('ranking', options), ['Zeit', 'Geld']);
		await press('Zeit: aus der Reihenfolge nehmen');
		expect(onanswer).toHaveBeenLastCalledWith(['Geld']);
		await expect.element(page.getByRole('button', { name: 'Geld: aus der Reihenfolge nehmen' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});
});

it('before and now are two answers to one question', async () => {
	const onanswer = await ask(questionOf('before_now'));
	await page.getByRole('radiogroup', { name: 'Vorher' }).getByRole('radio', { name: 'wenig' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ before: 2 });
	await page.getByRole('radiogroup', { name: 'Jetzt' }).getByRole('radio', { name: 'ziemlich' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ before: 2, now: 4 });
});

it('2.2: a mood is asked in words; its faces are for the eye alone', async () => {
	const onanswer = await ask(questionOf('mood'));
	await page.getByRole('radio', { name: 'ziemlich', exact: true }).click();
	expect(onanswer).toHaveBeenLastCalledWith(4);
	for (const face of document.querySelectorAll('svg')) expect(face.getAttribute('aria-hidden')).toBe('true');
});

describe('number', () => {
	const years = questionOf('number', [], { min: 0, max: 40, unit: { de: 'Jahre' } });

	it('has its unit, its range and its keyboard', async () => {
		await ask(years);
		const field = page.getByRole('textbox', { name: 'Wie war es?' });
		await expect.element(field).toHaveAccessibleDescription('Eine ganze Zahl von 0 bis 40 Jahre');
		await expect.element(field).toHaveAttribute('inputmode', 'numeric');
	});

	it('is a number in the digits of any keyboard; anything else is kept and said once the field is left', async () => {
		const onanswer = await ask(years);
		const field = page.getByRole('textbox');
		await userEvent.fill(field, '١٢');
		expect(onanswer).toHaveBeenLastCalledWith(12);
		await userEvent.fill(field, 'zwölf');
		expect(onanswer).toHaveBeenLastCalledWith('zwölf');
		await expect.element(page.getByText(/Bitte geben Sie/)).not.toBeInTheDocument();
		await userEvent.tab();
		await expect.element(page.getByText('Bitte geben Sie eine ganze Zahl von 0 bis 40 ein.')).toBeVisible();
	});
});

it('a recommendation goes from 0 to 10, and both ends have words', async () => {
	const onanswer = await ask(questionOf('recommend', []));
	await page.getByRole('radio', { name: '0 – auf keinen Fall' }).click();
	expect(onanswer).toHaveBeenLastCalledWith(0);
	await userEvent.keyboard('{ArrowLeft}');
	expect(onanswer).toHaveBeenLastCalledWith(10);
});

it('A5: at 320 pixels nothing that is pressed is smaller than 44, and nothing is wider than the page', async () => {
	await page.viewport(320, 700);
	const long = ['Sprachmittlung und Übersetzung', 'Zuständigkeitsverteilung', 'Zeit'];
	for (const question of [
		questionOf('target', long),
		questionOf('points', long, { total: 10 }),
		questionOf('ranking', long),
		questionOf('recommend', [])
	]) {
		document.body.replaceChildren();
		await ask(question, question.kind === 'ranking' ? [long[1] ?? ''] : undefined);
		for (const control of document.querySelectorAll(
			'button, label:has(input), input:not([type="radio"], [type="checkbox"])'
		)) {
			const { width, height } = control.getBoundingClientRect();
			expect
				.soft(Math.min(width, height), `${question.kind}: ${control.outerHTML.slice(0, 60)}`)
				.toBeGreaterThanOrEqual(44);
		}
		expect.soft(document.documentElement.scrollWidth, question.kind).toBeLessThanOrEqual(320);
	}
});
