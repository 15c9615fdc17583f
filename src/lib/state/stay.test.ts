import { describe, expect, it } from 'vitest';
import { secondsToAnswer } from './stay.ts';
import { Stay } from './stay.svelte.ts';

/** A clock that only moves when it is told to, second by second, as browsers do. */
function handClock() {
	let now = 0;
	let waiting: { at: number; act: () => void }[] = [];
	return {
		now: () => now,
		timers: {
			after(milliseconds: number, act: () => void) {
				const timer = { at: now + milliseconds, act };
				waiting.push(timer);
				return () => void (waiting = waiting.filter((one) => one !== timer));
			},
			random: () => 0
		},
		/** Lets time pass; `asleep`: no timer runs meanwhile. */
		pass(seconds: number, asleep = false) {
			for (let second = 0; second < seconds; second += 1) {
				now += 1000;
				if (asleep && second < seconds - 1) continue;
				const due = waiting.filter(({ at }) => at <= now);
				waiting = waiting.filter(({ at }) => at > now);
				for (const { act } of due) act();
			}
		}
	};
}

function somebody() {
	const clock = handClock();
	let gone = 0;
	const stay = new Stay(() => (gone += 1), clock.timers, clock.now);
	stay.start();
	return { clock, stay, gone: () => gone };
}

describe('staying at a shared tablet (V13)', () => {
	it('asks after a minute without a touch, and gives twenty seconds to answer', () => {
		expect([0, 59.9, 60, 60.1, 79, 80, 4000].map(secondsToAnswer)).toEqual([null, null, 20, 20, 1, 0, 0]);
	});

	it('a touch begins the minute anew', () => {
		const { clock, stay, gone } = somebody();
		clock.pass(50);
		stay.touch();
		clock.pass(59);
		expect([stay.left, gone()]).toEqual([null, 0]);
		clock.pass(1);
		expect(stay.left).toBe(20);
	});

	it('while it asks only the answer counts, as often as one likes', () => {
		const { clock, stay, gone } = somebody();
		for (let time = 0; time < 12; time += 1) {
			clock.pass(70);
			stay.touch();
			expect(stay.left).toBe(10);
			stay.extend();
			expect(stay.left).toBeNull();
		}
		expect(gone()).toBe(0);
	});

	it('whoever does not answer is gone, once', () => {
		const { clock, stay, gone } = somebody();
		clock.pass(79);
		expect(gone()).toBe(0);
		clock.pass(1);
		expect([stay.left, gone()]).toEqual([null, 1]);
		clock.pass(600);
		expect(gone()).toBe(1);
	});

	it('a tablet that slept does not take the touch that wakes it for an answer', () => {
		const { clock, stay, gone } = somebody();
		clock.pass(30);
		clock.pass(45, true);
		stay.touch();
		expect(stay.left).toBe(5);
		clock.pass(600, true);
		expect(gone()).toBe(1);
	});
});
