import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Fields, merged } from './merging.ts';

const fields = fc.record({ title: fc.string(), room: fc.string(), kind: fc.constantFrom('talk', 'film') });

describe('merging', () => {
	it('what only one has changed stays, whoever it was', () => {
		const base = { title: 'Alt', room: 'Saal', kind: 'talk' };
		expect(merged(base, { ...base, title: 'Meiner' }, { ...base, room: 'Foyer' })).toEqual({
			fields: { title: 'Meiner', room: 'Foyer', kind: 'talk' },
			conflicts: []
		});
	});

	it('what both have changed keeps both texts', () => {
		expect(merged({ title: 'Alt' }, { title: 'Meiner' }, { title: 'Ihrer' })).toEqual({
			fields: { title: 'Meiner' },
			conflicts: [{ field: 'title', theirs: 'Ihrer' }]
		});
		expect(merged({ title: 'Alt' }, { title: 'Gleich' }, { title: 'Gleich' }).conflicts).toEqual([]);
	});

	it('nobody who wrote nothing is asked anything, and no word of somebody who wrote is lost', () => {
		fc.assert(
			fc.property(fields, fields, fields, (base, mine, theirs) => {
				expect(merged(base, base, theirs)).toEqual({ fields: theirs, conflicts: [] });
				expect(merged(base, mine, base)).toEqual({ fields: mine, conflicts: [] });
				const both = merged(base, mine, theirs);
				for (const field of ['title', 'room', 'kind'] as const) {
					const told = both.conflicts.find((one) => one.field === field)?.theirs;
					if (mine[field] !== base[field]) expect(both.fields[field]).toBe(mine[field]);
					if (theirs[field] !== base[field]) expect([both.fields[field], told]).toContain(theirs[field]);
				}
			})
		);
	});

	it('a save names what it changes and what that was', () => {
		const define = ({ title = '', count = '' }: Fields) => ({ title, count: count === '' ? null : Number(count) });
		expect(changesBetween({ title: 'A', count: '' }, { title: 'A', count: '3' }, define)).toEqual({
			changes: { count: 3 },
			expected: { count: null }
		});
	});
});
