import { expect, test } from 'vitest';
import { responseRate, shareInTheRoom } from './survey-rate.ts';

const rate = (responses: number, attendance: number | null, perSession = false) =>
	responseRate({ responses, attendance, perSession });

test('E12: says how many of those present answered, and warns below 30 per cent', () => {
	expect(rate(41, 96)).toEqual({ responses: 41, attendance: 96, percent: 43, low: false });
	expect(rate(28, 96)).toMatchObject({ percent: 29, low: true });
	expect(rate(30, 100)).toMatchObject({ percent: 30, low: false });
});

test('E12: without heads or answers there is no rate, and never more than all', () => {
	expect([rate(41, null), rate(41, 0), rate(0, 96)]).toEqual([null, null, null]);
	expect(rate(101, 96)).toMatchObject({ percent: 100 });
});

test('E12: heads of the whole day say nothing about one workshop, nor about the sheets of all of them', () => {
	expect(rate(9, 104, true)).toBeNull();
});

test('2.5: what some of the room said is not what all would have said, unless all did', () => {
	expect(shareInTheRoom(20 / 41, 41, 96)).toEqual({ low: 38, high: 60, all: false });
	expect(shareInTheRoom(0.5, 90, 96)).toEqual({ low: 47, high: 53, all: false });
	expect(shareInTheRoom(0.5, 96, 96)).toEqual({ low: 50, high: 50, all: true });
});

test('2.5: nobody, or everybody, of those who answered is not the same of the room', () => {
	expect(shareInTheRoom(0, 11, 38)).toEqual({ low: 0, high: 21, all: false });
	expect(shareInTheRoom(1, 11, 38)).toEqual({ low: 79, high: 100, all: false });
	// One did not answer, and may think otherwise.
	expect(shareInTheRoom(1, 37, 38)).toEqual({ low: 97, high: 100, all: false });
	expect(shareInTheRoom(1, 38, 38)).toEqual({ low: 100, high: 100, all: true });
});

test('2.5: without heads or answers, and with more answers than heads, nothing is said of the room', () => {
	expect([shareInTheRoom(0.5, 41, null), shareInTheRoom(0.5, 41, 40), shareInTheRoom(0.5, 0, 96)]).toEqual([
		null,
		null,
		null
	]);
});
