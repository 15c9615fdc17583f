import { expect, test } from 'vitest';
import { lastDay, proposedEnd } from './follow-up.ts';

test('F8: a follow-up is proposed for eight weeks after the event, and ends before the content goes (L9)', () => {
	expect(lastDay('2027-03-01')).toBe('2027-02-28');
	expect(proposedEnd('2026-11-22', '2026-11-23', '2027-02-19')).toBe('2027-01-17');
	expect(proposedEnd('2026-11-22', '2026-11-23', '2026-12-21')).toBe('2026-12-21');
});

test('F8: whoever makes it late has two weeks, as far as the content is kept', () => {
	expect(proposedEnd('2026-11-22', '2027-01-20', '2027-02-19')).toBe('2027-02-03');
	expect(proposedEnd('2026-11-22', '2027-02-15', '2027-02-19')).toBe('2027-02-19');
});
