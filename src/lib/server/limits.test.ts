import { describe, expect, it } from 'vitest';
import { Tries } from './limits.ts';

describe('tries of one address', () => {
	it('SEC1: are refused with the seconds to wait once they are used up', () => {
		const tries = new Tries(2);
		expect([tries.take('a', 1e9), tries.take('a', 1e9), tries.take('a', 1e9 + 60_000)]).toEqual([0, 0, 540]);
	});

	it('SEC1: do not slow another address', () => {
		const tries = new Tries(1);
		tries.take('a', 1e9);
		expect(tries.take('b', 1e9)).toBe(0);
	});

	it('L5: are forgotten after ten minutes', () => {
		const tries = new Tries(1);
		tries.take('a', 1e9);
		expect(tries.take('a', 1e9 + 600_000)).toBe(0);
	});

	it('SEC1, V3: that went well leave an address as it was, however many there are', () => {
		const tries = new Tries(2);
		tries.take('a', 1e9);
		for (let i = 0; i < 100; i++) {
			expect(tries.take('a', 1e9)).toBe(0);
			tries.giveBack('a');
		}
		expect([tries.take('a', 1e9), tries.take('a', 1e9)]).toEqual([0, 600]);
	});

	it('SEC1: under way count, and one that ends well after the key has changed gives nothing away', () => {
		const tries = new Tries(1);
		expect([tries.take('a', 1e9), tries.take('a', 1e9)]).toEqual([0, 600]);
		expect(tries.take('b', 1e9 + 600_000)).toBe(0);
		tries.giveBack('a');
		expect([tries.take('a', 1e9 + 600_000), tries.take('a', 1e9 + 600_000)]).toEqual([0, 600]);
	});
});
