import { describe, expect, it } from 'vitest';
import type { Column, Stage } from './layout.ts';
import { Show } from './show.svelte.ts';

const stage: Stage = { epoch: '1', lanes: 2, heights: [100, 100], gap: 10, most: 8 };
const column = (id: string, ...notes: string[]): Column => ({
	id,
	notes: notes.map((note) => ({ id: note, sizes: [1, 2].map(() => ({ body: 45, replies: [] })) }))
});
const shown = (show: Show, id: string) =>
	show.spread.places.find((place) => place.id === id)?.page.flatMap((lane) => lane.map((piece) => piece.id));

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
		show.take([column('p', 'a'), column('q')], stage);
		show.take([column('p', 'a', 'b'), column('q')], stage);
		expect(shown(show, 'p')).toEqual(['a', 'b']);
	});

	it('keeps a note for the next turn when the page is full', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b'), column('q')], stage);
		show.take([column('p', 'a', 'b', 'c'), column('q')], stage);
		expect([shown(show, 'p'), show.pages]).toEqual([['a', 'b'], 1]);
		show.turn(1);
		expect([shown(show, 'p'), show.pages]).toEqual([['c'], 2]);
	});

	it('V9: lays the page anew when a note has grown, so that none is cut', () => {
		const show = new Show();
		show.take([column('p', 'a', 'b'), column('q')], stage);
		const grown = [70, 45].map((body, index) => ({
			id: index === 0 ? 'a' : 'b',
			sizes: [1, 2].map(() => ({ body, replies: [] }))
		}));
		show.take([{ id: 'p', notes: grown }, column('q')], stage);
		expect([shown(show, 'p'), show.pages]).toEqual([['a'], 2]);
	});

	it('V9: holds the picture while it is frozen and takes in afterwards what came', () => {
		const show = new Show();
		show.take([column('p', 'a'), column('q')], stage);
		show.freeze(true);
		show.take([column('p', 'a', 'b'), column('q')], stage);
		show.turn(1);
		expect(shown(show, 'p')).toEqual(['a']);
		show.freeze(false);
		expect(shown(show, 'p')).toEqual(['a', 'b']);
	});

	it('does not let an empty page stand while there is something to read', () => {
		const show = new Show();
		const tall = { id: 'a', sizes: [80, 160].map((body) => ({ body, replies: [] })) };
		show.take([column('p'), column('q')], stage);
		show.take([{ id: 'p', notes: [tall] }, column('q')], stage);
		expect(shown(show, 'p')).toEqual(['a']);
	});
});
