import { describe, expect, it } from 'vitest';
import { toAppError } from './errors.ts';

describe('errors', () => {
	it('the identifier of the database becomes a sentence', () => {
		const error = toAppError({ code: 'PT404', message: 'event_unknown' }, 404);
		expect(error).toMatchObject({
			id: 'event_unknown',
			status: 404,
			messageKey: 'error_event_unknown',
			passing: false
		});
	});

	it('a flood is told how long to wait', () => {
		const error = toAppError({ code: 'PT429', message: 'too_fast', hint: '7' }, 429);
		expect(error).toMatchObject({ id: 'too_fast', retryAfter: 7, about: null, passing: true });
	});

	it('an answer that does not fit names its question', () => {
		const error = toAppError({ code: 'PT400', message: 'answer_invalid', hint: 'helpful' }, 400);
		expect(error).toMatchObject({ retryAfter: null, about: 'helpful', passing: false });
	});

	it('no answer at all is offline, and tried again', () => {
		expect(toAppError({ message: 'TypeError: Failed to fetch' }, 0)).toMatchObject({ id: 'offline', passing: true });
	});

	it('SEC5: what is not ours is told without its text', () => {
		const error = toAppError({ code: '42501', message: 'permission denied for table seats' }, 403);
		expect(error).toMatchObject({ id: 'unknown', messageKey: 'error_not_allowed', about: null });
		expect(error.message).toBe('unknown');
	});
});
