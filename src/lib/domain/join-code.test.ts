import { expect, test } from 'vitest';
import { normaliseCode } from './join-code.ts';

test('V1: small letters, blanks and hyphens in a code are no mistakes', () => {
	for (const typed of ['FACHT6', ' facht6', 'fach t6', 'Fa-cht-6 ']) expect(normaliseCode(typed)).toBe('FACHT6');
	expect(normaliseCode(' - ')).toBe('');
});
