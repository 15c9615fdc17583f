import { expect, it } from 'vitest';
import { countdown, timeOfDay } from './time.ts';

it.each([
	[0, '0:00'],
	[245, '4:05'],
	[3600, '1:00:00'],
	[3849, '1:04:09']
])('V16: %i seconds are left as %s', (seconds, text) => {
	expect(countdown(seconds)).toBe(text);
});

it('I3: the time of day has digits that everybody in the room knows', () => {
	expect(timeOfDay('ar', Date.UTC(2026, 10, 22, 12))).toMatch(/[0-9]/);
});
