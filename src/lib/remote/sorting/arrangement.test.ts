import { describe, expect, it } from 'vitest';
import type { Theme } from '$lib/domain/board-snapshot';
import { added, dissolved, joined, moved, renamed, shifted } from './arrangement.ts';

const theme = (id: string, position: number, title = id): Theme => ({ id, title, position, revision: 1, dots: null });
const [homes, work, nameless] = [theme('homes', 1), theme('work', 2), theme('nameless', 5, '')];

describe('arranging', () => {
	it('M16: notes go into a theme or into none', () => {
		expect(moved(['a', 'b'], 'homes')).toEqual({ themes: [], notes: { a: 'homes', b: 'homes' } });
		expect(moved(['a'], null).notes).toEqual({ a: null });
	});

	it('M16: a new theme comes after those there are', () => {
		expect(added([homes, nameless], { id: 'x', title: 'Kita', noteIds: ['a', 'b'] })).toEqual({
			themes: [{ id: 'x', title: 'Kita', position: 6 }],
			notes: { a: 'x', b: 'x' }
		});
	});

	it('M16: a heading loses the space around it', () => {
		expect(renamed(homes, ' Wohnen ').themes).toEqual([{ id: 'homes', title: 'Wohnen', position: 1 }]);
	});

	it('M16: themes that are merged keep a heading', () => {
		expect(joined(homes, work, ['a'])).toEqual({
			themes: [{ id: 'work', title: 'work', position: 2, gone: true }],
			notes: { a: 'homes' }
		});
		expect(joined(nameless, work, ['a']).themes).toEqual([
			{ id: 'nameless', title: 'work', position: 5 },
			{ id: 'work', title: 'work', position: 2, gone: true }
		]);
	});

	it('M16: a theme that is dissolved leaves its notes behind', () => {
		expect(dissolved(work)).toEqual({ themes: [{ id: 'work', title: 'work', position: 2, gone: true }], notes: {} });
	});

	it('M16: themes change places, also when their positions were equal', () => {
		const orderOf = ({ themes }: { themes: readonly { id: string; position: number }[] }) =>
			themes.map(({ id, position }) => `${id} ${position}`);
		expect(orderOf(shifted([homes, work], work, -1))).toEqual(['work 1', 'homes 2']);
		expect(orderOf(shifted([theme('a', 3), theme('b', 3), theme('c', 3)], theme('b', 3), 1))).toEqual(['a 1', 'c 2']);
		expect(shifted([homes, work], homes, -1).themes).toEqual([]);
	});
});
