import { describe, expect, it } from 'vitest';
import { glossaryFrom, glossaryText, wordsFrom } from './vocabulary.ts';

describe('vocabulary of an event', () => {
	it('T3: a line holds what means the same', () => {
		const glossary = [
			['Ausländerbehörde', 'ABH'],
			['Case Management', 'CM', 'Fallmanagement']
		];
		expect(glossaryFrom(glossaryText(glossary))).toEqual(glossary);
	});

	it('T3: what is half typed does no harm', () => {
		expect(glossaryFrom(' ABH = \n\n=\nKita=Kindergarten = Kita')).toEqual([['Kita', 'Kindergarten']]);
	});

	it('T7: words that say nothing are parted by spaces, commas or lines', () => {
		expect(wordsFrom('Kreis, OWL\nFachtag  Kreis')).toEqual(['Kreis', 'OWL', 'Fachtag']);
	});
});
