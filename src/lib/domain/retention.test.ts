import { describe, expect, it } from 'vitest';
import { goesSoon, isConfirmed } from './retention.ts';

describe('what is deleted', () => {
	const deletion = { content_on: '2027-02-20', emptied_on: null };

	it('L10: is offered from 14 days before until it is gone', () => {
		expect(goesSoon(deletion, '2027-02-05T23:59:59Z')).toBe(false);
		expect(goesSoon(deletion, '2027-02-06T00:00:00Z')).toBe(true);
		expect(goesSoon(deletion, '2027-02-21')).toBe(true);
		expect(goesSoon({ ...deletion, emptied_on: '2027-02-20' }, '2027-02-21')).toBe(false);
	});

	it('is confirmed by its name, whatever blank space was typed', () => {
		expect(isConfirmed(' Fachtag  Integration\n', 'Fachtag Integration')).toBe(true);
		expect(isConfirmed('Fu\u0308rth', 'Fürth')).toBe(true);
		expect(isConfirmed('fachtag integration', 'Fachtag Integration')).toBe(false);
		expect(isConfirmed('', 'Fachtag')).toBe(false);
	});
});
