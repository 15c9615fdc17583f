import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BATCH, MIN_GROUP, publishableGroups, release, uniformCategory, type Flow } from './privacy.ts';
import { total } from './statistics.ts';

const sizes = fc.array(fc.nat({ max: 30 }), { maxLength: 7 });

/** All sums that can be made of some of the sizes. */
function sums(of: readonly number[]): number[] {
	return of.reduce((made, size) => [...made, ...made.map((sum) => sum + size)], [0]);
}

describe('E9: groups beside their total', () => {
	test('30 answers in groups of 26 and 4: neither is shown', () => {
		expect(publishableGroups(30, [26, 4])).toEqual([false, false]);
	});

	test('a small group takes the next smallest with it, and the others stay', () => {
		expect(publishableGroups(30, [10, 10, 8, 2])).toEqual([true, true, false, false]);
	});

	test('groups that leave nobody or enough over are all shown', () => {
		expect(publishableGroups(40, [14, 17, 9])).toEqual([true, true, true]);
		expect(publishableGroups(45, [14, 17, 9])).toEqual([true, true, true]);
	});

	test('whatever is added and subtracted, nobody gets at a group of one to four', () => {
		fc.assert(
			fc.property(sizes, fc.nat({ max: 12 }), (groups, outside) => {
				const all = total(groups) + outside;
				const shown = publishableGroups(all, groups);
				const published = groups.filter((_, index) => shown[index]);
				if (published.length === 0) return;
				for (const sum of sums(published)) {
					expect(sum === 0 || sum >= MIN_GROUP).toBe(true);
					expect(all - sum === 0 || all - sum >= MIN_GROUP).toBe(true);
				}
			})
		);
	});

	test('the order of the groups does not matter to how many are shown', () => {
		fc.assert(
			fc.property(sizes, (groups) => {
				const shown = (of: number[]) => {
					const flags = publishableGroups(total(of), of);
					return of.filter((_, index) => flags[index]).sort((a, b) => a - b);
				};
				expect(shown(groups.slice().reverse())).toEqual(shown(groups));
			})
		);
	});
});

describe('E11: figures move in batches', () => {
	test('one more answer after the first five changes nothing, two more do not either, the third does', () => {
		const five = release({ pending: 5, released: 0 });
		expect(five).toEqual({ pending: 0, released: 5 });
		expect(release({ ...five, pending: 1 }).released).toBe(5);
		expect(release({ ...five, pending: 2 }).released).toBe(5);
		expect(release({ ...five, pending: 3 }).released).toBe(8);
	});

	test('subtracting any two published figures never isolates fewer than three answers, nor a complement of fewer than five', () => {
		const groupCount = 4;
		// An answer comes in for one of the groups, or one that is not public yet is taken back.
		const step = fc.record({ group: fc.nat({ max: groupCount - 1 }), back: fc.boolean() });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
				const flows: Flow[] = Array.from({ length: groupCount }, () => ({ pending: 0, released: 0 }));
				const history: number[][] = [];
				for (const { group, back } of steps) {
					const { pending, released } = flows[group] as Flow;
					flows[group] = release({ pending: back ? Math.max(0, pending - 1) : pending + 1, released });
					history.push(flows.map((flow) => flow.released));
				}
				for (const [at, now] of history.entries()) {
					for (const n of now) expect(n === 0 || n >= MIN_GROUP).toBe(true);
					for (const sum of sums(now)) {
						expect(total(now) - sum === 0 || total(now) - sum >= MIN_GROUP).toBe(true);
					}
					// An earlier figure of a group, or of all, taken from a later one of the same.
					const before = history[at - 1] ?? now.map(() => 0);
					const moved = [...now.map((n, index) => n - (before[index] as number)), total(now) - total(before)];
					for (const difference of moved) expect(difference === 0 || difference >= BATCH).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('E10: a small group that is of one mind', () => {
	test('all at one end of the scale is not put in numbers below ten answers', () => {
		expect(uniformCategory([0, 0, 0, 0, 9], true)).toBe(4);
		expect(uniformCategory([5, 0, 0, 0, 0], true)).toBe(0);
	});

	test('ten answers, an answer elsewhere or the middle of a scale are', () => {
		expect(uniformCategory([0, 0, 0, 0, 10], true)).toBeNull();
		expect(uniformCategory([0, 0, 0, 1, 8], true)).toBeNull();
		expect(uniformCategory([0, 0, 6, 0, 0], true)).toBeNull();
		expect(uniformCategory([0, 0, 0, 0, 0], true)).toBeNull();
	});

	test('without an order every category can expose', () => {
		expect(uniformCategory([0, 6, 0], false)).toBe(1);
	});
});
