import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, lay, type Layout, type Sized, type Stage } from './layout.ts';

const stage: Stage = { epoch: '1', lanes: 3, heights: [100, 100, 100], gap: 10, most: 12 };
/** A note of so much text: the wider its lane, the lower it is. */
const note = (id: string, text: number): Sized => ({
	id,
	sizes: [1, 2, 3].map((lanes) => ({ body: text * lanes, replies: [] }))
});
const column = (id: string, ...texts: number[]): Column => ({
	id,
	notes: texts.map((text, index) => note(`${id}${index + 1}`, text))
});
const seen = ({ spreads }: Layout) =>
	spreads.map(({ places }) => places.map(({ id, page }) => [id, ...page.flat().map((piece) => piece.id)].join(' ')));

describe('how the columns of a wall are spread', () => {
	it('V8: side by side where they fit, and even where they do not', () => {
		const columns = ['a', 'b', 'c', 'd'].map((id) => column(id, 10));
		expect(seen(lay(columns.slice(0, 3), stage))).toEqual([['a a1', 'b b1', 'c c1']]);
		expect(seen(lay(columns, stage))).toEqual([
			['a a1', 'b b1'],
			['c c1', 'd d1']
		]);
	});

	it('V8: a note too tall for a narrow column comes afterwards in a wider one, at the same size of text', () => {
		expect(seen(lay([column('a', 10, 40), column('b', 10), column('c')], stage))).toEqual([
			['a a1', 'b b1', 'c'],
			['a a2']
		]);
	});

	it('V8: long notes of several prompts stand side by side as far as they can', () => {
		expect(seen(lay([column('a', 40), column('b', 40), column('c', 40)], stage))).toEqual([['a a1', 'b b1'], ['c c1']]);
	});

	it('a board with one prompt has all lanes for it', () => {
		const [spread] = lay([column('a', 20, 20, 20)], stage).spreads;
		expect(spread?.places[0]?.page.map((lane) => lane.map(({ id }) => id))).toEqual([['a1'], ['a2'], ['a3']]);
	});

	it('a column with fewer pages begins again meanwhile', () => {
		const { spreads } = lay([column('a', 20, 20), column('b', 10), column('c', 10)], stage);
		expect(spreads.map(({ places }) => places.map(({ index, count }) => `${index + 1}/${count}`))).toEqual([
			['1/2', '1/1', '1/1'],
			['2/2', '1/1', '1/1']
		]);
	});

	it('V9: no spread holds more than twelve notes', () => {
		const many = column('a', ...Array.from({ length: 30 }, () => 1));
		const { spreads } = lay([many, { ...many, id: 'b' }], { ...stage, gap: 0 });
		for (const { places } of spreads) expect(places.flatMap(({ page }) => page.flat()).length).toBeLessThanOrEqual(12);
	});

	it('V9: shows every note and cuts none, whatever they are', () => {
		const columns = fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 12 }), {
			minLength: 1,
			maxLength: 7
		});
		fc.assert(
			fc.property(columns, fc.integer({ min: 1, max: 3 }), (texts, lanes) => {
				const all = texts.map((own, index) => column(String(index), ...own));
				const { spreads } = lay(all, { ...stage, lanes });
				const shown = new Set<string>();
				for (const spread of spreads) {
					const width = spread.places.length * spread.lanes;
					expect(width).toBeLessThanOrEqual(lanes);
					for (const piece of spread.places.flatMap(({ page }) => page.flat())) {
						expect(piece.height).toBeLessThanOrEqual(100);
						shown.add(piece.id);
					}
				}
				expect([...shown].sort()).toEqual(all.flatMap(({ notes }) => notes.map(({ id }) => id)).sort());
			})
		);
	});
});
