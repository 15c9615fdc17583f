import { afterEach, describe, expect, it } from 'vitest';
import { earlyInput } from './early-input.ts';

/** A list as the server wrote it, with `b` as its choice. */
function list(): HTMLSelectElement {
	document.body.innerHTML = '<select><option>a</option><option selected>b</option><option>c</option></select>';
	return document.querySelector('select') as HTMLSelectElement;
}

afterEach(() => document.body.replaceChildren());

describe('what is chosen in a list before the page comes to life', () => {
	it('is chosen again, and told to whoever listens', () => {
		const select = list();
		const told: string[] = [];
		document.body.addEventListener('change', () => told.push(select.value), { once: true });
		select.value = 'c';
		const again = earlyInput();
		select.value = 'b';
		again();
		expect(select.value).toBe('c');
		expect(told).toEqual(['c']);
	});

	it('is left alone where nothing was chosen, or the list is gone', () => {
		const select = list();
		const told: string[] = [];
		document.body.addEventListener('change', () => told.push('change'));
		earlyInput()();
		select.value = 'a';
		const again = earlyInput();
		select.remove();
		again();
		expect(told).toEqual([]);
	});
});

describe('a button pressed before the page comes to life', () => {
	function press(): string[] {
		document.body.innerHTML = '<button type="button">a</button>';
		window.pressed = document.querySelector('button');
		const told: string[] = [];
		window.pressed?.addEventListener('click', () => told.push('click'));
		return told;
	}
	afterEach(() => delete window.pressed);

	it('is pressed again', () => {
		const told = press();
		earlyInput()();
		expect(told).toEqual(['click']);
	});

	it('is left alone when it is gone', () => {
		const told = press();
		const again = earlyInput();
		document.body.replaceChildren();
		again();
		expect(told).toEqual([]);
	});
});
