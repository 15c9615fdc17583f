import { expect, test } from 'vitest';
import { marginInTheRoom, responseRate } from './survey-rate.ts';

test('E12: says how many of those present answered, and warns below 30 per cent', () => {
	expect(responseRate(41, 96)).toEqual({ responses: 41, attendance: 96, percent: 43, low: false });
	expect(responseRate(28, 96)).toMatchObject({ percent: 29, low: true });
	expect(responseRate(30, 100)).toMatchObject({ percent: 30, low: false });
});

test('E12: without heads or answers there is no rate, and never more than all', () => {
	expect([responseRate(41, null), responseRate(41, 0), responseRate(0, 96)]).toEqual([null, null, null]);
	expect(responseRate(101, 96)).toMatchObject({ percent: 100 });
});

test('2.5: what most of the room said is close to what all would have said', () => {
	expect(marginInTheRoom(0.5, 41, 96)).toBe(12);
	expect(marginInTheRoom(0.5, 90, 96)).toBe(3);
	expect(marginInTheRoom(0.5, 96, 96)).toBe(0);
	expect([marginInTheRoom(0.5, 41, null), marginInTheRoom(0.5, 41, 40), marginInTheRoom(0.5, 0, 96)]).toEqual([
		null,
		null,
		null
	]);
});
