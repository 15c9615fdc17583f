import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Groupable, type Headings, put, takenBack, textGroups } from './text-groups.ts';

const text = (id: string, heading: string | null, count = 1, hidden = false): Groupable => ({
	id,
	heading,
	count,
	hidden
});
const told = (texts: readonly Groupable[]) => textGroups(texts, 'de').map(({ heading, count }) => [heading, count]);
const after = (texts: readonly Groupable[], headings: Headings) =>
	texts.map((one) => ({ ...one, heading: one.id in headings ? (headings[one.id] ?? null) : one.heading }));

const anyTexts = fc
	.array(
		fc.record({
			heading: fc.option(fc.constantFrom('Zeit', 'Ämter', 'Sprache', 'a', 'zeit')),
			count: fc.integer({ min: 1, max: 4 }),
			hidden: fc.boolean()
		}),
		{ maxLength: 12 }
	)
	.map((given) => given.map((one, at): Groupable => ({ ...one, id: String(at) })));
const someOf = (texts: readonly Groupable[]) => fc.subarray(texts.map(({ id }) => id));

describe('2.4: groups of free texts', () => {
	test('are told from the largest to the smallest, equals by the alphabet, what is in none last', () => {
		const texts = [
			text('1', null, 9),
			text('2', 'Zeit'),
			text('3', 'Ämter'),
			text('4', 'Sprache', 3),
			text('5', 'Zebra')
		];
		expect(told(texts)).toEqual([
			['Sprache', 3],
			['Ämter', 1],
			['Zebra', 1],
			['Zeit', 1],
			[null, 9]
		]);
	});

	test('count those who wrote the same words, and nobody whose text is hidden', () => {
		expect(told([text('1', 'Zeit', 3), text('2', 'Zeit', 5, true), text('3', 'Sprache', 2, true)])).toEqual([
			['Zeit', 3],
			['Sprache', 0]
		]);
	});

	test('hold each text once, in its order, and their counts are those of the texts, however these are ordered', () => {
		fc.assert(
			fc.property(
				anyTexts.chain((texts) =>
					fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))
				),
				([texts, shuffled]) => {
					const groups = textGroups(texts, 'de');
					expect(groups.flatMap((group) => group.texts).toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(texts);
					const shown = texts.filter(({ hidden }) => !hidden).reduce((sum, { count }) => sum + count, 0);
					expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(shown);
					expect(told(shuffled)).toEqual(told(texts));
				}
			)
		);
	});

	test('say nothing of a hidden text: with it and without it the counts are the same', () => {
		fc.assert(
			fc.property(anyTexts, (texts) => {
				const without = texts.filter(({ hidden }) => !hidden);
				expect(told(texts).filter(([, count]) => count !== 0)).toEqual(told(without));
			})
		);
	});
});

describe('putting texts into a group', () => {
	test('makes one of two headings that differ in capitals or blanks alone', () => {
		const texts = [text('1', 'Mehr Zeit'), text('2', null), text('3', 'Sprache')];
		expect(put(texts, ['2', '3'], ' mehr  zeit ')).toEqual({ 2: 'Mehr Zeit', 3: 'Mehr Zeit' });
		expect(put(texts, ['1'], 'mehr Zeit')).toEqual({ 1: 'mehr Zeit' });
		expect(put(texts, ['1', '3'], null)).toEqual({ 1: null, 3: null });
	});

	test('is taken back whole, and leaves alone what somebody has put elsewhere since', () => {
		const before = [text('1', 'Zeit'), text('2', null), text('3', 'Sprache')];
		const act = put(before, ['1', '2', '3'], 'Alles');
		const now = after(before, { ...act, 3: 'Anderes' });
		expect(takenBack(act, before, now)).toEqual({ 1: 'Zeit', 2: null });
	});

	test('changes the chosen texts alone, never how many there are, and can always be taken back', () => {
		const acts = anyTexts.chain((texts) =>
			fc.tuple(fc.constant(texts), someOf(texts), fc.option(fc.constantFrom('Zeit', 'ZEIT', 'Neu')))
		);
		fc.assert(
			fc.property(acts, ([texts, ids, heading]) => {
				const act = put(texts, ids, heading);
				expect(Object.keys(act).toSorted()).toEqual(ids.toSorted());
				const now = after(texts, act);
				expect(new Set(ids.map((id) => now.find((one) => one.id === id)?.heading)).size).toBeLessThanOrEqual(1);
				const sum = (of: readonly Groupable[]) => textGroups(of, 'de').reduce((all, { count }) => all + count, 0);
				expect(sum(now)).toBe(sum(texts));
				expect(after(now, takenBack(act, texts, now))).toEqual(texts);
			})
		);
	});
});
