import { expect, test } from 'vitest';
import { compareNotes, NEAR_DUPLICATE } from './compare.ts';
import { headingsFor, type Sought, THRESHOLDS } from './found.ts';
import { keywordsOf } from './keywords.ts';
import { MOST_FOUND, searchNotes } from './search.ts';

const named = (...bodies: string[]) => bodies.map((body) => ({ id: body, body }));
/** What is offered while the slider stands where it does at first. */
const found = (notes: { id: string; body: string }[], sought: Sought, options = {}) =>
	searchNotes(notes, sought, options)
		.found.filter(({ nearness }) => nearness >= THRESHOLDS.usual)
		.map(({ noteId }) => noteId);

const about = {
	park: ['Bänke im Stadtpark aufstellen', 'Der Stadtpark ist abends dunkel', 'Müll im Stadtpark'],
	library: ['Bücherei am Samstag öffnen', 'Mehr Romane in der Bücherei', 'Die Bücherei ist toll']
};
const mixed = named(...about.park, ...about.library, 'Lichterkette');

test('T1: notes with words in common are near to a note, the nearest first; what is like nothing finds nothing', () => {
	expect(found(mixed, { noteId: 'Die Bücherei ist toll' }).toSorted()).toEqual([
		'Bücherei am Samstag öffnen',
		'Mehr Romane in der Bücherei'
	]);
	const nearness = searchNotes(mixed, { noteId: 'Müll im Stadtpark' }).found.map((each) => each.nearness);
	expect(nearness).toEqual(nearness.toSorted((one, other) => other - one));
	expect(searchNotes(mixed, { noteId: 'Lichterkette' }).found).toEqual([]);
	expect(searchNotes(mixed, { noteId: 'no longer there' }).found).toEqual([]);
});

test('T1: typed words find the notes in which they stand, those with all of them first', () => {
	expect(found(mixed, { words: 'Stadtpark' }).toSorted()).toEqual(about.park.toSorted());
	const both = found(mixed, { words: 'Bücherei, Romane' });
	expect(both[0]).toBe('Mehr Romane in der Bücherei');
	expect(both.toSorted()).toEqual(about.library.toSorted());
});

test('T1: typed words are found in any form, at the beginning of a longer word, in a compound, and if nothing else is typed, stop words too', () => {
	const notes = named('Ein Buch leihen', 'Werkbank aus Buchenholz', 'Viele Bücher', 'Nachts nicht allein gehen');
	expect(found(notes, { words: 'bücher' })).toContain('Ein Buch leihen');
	expect(found(notes, { words: 'Holz' })).toEqual(['Werkbank aus Buchenholz']);
	expect(found(notes, { words: 'Werk' })).toEqual(['Werkbank aus Buchenholz']);
	expect(found(notes, { words: 'nicht' })).toEqual(['Nachts nicht allein gehen']);
	expect(found(notes, { words: 'Schwimmbad' })).toEqual([]);
});

test('T2: the wider the slider stands, the more is found, and never more than one can look through', () => {
	const crowd = named(...Array.from({ length: 60 }, (_, at) => `Stadtpark ${'sehr '.repeat(at)}schön`));
	const all = searchNotes([...mixed, ...crowd], { words: 'Stadtpark' }).found;
	expect(all).toHaveLength(MOST_FOUND);
	expect(all[0]?.nearness).toBe(1);
	expect(all.every(({ nearness }) => nearness > 0 && nearness <= 1)).toBe(true);
});

test('T2: a heading is made of one to three words that people wrote, out of the notes that are chosen', () => {
	const headingFor = headingsFor(searchNotes(mixed, { words: 'Stadtpark' }));
	expect(headingFor(about.park)).toBe('Stadtpark');
	expect(headingFor(about.library)).toBe('Bücherei');
	expect(headingFor([])).toBe('');
	for (const ids of [about.park.slice(0, 2), [...about.park, ...about.library], mixed.map(({ id }) => id)])
		expect(headingFor(ids).split(', ').length).toBeLessThanOrEqual(3);
});

test('T1: the same notes in any order give the same answer', () => {
	for (const sought of [{ words: 'Bücherei im Stadtpark' }, { noteId: 'Müll im Stadtpark' }])
		expect(searchNotes(mixed.toReversed(), sought)).toEqual(searchNotes(mixed, sought));
});

test('T1: an answer is plain data, so that a worker can give it', () => {
	const answer = searchNotes(mixed, { words: 'Stadtpark' });
	expect(structuredClone(answer)).toEqual(answer);
});

test('T1: a compound is near to the word it is made of', () => {
	const notes = named('Holz besorgen', 'Werkbank aus Buchenholz', 'Tee kochen', 'Licht an');
	expect(searchNotes(notes, { noteId: 'Holz besorgen' }).found.map(({ noteId }) => noteId)).toEqual([
		'Werkbank aus Buchenholz'
	]);
});

test('T7: a word with a prefix is another word', () => {
	const words = keywordsOf(compareNotes(named('Gemeinsam anfangen', 'Manche sind einsam', 'Allein und einsam')));
	expect(words[0]).toEqual({ word: 'einsam', noteIds: ['Allein und einsam', 'Manche sind einsam'] });
});

test('T3: a pair of the glossary becomes neighbours', () => {
	const notes = named('Die Zappelbude öffnen', 'Turnhalle streichen', 'Blumen gießen');
	const glossary = [['Turnhalle', 'Zappelbude']];
	const sought = { noteId: 'Turnhalle streichen' };
	expect(found(notes, sought, { glossary: [] })).toEqual([]);
	expect(found(notes, sought, { glossary })).toEqual(['Die Zappelbude öffnen']);
	expect(found(notes, { words: 'Turnhalle' }, { glossary }).toSorted()).toEqual([
		'Die Zappelbude öffnen',
		'Turnhalle streichen'
	]);
});

test('T3: a term of the glossary may have several words, and inflected forms are known', () => {
	const notes = named('Das Team Nord fragen', 'Mit den Eisbären reden', 'Blumen gießen');
	const glossary = [['Team Nord', 'Eisbär']];
	expect(found(notes, { noteId: 'Das Team Nord fragen' }, { glossary })).toEqual(['Mit den Eisbären reden']);
});

test('T4: notes in nearly the same words are found, notes on the same subject are not', () => {
	const { alike } = compareNotes(
		named('Wir brauchen mehr Zeit!', 'wir brauchen mehr zeit', 'Wir brauchen mehr Geld', 'Zeit ist knapp')
	);
	expect(alike.map(({ one, other }) => [one, other].toSorted())).toEqual([
		['Wir brauchen mehr Zeit!', 'wir brauchen mehr zeit']
	]);
	expect(alike[0]?.cosine).toBeGreaterThanOrEqual(NEAR_DUPLICATE);
});

test('T4: what says the opposite is no near-duplicate', () => {
	expect(compareNotes(named('Das hilft mir sehr', 'Das hilft mir gar nicht')).alike).toEqual([]);
});

const foreign = [
	'We need more time for the cases',
	'More time for the talks, please',
	'Danışma için daha çok zaman lazım',
	'Daha çok zaman ve daha çok yer lazım',
	'نحتاج إلى وقت أطول في الاستشارة',
	'نحتاج إلى وقت أطول',
	'Потрібно більше часу',
	'Потрібно більше часу для розмови'
];

test('T6: notes in other languages are near to none, but are found by a word that stands in them', () => {
	const notes = named(...foreign);
	for (const noteId of foreign) expect(searchNotes(notes, { noteId }).found).toEqual([]);
	for (const [words, times] of Object.entries({ time: 2, zaman: 2, وقت: 2, часу: 2, cases: 1 }))
		expect(found(notes, { words }), words).toHaveLength(times);
});

test('T6: a term of the glossary leads from one language to another', () => {
	const notes = named('نحتاج إلى سَكَن لعائلات كبيرة', 'Wohnungen für große Familien');
	const glossary = [['Wohnung', 'سكن']];
	expect(found(notes, { noteId: 'Wohnungen für große Familien' }, { glossary })).toHaveLength(1);
	expect(found(notes, { words: 'Wohnung' }, { glossary })).toHaveLength(2);
});

test('T7: a keyword knows its notes, in all its forms', () => {
	const keywords = keywordsOf(compareNotes(mixed));
	expect(keywords[0]).toEqual({ word: 'Bücherei', noteIds: about.library.toSorted() });
	expect(keywords.map(({ word }) => word)).not.toContain('der');
});

test('T7: a word on the stop list is no keyword', () => {
	const words = keywordsOf(compareNotes(mixed, { stopWords: ['Bücherei'] })).map(({ word }) => word);
	expect(words).not.toContain('Bücherei');
	expect(words[0]).toBe('Stadtpark');
});

test('no note, an empty note, nothing typed and signs alone do no harm', () => {
	expect(compareNotes([])).toEqual({ ids: [], readings: [], alike: [] });
	expect(searchNotes([], { words: 'Wort' }).found).toEqual([]);
	const hollow = named('', 'und so weiter', '👍', '123');
	for (const words of ['', ' ', '👍', '123', 'Stadtpark']) expect(searchNotes(hollow, { words }).found).toEqual([]);
	for (const { id } of hollow) expect(searchNotes(hollow, { noteId: id }).found).toEqual([]);
});
