import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { association, bordaShares, pairedChange, total } from './statistics.ts';

const cell = fc.nat({ max: 60 });
const table = (rows: number, columns: number) =>
	fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const turned = (some: readonly (readonly number[])[]) =>
	(some[0] ?? []).map((_, column) => some.map((row) => row[column] as number));

describe('ranking', () => {
	test('a first of three places is worth three points, the last one, no place none', () => {
		// Ten people: six put a first and four second; three put b first.
		const shares = bordaShares(
			[
				[6, 4, 0],
				[3, 0, 0],
				[1, 0, 2]
			],
			10
		);
		expect(shares).toEqual([26 / 30, 9 / 30, 5 / 30]);
	});

	test('E6: nobody, or nothing to rank, has no shares', () => {
		expect(bordaShares([[0, 0]], 0)).toBeNull();
		expect(bordaShares([], 5)).toBeNull();
	});

	test('whoever is first for all has everything, and no share leaves 0 to 1', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 50 }), (places, n) => {
				const first = Array.from({ length: places }, (_, rank) => (rank === 0 ? n : 0));
				expect(bordaShares([first, ...Array.from({ length: places - 1 }, () => first.map(() => 0))], n)?.[0]).toBe(1);
			})
		);
		fc.assert(
			fc.property(table(4, 4), (some) => {
				// No option can have more places than there are people.
				const n = Math.max(1, ...some.map(total));
				for (const share of bordaShares(some, n) ?? []) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});

describe('before and now', () => {
	test('counts who went up, stayed and went down', () => {
		const some = [
			[1, 2, 3, 0, 0],
			[0, 4, 0, 0, 5],
			[6, 0, 0, 0, 0],
			[0, 0, 0, 7, 0],
			[0, 0, 8, 0, 9]
		];
		expect(pairedChange(some)).toEqual({ up: 10, same: 21, down: 14 });
	});

	test('everybody goes one way, and those who exchange before and now go the other', () => {
		fc.assert(
			fc.property(table(5, 5), (some) => {
				const { up, same, down } = pairedChange(some);
				expect(up + same + down).toBe(total(some.map(total)));
				expect(pairedChange(turned(some))).toEqual({ up: down, same, down: up });
			})
		);
	});
});

describe('groups and answers', () => {
	test('χ² without Yates and Cramér’s V', () => {
		// By hand: all expected are 15, each 5 beside it.
		const result = association([
			[10, 20],
			[20, 10]
		]);
		expect(result?.chiSquare).toBeCloseTo(100 / 15, 9);
		expect(result?.cramersV).toBeCloseTo(1 / 3, 9);
		expect(result?.degreesOfFreedom).toBe(1);
	});

	test('groups that answer alike have none, groups that answer apart have all', () => {
		expect(
			association([
				[10, 20],
				[30, 60]
			])?.cramersV
		).toBeCloseTo(0, 9);
		expect(
			association([
				[30, 0],
				[0, 30]
			])?.cramersV
		).toBeCloseTo(1, 9);
	});

	test('E6: too few expected in a cell, one group, one answer or nobody give no measure', () => {
		expect(
			association([
				[3, 4],
				[4, 3]
			])
		).toBeNull();
		expect(association([[30, 20]])).toBeNull();
		expect(
			association([
				[30, 0],
				[20, 0]
			])
		).toBeNull();
		expect(association([])).toBeNull();
		expect(
			association([
				[0, 0],
				[0, 0]
			])
		).toBeNull();
	});

	test('answers that nobody gave are left out', () => {
		expect(
			association([
				[10, 0, 20],
				[20, 0, 10]
			])
		).toEqual(
			association([
				[10, 20],
				[20, 10]
			])
		);
	});

	test('neither the order of groups nor that of answers matters, nor which of them are rows', () => {
		fc.assert(
			fc.property(table(3, 4), (some) => {
				const v = association(some)?.cramersV;
				for (const other of [some.toReversed(), some.map((row) => row.toReversed()), turned(some)]) {
					const same = association(other)?.cramersV;
					if (v === undefined) expect(same).toBeUndefined();
					else expect(same).toBeCloseTo(v, 9);
				}
				if (v !== undefined) {
					expect(v).toBeGreaterThanOrEqual(0);
					expect(v).toBeLessThanOrEqual(1 + 1e-9);
				}
			})
		);
	});
});
