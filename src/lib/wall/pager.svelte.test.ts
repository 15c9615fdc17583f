import { expect, it } from 'vitest';
import { Pager } from './pager.svelte.ts';

it('V9: turns on and back, begins again at the end, and stays on a page that is there', () => {
	const pager = new Pager();
	pager.hold(3);
	pager.turn(-1);
	expect([pager.page, pager.pages]).toEqual([3, 3]);
	pager.hold(2);
	expect(pager.page).toBe(2);
	pager.turn(1);
	expect(pager.page).toBe(1);
	pager.freeze(true);
	pager.turn(1);
	expect(pager.page).toBe(1);
});
