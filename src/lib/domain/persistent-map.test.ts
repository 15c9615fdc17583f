import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { PersistentMap } from './persistent-map.ts';

type Step = { key: string; value: number | null };
const steps = fc.array(fc.record({ key: fc.string({ maxLength: 3 }), value: fc.option(fc.nat(), { nil: null }) }), {
	maxLength: 200,
	size: 'max'
});

function follow(map: PersistentMap<number>, { key, value }: Step): PersistentMap<number> {
	return value === null ? map.delete(key) : map.set(key, value);
}

function asMap(map: PersistentMap<number>): Map<string, number> {
	return new Map(map.entries());
}

test('a persistent map holds what an ordinary map holds, and its earlier versions never change', () => {
	fc.assert(
		fc.property(steps, (sequence) => {
			const model = new Map<string, number>();
			let map = PersistentMap.empty<number>();
			for (const step of sequence) {
				const before = map;
				const beforeHeld = asMap(map);
				map = follow(map, step);
				if (step.value === null) model.delete(step.key);
				else model.set(step.key, step.value);
				expect(asMap(before)).toEqual(beforeHeld);
			}
			expect(asMap(map)).toEqual(model);
			expect(map.size).toBe(model.size);
			for (const [key, value] of model) expect(map.get(key)).toBe(value);
		}),
		{ numRuns: 50 }
	);
});

test('keys with the same hash live side by side', () => {
	const seen = new Map<number, string>();
	let pair: [string, string] | null = null;
	for (let n = 0; pair === null; n++) {
		const key = n.toString(36);
		const other = seen.get(hashText(key));
		if (other !== undefined) pair = [other, key];
		seen.set(hashText(key), key);
	}
	const [one, two] = pair;
	const both = PersistentMap.empty<number>().set(one, 1).set(two, 2);
	expect([both.get(one), both.get(two), both.size]).toEqual([1, 2, 2]);
	expect(both.set(one, 3).get(two)).toBe(2);
	expect([...both.delete(one).entries()]).toEqual([[two, 2]]);
});

test('the order of a walk does not tell what came last', () => {
	const keys = Array.from({ length: 500 }, (_, n) => `note-${n}`);
	const forwards = keys.reduce((map, key) => map.set(key, 0), PersistentMap.empty<number>());
	const backwards = keys.reduceRight((map, key) => map.set(key, 0), PersistentMap.empty<number>());
	expect([...forwards.entries()]).toEqual([...backwards.entries()]);
});
