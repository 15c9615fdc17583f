import { expect, test } from 'vitest';
import { dayAt, endOfDay } from './local-day.ts';

test.each([
	['2026-11-22', '2026-11-22T22:59:59.000Z'],
	['2026-07-01', '2026-07-01T21:59:59.000Z'],
	['2026-03-28', '2026-03-28T22:59:59.000Z'],
	['2026-03-29', '2026-03-29T21:59:59.000Z'],
	['2026-10-24', '2026-10-24T21:59:59.000Z'],
	['2026-10-25', '2026-10-25T22:59:59.000Z'],
	['2026-12-31', '2026-12-31T22:59:59.000Z']
])('SEC1: a link until %s holds that day out, and shows that day', (day, end) => {
	expect(endOfDay(day)).toBe(end);
	expect(dayAt(new Date(end))).toBe(day);
	expect(dayAt(new Date(Date.parse(end) + 1000))).not.toBe(day);
});

test('what is no day is left to be refused', () => {
	expect(endOfDay('morgen')).toBe('morgen');
	expect(endOfDay('2026-13-01')).toBe('2026-13-01');
});
