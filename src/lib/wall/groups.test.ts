import { expect, it } from 'vitest';
import { keepOrder } from './groups.ts';

const items = (...ids: string[]) => ids.map((id) => ({ id }));

it('M10: notes already on the wall keep their order, new ones follow and are never on top', () => {
	expect(keepOrder(items('new', 'a', 'b'), ['b', 'a'])).toEqual(items('b', 'a', 'new'));
});

it('M22: a note that is gone leaves no place', () => {
	expect(keepOrder(items('b'), ['a', 'b'])).toEqual(items('b'));
});
