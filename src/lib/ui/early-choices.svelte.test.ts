import { afterEach, describe, expect, it } from 'vitest';
import { earlyChoices } from './early-choices.ts';

/** A list as the server wrote it, with `b` as its choice. */
function list(): HTMLSelectElement {
	document.body.innerHTML = '<select><option>a</option><option selected>b</option><option>c</option></select>';
	return document.querySelector('select') as HTMLSelectElement;
}

describe('what is chosen in a list before the page comes to life', () => {
	afterEach(() => document.body.replaceChildren());

	it('is chosen again, and told to whoever listens', () => {
		const select = list();
		const told: string[] = [];
		document.body.addEventListener('change', () => told.push(select.value), { once: true });
		select.value = 'c';
		const again = earlyChoices();
		select.value = 'b';
		again();
		expect(select.value).toBe('c');
		expect(told).toEqual(['c']);
	});

	it('is left alone where nothing was chosen, or the list is gone', () => {
		const select = list();
		const told: string[] = [];
		document.body.addEventListener('change', () => told.push('change'));
		earlyChoices()();
		select.value = 'a';
		const again = earlyChoices();
		select.remove();
		again();
		expect(told).toEqual([]);
	});
});
