import { expect, test } from 'vitest';
import { Throttle, isLoopback, requestAllowance, signInAllowance } from './limits.ts';

const minute = 60_000;

function clock(start = 0) {
	let time = start;
	return { now: () => time, pass: (ms: number) => (time += ms) };
}

test('L5: 150 people behind one address enter at once, post 300 notes a minute and poll, unslowed', () => {
	const { now, pass } = clock();
	const throttle = new Throttle(requestAllowance, now);
	// Entering: the event, the programme, a board, twice for those whose first try broke off.
	for (let request = 0; request < 150 * 3 * 2; request++) expect(throttle.take('hall')).toBe(0);
	for (let second = 0; second < 60; second++) {
		pass(1000);
		for (let request = 0; request < 5 + 50; request++) expect(throttle.take('hall')).toBe(0);
	}
});

test('a flood from one address is told how many seconds to wait', () => {
	const { now, pass } = clock();
	const throttle = new Throttle(signInAllowance, now);
	for (let turn = 0; turn < signInAllowance.burst; turn++) throttle.take('flood');
	expect(throttle.take('flood')).toBe(10);
	expect(throttle.take('another')).toBe(0);
	pass(10_000);
	expect(throttle.take('flood')).toBe(0);
});

test('L5: after ten minutes nothing is known of an address', () => {
	const { now, pass } = clock();
	const throttle = new Throttle({ burst: 1, perSecond: 1e-9 }, now);
	throttle.take('hall');
	expect(throttle.take('hall')).toBeGreaterThan(0);
	pass(10 * minute + 1);
	expect(throttle.take('hall')).toBe(0);
});

test('this machine itself is known by all its names', () => {
	expect(['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
	expect(['192.168.1.27', '::ffff:10.0.0.127', '12.7.0.1', ''].some(isLoopback)).toBe(false);
});
