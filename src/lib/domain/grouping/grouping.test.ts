import { expect, test } from 'vitest';
import { THRESHOLDS, groupsAt } from './grouping.ts';
import { keywordsOf } from './keywords.ts';
import { NEAR_DUPLICATE, prepareGroups, suggestGroups } from './prepare.ts';

const named = (...bodies: string[]) => bodies.map((body) => ({ id: body, body }));
const together = (notes: { id: string; body: string }[], options = {}) =>
	suggestGroups(notes, options).groups.map((group) => group.noteIds.toSorted());

const about = {
	park: ['Bänke im Stadtpark aufstellen', 'Der Stadtpark ist abends dunkel', 'Müll im Stadtpark'],
	library: ['Bücherei am Samstag öffnen', 'Mehr Romane in der Bücherei', 'Die Bücherei ist toll']
};
const mixed = named(...about.park, ...about.library, 'Lichterkette');

test('T2: what has words in common is grouped, what is like nothing else stays unassigned', () => {
	expect(together(mixed)).toEqual(expect.arrayContaining([about.park.toSorted(), about.library.toSorted()]));
	expect(suggestGroups(mixed).unassigned).toEqual(['Lichterkette']);
});

test('T2: a heading is made of one to three words that people wrote', () => {
	const headings = suggestGroups(mixed).groups.map((group) => group.heading);
	expect(headings.toSorted()).toEqual(['Bücherei', 'Stadtpark']);
});

test('T2: wider makes fewer groups, narrower makes more', () => {
	const prepared = prepareGroups(mixed);
	const clusters = [0, THRESHOLDS.wide, THRESHOLDS.usual, THRESHOLDS.narrow, 1].map((threshold) => {
		const { groups, unassigned } = groupsAt(prepared, threshold);
		return groups.length + unassigned.length;
	});
	expect(clusters).toEqual(clusters.toSorted((one, other) => one - other));
	expect(clusters.at(0)).toBe(1);
	expect(clusters.at(-1)).toBe(mixed.length);
});

test('T1: the same notes in any order give the same suggestions', () => {
	expect(suggestGroups(mixed.toReversed())).toEqual(suggestGroups(mixed));
});

test('T1: what is prepared is plain data, so that a worker can do it', () => {
	const prepared = prepareGroups(mixed);
	expect(groupsAt(structuredClone(prepared), THRESHOLDS.usual)).toEqual(groupsAt(prepared, THRESHOLDS.usual));
});

test('T1: a compound is near to the word it is made of', () => {
	const notes = named('Holz besorgen', 'Werkbank aus Buchenholz', 'Tee kochen', 'Licht an');
	expect(together(notes, { threshold: THRESHOLDS.wide })).toEqual([['Holz besorgen', 'Werkbank aus Buchenholz']]);
});

test('T7: a word with a prefix is another word', () => {
	const words = keywordsOf(prepareGroups(named('Gemeinsam anfangen', 'Manche sind einsam', 'Allein und einsam')));
	expect(words[0]).toEqual({ word: 'einsam', noteIds: ['Allein und einsam', 'Manche sind einsam'] });
});

test('T3: a pair of the glossary becomes neighbours', () => {
	const notes = named('Die Zappelbude öffnen', 'Turnhalle streichen', 'Blumen gießen');
	expect(together(notes, { glossary: [] })).toEqual([]);
	expect(together(notes, { glossary: [['Turnhalle', 'Zappelbude']] })).toEqual([
		['Die Zappelbude öffnen', 'Turnhalle streichen']
	]);
});

test('T3: a term of the glossary may have several words, and inflected forms are known', () => {
	const notes = named('Das Team Nord fragen', 'Mit den Eisbären reden', 'Blumen gießen');
	expect(together(notes, { glossary: [['Team Nord', 'Eisbär']] })).toHaveLength(1);
});

test('T4: notes in nearly the same words are found, notes on the same subject are not', () => {
	const { alike } = prepareGroups(
		named('Wir brauchen mehr Zeit!', 'wir brauchen mehr zeit', 'Wir brauchen mehr Geld', 'Zeit ist knapp')
	);
	expect(alike.map(({ one, other }) => [one, other].toSorted())).toEqual([
		['Wir brauchen mehr Zeit!', 'wir brauchen mehr zeit']
	]);
	expect(alike[0]?.cosine).toBeGreaterThanOrEqual(NEAR_DUPLICATE);
});

test('T4: what says the opposite is no near-duplicate', () => {
	expect(prepareGroups(named('Das hilft mir sehr', 'Das hilft mir gar nicht')).alike).toEqual([]);
});

test('T6: notes in other languages wait for a person', () => {
	const foreign = named(
		'We need more time for the cases',
		'More time for the talks, please',
		'Danışma için daha çok zaman lazım',
		'Daha çok zaman ve daha çok yer lazım',
		'نحتاج إلى وقت أطول في الاستشارة',
		'نحتاج إلى وقت أطول',
		'Потрібно більше часу',
		'Потрібно більше часу для розмови'
	);
	expect(suggestGroups(foreign).groups).toEqual([]);
	expect(suggestGroups(foreign).unassigned).toHaveLength(foreign.length);
});

test('T6: unless a term of the glossary is in them', () => {
	const notes = named('نحتاج إلى سَكَن لعائلات كبيرة', 'Wohnungen für große Familien');
	expect(together(notes, { glossary: [['Wohnung', 'سكن']] })).toHaveLength(1);
});

test('T7: a keyword knows its notes, in all its forms', () => {
	const keywords = keywordsOf(prepareGroups(mixed));
	expect(keywords[0]).toEqual({ word: 'Bücherei', noteIds: about.library.toSorted() });
	expect(keywords.map(({ word }) => word)).not.toContain('der');
});

test('T7: a word on the stop list is no keyword', () => {
	const words = keywordsOf(prepareGroups(mixed, { stopWords: ['Bücherei'] })).map(({ word }) => word);
	expect(words).not.toContain('Bücherei');
	expect(words[0]).toBe('Stadtpark');
});

test('no note, an empty note and a note of stop words do no harm', () => {
	expect(suggestGroups([])).toEqual({ groups: [], unassigned: [] });
	expect(suggestGroups(named('', 'und so weiter', '👍', '123')).groups).toEqual([]);
});
