import { expect, it } from 'vitest';
import { results } from './results.model.ts';
import { textsFound } from './texts.ts';

const texts = results.text.texts_given;
const found = (search: string, which: Parameters<typeof textsFound>[2] = 'all') =>
	textsFound(texts, search, which).map(({ body }) => body);

it('finds all the words of a search, wherever they stand in a word, without accents or capitals', () => {
	expect(found('zeit')).toEqual(['Mehr Zeit', 'Zeit für Fälle']);
	expect(found('  FALLE zeit ')).toEqual(['Zeit für Fälle']);
	expect(found('وقت')).toEqual(['نحتاج إلى وقت']);
	expect(found('')).toHaveLength(6);
});

it('narrows to what is quoted or hidden', () => {
	expect([found('', 'quoted'), found('', 'hidden'), found('zeit', 'hidden')]).toEqual([
		['Eine Liste'],
		['Rückhalt'],
		[]
	]);
});
