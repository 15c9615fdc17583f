import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueFaults } from './check.ts';

function catalogues(de: object, en: object): string {
	const root = mkdtempSync(join(tmpdir(), 'messages-'));
	for (const [language, texts] of Object.entries({ de, en })) {
		mkdirSync(join(root, language));
		writeFileSync(join(root, language, 'texts.json'), JSON.stringify(texts));
	}
	return root;
}

describe('message catalogues', () => {
	it('I3: every text exists in every language with the same arguments', () => {
		expect(catalogueFaults()).toEqual([]);
	});

	it('I3: a missing, a surplus and an empty text are faults', () => {
		expect(catalogueFaults(catalogues({ a: 'A', b: 'B' }, { b: ' ', c: 'C' }))).toEqual([
			'en/texts.json: "a" is missing',
			'en/texts.json: "b" is empty',
			'en/texts.json: "c" is not in the German catalogue'
		]);
	});

	it('I3: a text with other arguments, or that cannot be read, is a fault', () => {
		expect(
			catalogueFaults(catalogues({ a: '{n, plural, one {# Beitrag} other {# Beiträge}}' }, { a: '{count} notes' }))
		).toEqual(['en/texts.json: "a" takes other arguments than in German']);
		expect(catalogueFaults(catalogues({ a: '{n}' }, { a: '{n' }))).toHaveLength(1);
	});
});
