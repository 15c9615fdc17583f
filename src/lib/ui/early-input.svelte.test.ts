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

it('what is typed before the page comes to life stays, and tells whoever listens since', () => {
	document.body.innerHTML = '<input name="a" value="x"><input name="b" value="y"><textarea name="c"></textarea>';
	const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
	for (const at of [0, 2]) if (fields[at]) fields[at].value = 'typed';
	const again = earlyInput();
	for (const field of fields) field.value = field.defaultValue;
	const told: string[] = [];
	document.body.addEventListener('input', ({ target }) => told.push((target as HTMLInputElement).name));
	again();
	expect(fields.map(({ value }) => value)).toEqual(['typed', 'y', 'typed']);
	expect(told).toEqual(['a', 'c']);
});

describe('what is ticked before the page comes to life', () => {
	it('stays ticked, and tells whoever listens since', () => {
		document.body.innerHTML = `<input type="checkbox" name="a"><input type="checkbox" name="b" checked>
			<input type="radio" name="c" value="1" checked><input type="radio" name="c" value="2"><input name="d" value="e">`;
		const inputs = [...document.querySelectorAll('input')];
		for (const at of [0, 1, 3]) inputs[at]?.click();
		const again = earlyInput();
		for (const input of inputs) input.checked = input.defaultChecked;
		const told: string[] = [];
		document.body.addEventListener('change', ({ target }) => told.push((target as HTMLInputElement).name));
		again();
		expect(inputs.map(({ checked }) => checked)).toEqual([true, false, false, true, false]);
		expect(told).toEqual(['a', 'b', 'c']);
	});
});

it('what is folded out before the page comes to life stays so, and tells whoever listens since', () => {
	document.body.innerHTML = '<details><summary>a</summary></details>';
	const details = document.querySelector('details') as HTMLDetailsElement;
	details.open = true;
	const again = earlyInput();
	details.open = false;
	const told: boolean[] = [];
	details.addEventListener('toggle', () => told.push(details.open), { once: true });
	again();
	expect(details.open).toBe(true);
	expect(told).toEqual([true]);
});

describe('a button pressed before the page comes to life', () => {
	function press(): string[] {
		document.body.innerHTML = '<button type="button">a</button>';
		window.early = { over: false, pressed: document.querySelector('button') };
		const told: string[] = [];
		window.early.pressed?.addEventListener('click', () => told.push('click'));
		return told;
	}
	afterEach(() => delete window.early);

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

describe('a form sent before the page comes to life', () => {
	function send(): string[] {
		document.body.innerHTML =
			'<form method="POST"><button name="a" value="1"></button><button name="a" value="2"></button></form>';
		const form = document.querySelector('form') as HTMLFormElement;
		window.early = { over: false, sent: { form, submitter: form.querySelector('button:last-child') } };
		const told: string[] = [];
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			told.push((event.submitter as HTMLButtonElement).value);
		});
		return told;
	}
	afterEach(() => delete window.early);

	it('is sent by the button that sent it', () => {
		const told = send();
		earlyInput()();
		expect(told).toEqual(['2']);
	});

	it('is not sent again when the browser has sent it meanwhile', () => {
		const told = send();
		const again = earlyInput();
		if (window.early) window.early.over = true;
		again();
		expect(told).toEqual([]);
	});
});
