import { expect, test } from 'vitest';
import { heldOut } from '../../../../tests/load/grouping/held-out.ts';
import { measure } from '../../../../tests/load/grouping/measures.ts';
import { tuning } from '../../../../tests/load/grouping/tuning.ts';

test('T5: the measuring set has at least a hundred notes, and none of them was used for tuning', () => {
	const tuned = new Set(Object.values(tuning).flat());
	const measured = Object.values(heldOut).flat();
	expect(measured.length).toBeGreaterThanOrEqual(100);
	expect(measured.filter((note) => tuned.has(note))).toEqual([]);
});

test('T5: on notes not used for tuning the nearest is right for seven in ten, and the usual groups agree with the themes', () => {
	const { precision, rand } = measure(heldOut);
	expect(precision).toBeGreaterThanOrEqual(0.7);
	expect(rand).toBeGreaterThanOrEqual(0.5);
});
