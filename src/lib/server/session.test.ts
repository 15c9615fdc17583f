import { describe, expect, it } from 'vitest';
import { afterSignIn } from './session.ts';

describe('after the sign-in', () => {
	it('leads back to the page that was asked for', () => {
		expect(afterSignIn('/organise/1/evaluation?x=1')).toBe('/organise/1/evaluation?x=1');
		expect(afterSignIn('/organise')).toBe('/organise');
	});

	it.each([
		null,
		'',
		'https://elsewhere.example/',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'/organise.example',
		'/e/CODE',
		'/organise?a\r\nset-cookie: b=c',
		'/organise/ü'
	])('SEC7: leads nowhere else: %s', (next) => expect(afterSignIn(next)).toBe('/organise'));
});
