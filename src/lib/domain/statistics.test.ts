import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import examples from './statistics-examples.json' with { type: 'json' };
import {
	agreement,
	finitePopulationCorrection,
	interpolatedMedian,
	netPromoterScore,
	ordinalMedian,
	shares,
	topTwo,
	total,
	wilson,
	wilsonOfFinite
} from './statistics.ts';

const counts = (length: number) => fc.array(fc.nat({ max: 400 }), { minLength: length, maxLength: length });
const five = counts(5);
const answered = five.filter((some) => total(some) > 0);
const mirrored = (some: readonly number[]) => some.slice().reverse();

function countsOf(data: readonly number[]): number[] {
	return [1, 2, 3, 4, 5].map((step) => data.filter((value) => value === step).length);
}

describe('E5: statistics match published values', () => {
	test.each(examples.wilson95)('Wilson, $k of $n', ({ k, n, lo, hi, tol = 1e-9 }) => {
		const interval = wilson(k, n);
		if (lo === null) return expect(interval).toBeNull();
		expect(Math.abs((interval?.low as number) - lo)).toBeLessThanOrEqual(tol);
		expect(Math.abs((interval?.high as number) - hi)).toBeLessThanOrEqual(tol);
	});

	test.each(examples.interpolated_median)('interpolated median, $src', ({ freq, data, im, median }) => {
		const some = freq ?? countsOf(data);
		expect(interpolatedMedian(some)).toBeCloseTo(im, 6);
		expect(ordinalMedian(some)).toEqual([median]);
	});

	test.each(examples.van_der_eijk_A)('agreement of $freq', ({ freq, A }) => {
		expect(agreement(freq)).toBeCloseTo(A, 6);
	});

	test.each(examples.nps)('net promoter score of $p, $d in $n', ({ p, d, n, nps, var: variance, se }) => {
		const result = netPromoterScore({ promoters: p, detractors: d, n });
		expect(result?.score).toBeCloseTo(nps, 6);
		expect(result?.variance).toBeCloseTo(variance, 6);
		expect(result?.standardError).toBeCloseTo(se, 6);
	});

	test.each(examples.fpc)('finite population, $n of $N', ({ n, N, p, moe, moe_fpc, tol }) => {
		const wald = 1.959963985 * Math.sqrt((p * (1 - p)) / n);
		expect(Math.abs(wald - moe)).toBeLessThanOrEqual(tol);
		expect(Math.abs(wald * (finitePopulationCorrection(n, N) as number) - moe_fpc)).toBeLessThanOrEqual(tol);
	});
});

describe('2.5: a share of a room of which some answered', () => {
	const rooms = fc
		.record({ population: fc.integer({ min: 1, max: 500 }), n: fc.nat(), k: fc.nat() })
		.map(({ population, n, k }) => ({ population, n: 1 + (n % population), k }))
		.map(({ population, n, k }) => ({ population, n, k: k % (n + 1) }));

	test('holds the share itself, is narrower than without the room but for one person, never wider than what is certain, and a point when all did', () => {
		fc.assert(
			fc.property(rooms, ({ population, n, k }) => {
				const room = wilsonOfFinite(k, n, population);
				const alone = wilson(k, n);
				if (!room || !alone) throw new Error('There are answers.');
				const hair = 1e-9;
				expect(room.low).toBeLessThanOrEqual(k / n + hair);
				expect(room.high).toBeGreaterThanOrEqual(k / n - hair);
				expect(room.low).toBeGreaterThanOrEqual(Math.max(alone.low - 1 / population, k / population) - hair);
				expect(room.high).toBeLessThanOrEqual(
					Math.min(alone.high + 1 / population, (k + population - n) / population) + hair
				);
				if (n === population) expect(room).toEqual({ low: k / n, high: k / n });
				// Whoever did not answer may think otherwise.
				else expect(room.high - room.low).toBeGreaterThan(0);
			})
		);
	});

	test('is the other way round for those who did not say so', () => {
		fc.assert(
			fc.property(rooms, ({ population, n, k }) => {
				expect(wilsonOfFinite(n - k, n, population)?.low).toBeCloseTo(
					1 - (wilsonOfFinite(k, n, population)?.high ?? 0),
					9
				);
			})
		);
	});

	test('says nothing where more answered than were there', () => {
		expect(wilsonOfFinite(3, 6, 5)).toBeNull();
	});
});

describe('E6: nothing, one answer and all alike give no NaN and no Infinity', () => {
	test('without answers there is no statistic', () => {
		const none = [0, 0, 0, 0, 0];
		expect([shares, ordinalMedian, interpolatedMedian, topTwo, agreement].map((statistic) => statistic(none))).toEqual(
			Array(5).fill(null)
		);
		expect(netPromoterScore({ promoters: 0, detractors: 0, n: 0 })).toBeNull();
		expect([wilsonOfFinite(0, 0, 5), finitePopulationCorrection(0, 0), finitePopulationCorrection(5, 4)]).toEqual([
			null,
			null,
			null
		]);
	});

	test('one answer, and all answers alike, lie in their category', () => {
		for (const n of [1, 2, 40]) {
			const some = [0, 0, 0, n, 0];
			expect(ordinalMedian(some)).toEqual([4]);
			expect(interpolatedMedian(some)).toBe(4);
			expect(agreement(some)).toBe(1);
			expect(topTwo(some)).toMatchObject({ share: 1, high: 1 });
			expect(finitePopulationCorrection(n, n)).toBe(0);
		}
	});

	test('every statistic is a finite number whatever was counted', () => {
		fc.assert(
			fc.property(answered, (some) => {
				const [low, high] = [some[0] as number, some[4] as number];
				const all = [
					...(shares(some) as number[]),
					...(ordinalMedian(some) as number[]),
					interpolatedMedian(some),
					agreement(some),
					...Object.values(topTwo(some) as object),
					...Object.values(netPromoterScore({ promoters: high, detractors: low, n: total(some) }) as object)
				];
				for (const value of all) expect(Number.isFinite(value)).toBe(true);
			})
		);
	});
});

test('the ordinal median names both middle categories when they differ', () => {
	expect(ordinalMedian([0, 0, 5, 5, 0])).toEqual([3, 4]);
	expect(ordinalMedian([5, 0, 0, 0, 5])).toEqual([1, 5]);
	expect(ordinalMedian([0, 0, 5, 6, 0])).toEqual([4]);
});

test('both published forms of the interpolated median agree', () => {
	fc.assert(
		fc.property(answered, (some) => {
			const [median, other] = ordinalMedian(some) as number[];
			fc.pre(other === undefined && median !== undefined);
			const below = total(some.slice(0, median - 1));
			const above = total(some.slice(median));
			expect(interpolatedMedian(some)).toBeCloseTo(median + (above - below) / (2 * (some[median - 1] as number)), 9);
		})
	);
});

test('an interval holds its share and lies within 0 and 1', () => {
	fc.assert(
		fc.property(answered, (some) => {
			const { share, low, high } = topTwo(some) as { share: number; low: number; high: number };
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThanOrEqual(share);
			expect(high).toBeGreaterThanOrEqual(share);
			expect(high).toBeLessThanOrEqual(1);
		})
	);
});

test('agreement lies between −1 and 1, is −1 for two halves at the ends and 0 for equal parts', () => {
	fc.assert(
		fc.property(answered, fc.integer({ min: 1, max: 50 }), (some, n) => {
			expect(Math.abs(agreement(some) as number)).toBeLessThanOrEqual(1 + 1e-9);
			expect(agreement([n, 0, 0, 0, n])).toBeCloseTo(-1, 9);
			expect(agreement([n, n, n, n, n])).toBeCloseTo(0, 9);
		})
	);
});

test('a mirrored scale mirrors the medians and keeps the agreement', () => {
	fc.assert(
		fc.property(answered, (some) => {
			const other = mirrored(some);
			expect(interpolatedMedian(other)).toBeCloseTo(6 - (interpolatedMedian(some) as number), 9);
			expect(ordinalMedian(other)).toEqual((ordinalMedian(some) as number[]).map((step) => 6 - step).reverse());
			expect(agreement(other)).toBeCloseTo(agreement(some) as number, 9);
		})
	);
});

test('twice the answers in the same parts change neither median nor agreement, and narrow the interval', () => {
	fc.assert(
		fc.property(answered, (some) => {
			const twice = some.map((count) => count * 2);
			expect(interpolatedMedian(twice)).toBeCloseTo(interpolatedMedian(some) as number, 9);
			expect(agreement(twice)).toBeCloseTo(agreement(some) as number, 9);
			const [one, two] = [topTwo(some), topTwo(twice)] as { low: number; high: number }[];
			expect((two?.high as number) - (two?.low as number)).toBeLessThan((one?.high as number) - (one?.low as number));
		})
	);
});

test('a net promoter score changes its sign when promoters and detractors change places', () => {
	fc.assert(
		fc.property(fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.integer({ min: 1, max: 99 }), (p, d, passive) => {
			const n = p + d + passive;
			const score = netPromoterScore({ promoters: p, detractors: d, n });
			const other = netPromoterScore({ promoters: d, detractors: p, n });
			expect(score?.score).toBeCloseTo(-(other?.score as number), 9);
			expect(score?.low).toBeCloseTo(-(other?.high as number), 9);
		})
	);
});
