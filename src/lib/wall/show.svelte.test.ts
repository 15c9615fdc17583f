import { describe, expect, it } from 'vitest';
import type { Column, Stage } from './layout.ts';
import { Show } from './show.svelte.ts';

const stage: Stage = { height: 100, gap: 10, lanes: 1, most: 4, together: true };
const column = (id: string, ...notes: string[]): Column => ({
	id,
	notes: notes.map((note) => ({ id: note, body: 45, replies: [] }))
});
const shown = (show: Show, id: string) =>
	show
		.of(id)
		.page.flat()
		.map((piece) => piece.id);

describe('what the wall shows', () => {
	it('V9: turns the pages of all columns and begins again where one has no more', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b', 'c'), column('q', 'd')], stage);
		expect([show.page, show.pages, shown(show, 'p'), shown(show, 'q')]).toEqual([1, 2, ['a', 'b'], ['d']]);
		show.turn(1);
		expect([show.page, shown(show, 'p'), shown(show, 'q')]).toEqual([2, ['c'], ['d']]);
		show.turn(1);
		expect([show.page, shown(show, 'p')]).toEqual([1, ['a', 'b']]);
		show.turn(-1);
		expect(show.page).toBe(2);
	});

	it('adds a new note at a free place and moves nothing', () => {
		const show = new Show();
		show.take([column('p', 'a')], stage);
		show.take([column('p', 'a', 'b')], stage);
		expect(shown(show, 'p')).toEqual(['a', 'b']);
	});

	it('keeps a note for the next turn when the page is full', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b')], stage);
		show.take([column('p', 'a', 'b', 'c')], stage);
		expect([shown(show, 'p'), show.pages]).toEqual([['a', 'b'], 1]);
		show.turn(1);
		expect([shown(show, 'p'), show.pages]).toEqual([['c'], 2]);
	});

	it('V9: lays the page anew when a note has grown, so that none is cut', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b')], stage);
		const grown = {
			id: 'p',
			notes: [
				{ id: 'a', body: 70, replies: [] },
				{ id: 'b', body: 45, replies: [] }
			]
		};
		show.take([grown], stage);
		expect([shown(show, 'p'), show.pages]).toEqual([['a'], 2]);
	});

	it('V9: holds the picture while it is frozen and takes in afterwards what came', () => {
		const show = new Show();
		show.take([column('p', 'a')], stage);
		show.freeze();
		show.take([column('p', 'a', 'b')], stage);
		show.turn(1);
		expect(shown(show, 'p')).toEqual(['a']);
		show.freeze();
		expect(shown(show, 'p')).toEqual(['a', 'b']);
	});

	it('gives each prompt the whole wall, one after the other, where there is no room side by side', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b', 'c'), column('q', 'd')], { ...stage, together: false });
		const visible = () => ['p', 'q'].filter((id) => show.of(id).visible);
		expect([show.pages, visible()]).toEqual([3, ['p']]);
		show.turn(-1);
		expect([show.page, visible(), shown(show, 'q')]).toEqual([3, ['q'], ['d']]);
	});
});
