import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from './ids.ts';

const time = fc.nat({ max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function timeOf(id: string): number {
	return parseInt(id.replace('-', '').slice(0, 12), 16);
}

test('L4: the id of a note is a UUID version 7 that is true to five minutes only', () => {
	fc.assert(
		fc.property(time, random, (now, bytes) => {
			const id = newId(now, bytes);
			expect(id).toMatch(UUID_V7);
			expect(timeOf(id) % 300_000).toBe(0);
			expect(now - timeOf(id)).toBeGreaterThanOrEqual(0);
			expect(now - timeOf(id)).toBeLessThan(300_000);
		})
	);
});

test('ids of another five minutes sort by time, ids of the same five minutes by chance', () => {
	const [low, high] = [new Uint8Array(10), new Uint8Array(10).fill(255)];
	const start = 1_795_255_200_000;
	expect(newId(start, high) < newId(start + 300_000, low)).toBe(true);
	expect(newId(start + 299_999, low) < newId(start, high)).toBe(true);
});

test('an id is not made from too little chance', () => {
	expect(() => newId(0, new Uint8Array(9))).toThrow(RangeError);
});
