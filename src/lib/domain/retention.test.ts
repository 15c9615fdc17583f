import { describe, expect, it } from 'vitest';
import { endsBeforeFollowUp, goesSoon, hasOverdue, isConfirmed, lastDayOfResults } from './retention.ts';

describe('what is deleted', () => {
	const deletion = { content_on: '2027-02-20', emptied_on: null };

	it('L10: is offered from 14 days before until it is gone', () => {
		expect(goesSoon(deletion, '2027-02-05T23:59:59Z')).toBe(false);
		expect(goesSoon(deletion, '2027-02-06T00:00:00Z')).toBe(true);
		expect(goesSoon(deletion, '2027-02-21')).toBe(true);
		expect(goesSoon({ ...deletion, emptied_on: '2027-02-20' }, '2027-02-21')).toBe(false);
	});

	it('L9: is overdue from the next day on, whatever of it should have ended', () => {
		const event = { id: '', title: '', ...deletion, closes_on: null, agreements_on: '2027-11-22', agreements: 1 };
		expect(hasOverdue(event, '2027-02-20T23:59:59Z')).toBe(false);
		expect(hasOverdue(event, '2027-02-21T00:00:00Z')).toBe(true);
		const emptied = { ...event, emptied_on: '2027-02-20' };
		expect(hasOverdue(emptied, '2027-11-22')).toBe(false);
		expect(hasOverdue(emptied, '2027-11-23')).toBe(true);
		expect(hasOverdue({ ...emptied, agreements: 0 }, '2027-11-23')).toBe(false);
		expect(hasOverdue({ ...event, closes_on: '2026-11-24' }, '2026-11-25')).toBe(true);
	});

	it('V19: a page of results can be read until the day before it goes, longer where it shows agreements', () => {
		expect(lastDayOfResults({ content_on: '2027-03-01', results_on: null })).toBe('2027-02-28');
		expect(lastDayOfResults({ content_on: '2027-03-01', results_on: '2028-03-01' })).toBe('2028-02-29');
	});

	it('F8: goes before a follow-up if it is kept for less than 60 days; what is no term yet is not judged', () => {
		expect(['30', '59'].map(endsBeforeFollowUp)).toEqual([true, true]);
		expect(['60', '365', '6', '', undefined, 'neunzig'].some(endsBeforeFollowUp)).toBe(false);
	});

	it('is confirmed by its name, whatever blank space was typed', () => {
		expect(isConfirmed(' Fachtag  Integration\n', 'Fachtag Integration')).toBe(true);
		expect(isConfirmed('Fu\u0308rth', 'Fürth')).toBe(true);
		expect(isConfirmed('fachtag integration', 'Fachtag Integration')).toBe(false);
		expect(isConfirmed('', 'Fachtag')).toBe(false);
	});
});
