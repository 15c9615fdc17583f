import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAt, middleOf, outlineOf } from './target.ts';

it('a press into the middle of a cell means that cell, for every number of sectors', () => {
	for (let sectors = 2; sectors <= 8; sectors += 1)
		for (let sector = 0; sector < sectors; sector += 1)
			for (let step = 1; step <= 5; step += 1) {
				const { x, y } = middleOf({ sector, step }, sectors);
				expect(cellAt(x, y, sectors)).toEqual({ sector, step });
			}
});

it('any press is in a cell of the target or outside of it', () => {
	const place = fc.double({ min: -120, max: 120, noNaN: true });
	fc.assert(
		fc.property(place, place, fc.integer({ min: 2, max: 8 }), (x, y, sectors) => {
			const cell = cellAt(x, y, sectors);
			if (Math.hypot(x, y) >= 100) return cell === null;
			return cell !== null && cell.sector >= 0 && cell.sector < sectors && cell.step >= 1 && cell.step <= 5;
		})
	);
});

it('the centre is a wedge, the others are parts of rings', () => {
	expect(outlineOf({ sector: 0, step: 5 }, 4)).toBe('M0.00 -28.00A28 28 0 0 1 28.00 -0.00L0.00 0.00Z');
	expect(outlineOf({ sector: 0, step: 1 }, 4).match(/A/g)).toHaveLength(2);
});
