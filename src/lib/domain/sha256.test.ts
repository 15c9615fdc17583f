import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('the hash of a token is the one that the database has', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), (text) => {
			expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
		}),
		{ numRuns: 30, examples: [['Größe – نحتاج إلى وقت']] }
	);
});
