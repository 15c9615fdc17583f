import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from './board-reading.ts';

const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });
const asNotes = (of: readonly string[]) => of.map((id) => ({ id }));

test('M10: notes that are there keep their order when others come', () => {
	fc.assert(
		fc.property(ids, ids, fc.string(), (there, added, seed) => {
			const before = shuffled(asNotes(there), seed);
			const after = shuffled(asNotes([...new Set([...there, ...added])]), seed);
			expect(after.filter(({ id }) => there.includes(id))).toEqual(before);
		})
	);
});

test('M10: the order does not depend on what came when', () => {
	fc.assert(
		fc.property(ids, fc.string(), (there, seed) => {
			expect(shuffled(asNotes(there.slice().reverse()), seed)).toEqual(shuffled(asNotes(there), seed));
		})
	);
});

test('M10: the newest note stands anywhere, seats differ in where', () => {
	const notes = asNotes(Array.from({ length: 20 }, (_, n) => `0193f0a0-0000-7000-8000-${String(n).padStart(12, '0')}`));
	const places = Array.from({ length: 400 }, (_, seat) =>
		shuffled(notes, `seat ${seat}`).indexOf(notes[19] as { id: string })
	);
	for (let place = 0; place < 20; place++) {
		const seats = places.filter((at) => at === place).length;
		expect(seats).toBeGreaterThan(4);
		expect(seats).toBeLessThan(50);
	}
});
