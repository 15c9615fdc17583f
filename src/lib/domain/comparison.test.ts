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
		...{ n: counts.reduce((sum, count) => sum + count, 0), no_answer: 0, withheld: false, suppressed: null },
		...{ uniform: [], detail: null, texts_given: null, texts_hidden: 0 },
		counts: Object.fromEntries(counts.map((count, index) => [steps[index]?.key ?? '', count])),
		...more
	};
	return { label, figure: figureOf(result, 'de') };
}

const idsOf = ({ remarks }: ReturnType<typeof compare>) => remarks.map(({ id }) => id);
const rangesOf = ({ remarks }: ReturnType<typeof compare>) =>
	remarks.filter(({ id }) => id.startsWith('remark_overlap') || id.startsWith('remark_apart'));
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
		expect(compared.remarks).toEqual([
			{ id: 'remark_overlap', params: { labels: 'Konfliktmanagement und Übergänge' } }
		]);
	});

	test('whose ranges lie apart are not explained either', () => {
		const compared = compare([low, high], 'de');
		expect(idsOf(compared)).toEqual(['remark_apart']);
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
			const compared = compare(groups, 'de');
			expect([compared.cramersV, rangesOf(compared)]).toEqual([null, []]);
		}
	});

	test('E10: a small group of one mind has no range that would tell it', () => {
		expect(rangesOf(compare([low, group('A', [0, 0, 0, 0, 6])], 'de'))).toEqual([]);
	});

	test('answers of a list are compared one by one, and named where ranges overlap and where not', () => {
		const one = group('A', [30, 5, 5], 'choice');
		expect(rangesOf(compare([one, group('B', [5, 30, 40], 'choice')], 'de'))).toEqual([
			{ id: 'remark_apart_parts', params: { parts: 'Leitung, Zeit und Geld' } }
		]);
		expect(rangesOf(compare([one, group('B', [28, 6, 6], 'choice')], 'de'))).toEqual([
			{ id: 'remark_overlap_parts', params: { parts: 'Leitung, Zeit und Geld' } }
		]);
		// One answer that both give alike says nothing of the others.
		expect(rangesOf(compare([one, group('B', [5, 30, 5], 'choice')], 'de'))).toEqual([
			{ id: 'remark_overlap_parts', params: { parts: 'Geld' } },
			{ id: 'remark_apart_parts', params: { parts: 'Leitung und Zeit' } }
		]);
	});

	test('of more than two groups those whose ranges overlap are named with the answer', () => {
		const groups = [[30, 5, 5] as const, [28, 6, 6] as const, [5, 30, 5] as const];
		const compared = groups.map((counts, at) => group('ABC'[at] ?? '', [...counts], 'choice'));
		expect(rangesOf(compare(compared, 'de'))).toEqual([
			{ id: 'remark_overlap_parts', params: { parts: 'Leitung (A und B), Zeit (A und B) und Geld' } }
		]);
	});

	test('sectors of a target are compared one by one', () => {
		const target = (label: string, [content, time]: [number[], number[]]) =>
			group(label, [], 'target', {
				n: 25,
				options: options(['content', 'Inhalt', 'content'], ['time', 'Zeit', 'time']),
				counts: Object.fromEntries(
					Object.entries({ content, time }).flatMap(([key, counts]) =>
						counts.map((count, step) => [`${key}:${step + 1}`, count])
					)
				)
			});
		const well: [number[], number[]] = [
			[0, 3, 5, 9, 8],
			[2, 3, 5, 7, 8]
		];
		const badly: [number[], number[]] = [
			[9, 9, 5, 2, 0],
			[2, 3, 6, 7, 7]
		];
		expect(rangesOf(compare([target('A', well), target('B', badly)], 'de'))).toEqual([
			{ id: 'remark_overlap_parts', params: { parts: 'Zeit' } },
			{ id: 'remark_apart_parts', params: { parts: 'Inhalt' } }
		]);
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
