import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError, toAppError } from './errors.ts';
import { deskSentence } from './desk-errors.ts';
import { leadSentence } from './lead-errors.ts';

/** Only a program that is not this one can provoke these, or their page says itself that there is nothing. */
const cannotBeHeard = new Set([
	'reply_kind_unknown',
	'mark_kind_unknown',
	'phase_unknown',
	'state_unknown',
	'link_role_invalid',
	'not_an_example',
	'not_invited',
	'id_taken',
	'dots_invalid',
	'origin_unknown',
	'weighting_incomplete',
	'logo_unknown',
	'results_unknown'
]);

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

	it('M16: whoever leads is told what is missing before the weighting', () => {
		const sentence = (hint: string) => leadSentence(new AppError('weighting_incomplete', 409, hint));
		expect(['question', 'themes', 'headings'].map(sentence)).toEqual([
			'error_weighting_question',
			'error_weighting_themes',
			'error_weighting_headings'
		]);
		expect(leadSentence(new AppError('phase_does_not_follow', 409))).toBe('error_phase_does_not_follow');
		expect(leadSentence(new AppError('link_unknown', 404))).toBe('error_link_unknown');
	});

	it('every identifier of the database that somebody can hear has a sentence of its own', () => {
		const folder = new URL('../../../supabase/migrations/', import.meta.url);
		const sql = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
		const ids = new Set(sql.flatMap((text) => [...text.matchAll(/message = '(\w+)'/g)].map(([, id]) => id as string)));
		const general = ['error_server', 'error_not_allowed'];
		const mute = [...ids].filter((id) => general.includes(deskSentence(new AppError(id, 409))));
		expect(mute.filter((id) => !cannotBeHeard.has(id))).toEqual([]);
	});
});
