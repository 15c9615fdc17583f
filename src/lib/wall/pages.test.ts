import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, type Measured, paginate, type Room, shrink } from './pages.ts';

const room: Room = { height: 100, gap: 10, lanes: 1, most: 4 };
const note = (id: string, body: number, replies: number[] = []): Measured => ({ id, body, replies });
const ids = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.map((lane) => lane.map(({ id }) => id)));

describe('the pages of a wall', () => {
	it('V9: hold what fits from top to bottom and go on at the next page', () => {
		const notes = [note('a', 45), note('b', 45), note('c', 10)];
		expect(ids(paginate(notes, room))).toEqual([[['a', 'b']], [['c']]]);
	});

	it('leave no hole that a later note fits into, and stay as they are when notes are added', () => {
		const notes = [note('a', 60), note('b', 60), note('c', 30)];
		expect(ids(paginate(notes, room))).toEqual([[['a', 'c']], [['b']]]);
		expect(ids(paginate([...notes, note('d', 30)], room))).toEqual([[['a', 'c']], [['b', 'd']]]);
	});

	it('V9: hold no more notes than a page may', () => {
		const notes = ['a', 'b', 'c'].map((id) => note(id, 5));
		expect(ids(paginate(notes, { ...room, most: 2 }))).toEqual([[['a', 'b']], [['c']]]);
	});

	it('fill the lanes of a board with one prompt side by side', () => {
		const notes = ['a', 'b', 'c'].map((id) => note(id, 60));
		expect(ids(paginate(notes, { ...room, lanes: 2 }))).toEqual([
			[['a'], ['b']],
			[['c'], []]
		]);
	});

	it('show a note again with the replies that found no place below it', () => {
		const [first, second] = paginate([note('a', 40, [30, 30, 30])], room);
		expect(first).toEqual([[{ id: 'a', from: 0, to: 2, height: 100 }]]);
		expect(second).toEqual([[{ id: 'a', from: 2, to: 3, height: 70 }]]);
	});

	it('are one empty page before anybody has written', () => {
		expect(paginate([], { ...room, lanes: 2 })).toEqual([[[], []]]);
	});

	it('V9: cut nothing, lose nothing and double nothing, whatever the heights', () => {
		const notes = fc.array(
			fc.record({ body: fc.integer({ min: 1, max: 60 }), replies: fc.array(fc.integer({ min: 1, max: 40 })) })
		);
		const rooms = fc.record({ lanes: fc.integer({ min: 1, max: 3 }), most: fc.integer({ min: 1, max: 12 }) });
		fc.assert(
			fc.property(notes, rooms, (shapes, { lanes, most }) => {
				const measured = shapes.map((shape, index) => ({ id: String(index), ...shape }));
				const pages = paginate(measured, { ...room, lanes, most });
				for (const page of pages) {
					expect(page.flat().length).toBeLessThanOrEqual(most);
					for (const lane of page) {
						expect(lane.reduce((sum, { height }) => sum + height, (lane.length - 1) * room.gap)).toBeLessThanOrEqual(
							100
						);
					}
				}
				const shown = pages.flat(2);
				const begun = shown.filter(({ from }) => from === 0).map(({ id }) => Number(id));
				expect(begun.toSorted((a, b) => a - b)).toEqual(measured.map((_, index) => index));
				for (const { id, replies } of measured) {
					const parts = shown.filter((piece) => piece.id === id);
					expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(replies.length);
				}
			})
		);
	});
});

describe('a note that arrives while people read', () => {
	const [page] = paginate([note('a', 45)], room) as [ReturnType<typeof paginate>[number]];

	it('is added at a free place, and nothing moves', () => {
		expect(ids([fill(page, [note('b', 45)], room)])).toEqual([[['a', 'b']]]);
	});

	it('waits for the page to turn where there is none', () => {
		expect(fill(page, [note('b', 50)], room)).toEqual(page);
	});
});

describe('a note taller than the wall', () => {
	it('V9: is set smaller instead of being cut', () => {
		expect(shrink(100, 100)).toBe(1);
		expect(shrink(200, 100)).toBeCloseTo(0.67, 2);
	});
});
