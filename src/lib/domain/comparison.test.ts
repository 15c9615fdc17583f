import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Group, moodPair } from './comparison.ts';
import { figureOf } from './figures.ts';
import { degree, feeling, options } from './survey-scales.ts';
import type { QuestionResult } from './survey-results.ts';
import type { QuestionKind } from './survey.ts';

const three = options(['a', 'Leitung', 'management'], ['b', 'Zeit', 'time'], ['c', 'Geld', 'money']);

function group(
	label: string,
	counts: number[],
	kind: QuestionKind = 'ordinal',
	more: Partial<QuestionResult> = {}
): Group {
	const steps = kind === 'mood' ? feeling : kind === 'ordinal' ? degree : three;
	const result: QuestionResult = {
		...{ key: 'q', kind, position: 1, texts: { de: 'Frage' }, options: steps, config: {}, condition: null },
		...{ n: counts.reduce((sum, count) => sum + count, 0), no_answer: 0, withheld: 0, suppressed: null },
		...{ detail: null, texts_given: null, texts_hidden: 0 },
		counts: Object.fromEntries(counts.map((count, index) => [steps[index]?.key ?? '', count])),
		...more
	};
	return { label, figure: figureOf(result, 'de') };
}

const idsOf = ({ remarks }: ReturnType<typeof compare>) => remarks.map(({ id }) => id);
const labels = ({ groups }: ReturnType<typeof compare>) => groups.map(({ label }) => label);

describe('E17: workshops side by side', () => {
	const low = group('Selbstschutz', [20, 15, 5, 0, 0]);
	const high = group('Konfliktmanagement', [0, 0, 5, 15, 20]);
	const alike = group('Übergänge', [1, 2, 5, 14, 18]);

	test('stand in the order of the alphabet, whoever is ahead', () => {
		expect(labels(compare([low, alike, high], 'de'))).toEqual(['Konfliktmanagement', 'Selbstschutz', 'Übergänge']);
		expect(labels(compare([high, low, alike], 'de'))).toEqual(['Konfliktmanagement', 'Selbstschutz', 'Übergänge']);
	});

	test('whose ranges overlap are named: their difference may be chance', () => {
		const compared = compare([low, alike, high], 'de');
		expect(compared.overlap).toBe(true);
		expect(compared.remarks).toEqual([
			{ id: 'remark_overlap', params: { labels: 'Konfliktmanagement und Übergänge' } }
		]);
	});

	test('whose ranges lie apart are not explained either', () => {
		const compared = compare([low, high], 'de');
		expect([compared.overlap, idsOf(compared)]).toEqual([false, ['remark_apart']]);
		expect(compared.cramersV).toBeCloseTo(Math.sqrt(70 / 80), 9);
	});

	test('E7, E8: too few to be shown, and too few to say much, are named', () => {
		const compared = compare([low, group('B', [1, 1, 1, 0, 0]), group('A', [2, 2, 2, 3, 3])], 'de');
		expect(compared.remarks.slice(0, 2)).toEqual([
			{ id: 'remark_few', params: { labels: 'B', count: 1 } },
			{ id: 'remark_small', params: { labels: 'A', count: 1 } }
		]);
	});

	test('one group, or none that may be shown, is not compared', () => {
		for (const groups of [[], [low], [low, group('B', [1, 1, 1, 0, 0])]]) {
			expect(compare(groups, 'de')).toMatchObject({ overlap: null, cramersV: null });
		}
	});

	test('E10: a small group of one mind has no range that would tell it', () => {
		expect(compare([low, group('A', [0, 0, 0, 0, 6])], 'de').overlap).toBeNull();
	});

	test('answers of a list are compared one by one', () => {
		const one = group('A', [30, 5, 5], 'choice');
		expect(compare([one, group('B', [5, 30, 40], 'choice')], 'de').overlap).toBe(false);
		expect(compare([one, group('B', [28, 6, 6], 'choice')], 'de').overlap).toBe(true);
	});

	test('χ² says nothing where people gave several answers', () => {
		const several = (label: string) => group(label, [30, 20, 25], 'choices', { n: 40 });
		expect(compare([several('A'), several('B')], 'de').cramersV).toBeNull();
	});

	test('the order in which groups are given does not matter', () => {
		const counts = fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (all) => {
				const groups = all.map((some, index) => group(`Workshop ${index}`, some));
				const { cramersV: v, ...compared } = compare(groups, 'de');
				const { cramersV, ...other } = compare(groups.toReversed(), 'de');
				expect(other).toEqual(compared);
				if (v === null) expect(cramersV).toBeNull();
				else expect(cramersV).toBeCloseTo(v, 9);
			})
		);
	});
});

test('E13: the mood at the start and at the end are two answers, in this order, of nobody in particular', () => {
	const start = group('Am Anfang', [2, 8, 12, 6, 2], 'mood');
	const end = group('Am Ende', [0, 1, 6, 14, 9], 'mood');
	const pair = moodPair(start, end, 'de');
	expect(labels(pair)).toEqual(['Am Anfang', 'Am Ende']);
	expect(idsOf(pair)).toEqual(['remark_unpaired', 'remark_apart']);
	expect(labels(moodPair(end, start, 'de'))).toEqual(['Am Ende', 'Am Anfang']);
});
