import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, wholePercent } from './figures.ts';
import type { QuestionResult } from './survey-results.ts';
import type { QuestionKind } from './survey.ts';
import { F1, F4 } from './survey-templates.ts';

/** The result of a question with five options, or as many as there are counts. */
function result(kind: QuestionKind, counts: number[], more: Partial<QuestionResult> = {}): QuestionResult {
	const degree = F1.questions[0]?.options ?? [];
	return {
		key: 'q',
		kind,
		position: 1,
		texts: { de: 'Wie hilfreich war der Tag für Ihre Arbeit?', en: 'How helpful was today?' },
		config: {},
		condition: null,
		options: degree.slice(0, counts.length),
		n: counts.reduce((sum, count) => sum + count, 0),
		no_answer: 1,
		counts: Object.fromEntries(counts.map((count, index) => [String(index + 1), count])),
		uniform: [],
		detail: null,
		texts_given: null,
		texts_hidden: 0,
		suppressed: null,
		withheld: false,
		...more
	};
}

describe('a scale', () => {
	const figure = figureOf(result('ordinal', [1, 2, 4, 18, 15]), 'de');

	test('says how many chose the two highest steps and which is in the middle', () => {
		expect(figure.sentence).toEqual({
			id: 'sentence_top2',
			params: { count: 33, n: 40, fourth: 'ziemlich', fifth: 'sehr', median: 'ziemlich' }
		});
		expect(figure.median).toEqual([4]);
		expect(figure.top2?.share).toBeCloseTo(33 / 40, 9);
	});

	test('E14: carries question, labels, n and "keine Angabe" in the language asked for', () => {
		expect(figure).toMatchObject({ question: 'Wie hilfreich war der Tag für Ihre Arbeit?', n: 40, noAnswer: 1 });
		expect(figure.bars.map((bar) => bar.label)).toEqual(['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr']);
		expect(figureOf(result('ordinal', [1, 2, 4, 18, 15]), 'en').bars[0]?.label).toBe('not at all');
	});

	test('names both middle steps when they differ', () => {
		expect(figureOf(result('ordinal', [0, 3, 3, 3, 3]), 'de').sentence).toMatchObject({
			id: 'sentence_top2_between',
			params: { median_low: 'mittel', median_high: 'ziemlich' }
		});
	});

	test('E8: below 20 answers there is no agreement and no median with decimals, from 20 there is', () => {
		expect(figureOf(result('ordinal', [1, 2, 4, 6, 6]), 'de')).toMatchObject({
			agreement: null,
			interpolatedMedian: null,
			median: [4]
		});
		const enough = figureOf(result('ordinal', [1, 2, 4, 6, 7]), 'de');
		expect(enough.agreement).not.toBeNull();
		expect(enough.interpolatedMedian).not.toBeNull();
	});
});

test('a scale whose middle is best has no top two: it says just right, too little, too much', () => {
	const options = F1.questions[2]?.options ?? [];
	const figure = figureOf(result('ordinal_middle', [2, 11, 24, 3, 0], { options }), 'de');
	expect(figure).toMatchObject({ top2: null, median: null, agreement: null });
	expect(figure.sentence).toEqual({
		id: 'sentence_middle',
		params: {
			n: 40,
			middle: 24,
			middle_label: 'genau richtig',
			low: 13,
			low_label: 'zu wenig',
			high: 3,
			high_label: 'zu viel'
		}
	});
});

test('several choices are shares of people, the most chosen first, and may add up to more than all', () => {
	const options = F4.questions[3]?.options ?? [];
	const counts = { talk: 4, figures: 2, film: 9, interview: 9, questions: 5, conversations: 0 };
	const figure = figureOf(result('choices', [], { options, counts, n: 12 }), 'de');
	expect(figure.base).toBe('respondents');
	expect(figure.bars.map((bar) => bar.key)).toEqual([
		'film',
		'interview',
		'questions',
		'talk',
		'figures',
		'conversations'
	]);
	expect(figure.bars[0]?.share).toBe(0.75);
	expect(figure.sentence).toEqual({
		id: 'sentence_most_chosen',
		params: { labels: 'Film und Interview', tied: 2, count: 9, n: 12 }
	});
});

test('a single choice is sorted, yes, partly and no keep their order', () => {
	expect(figureOf(result('choice', [1, 8, 3]), 'de').bars.map((bar) => bar.count)).toEqual([8, 3, 1]);
	const yes = figureOf(result('yes_partly_no', [1, 8, 3]), 'de');
	expect(yes.bars.map((bar) => bar.count)).toEqual([1, 8, 3]);
	expect(yes.sentence).toMatchObject({ id: 'sentence_yes', params: { yes: 1, partly: 8, no: 3, n: 12 } });
});

test('a free text gives the texts and how many there are', () => {
	const texts_given = ['a', 'b', 'c', 'd', 'e'].map((body) => ({
		id: body,
		body,
		quoted: false,
		hidden: false,
		heading: null
	}));
	const figure = figureOf(result('text', [], { n: 5, counts: null, texts_given }), 'de');
	expect(figure).toMatchObject({ bars: [], texts: texts_given.map((text) => ({ ...text, count: 1 })) });
	expect(figure.sentence).toEqual({ id: 'sentence_texts', params: { n: 5 } });
});

test('E7: fewer than five answers are not shown, and neither are fewer than the event asks for', () => {
	const nothing = { n: null, noAnswer: null, bars: [], texts: null, suppressed: 'too_few' };
	const suppressed = result('ordinal', [], {
		n: null,
		no_answer: null,
		counts: null,
		suppressed: 'too_few',
		withheld: true
	});
	expect(figureOf(suppressed, 'de')).toMatchObject({ ...nothing, withheld: true });
	expect(figureOf(result('ordinal', [1, 1, 1, 1, 0]), 'de')).toMatchObject(nothing);
	expect(figureOf(result('ordinal', [2, 2, 2, 1, 1]), 'de', 10)).toMatchObject({
		...nothing,
		sentence: { id: 'sentence_too_few', params: { min: 10 } }
	});
});

test('E10: a small group all at one end is only said to be mostly there', () => {
	const figure = figureOf(result('ordinal', [0, 0, 0, 0, 6]), 'de');
	expect(figure).toMatchObject({ n: 6, suppressed: null, bars: [], median: null, top2: null });
	expect(figure.sentence).toEqual({ id: 'sentence_mostly', params: { label: 'sehr' } });
	expect(figureOf(result('ordinal', [0, 0, 0, 0, 10]), 'de').bars).toHaveLength(5);
});

test('no figure holds a number that is not finite, and none below the threshold', () => {
	const kinds = fc.constantFrom<QuestionKind>('ordinal', 'ordinal_middle', 'choice', 'yes_partly_no');
	const counts = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 });
	fc.assert(
		fc.property(kinds, counts, (kind, some) => {
			const figure = figureOf(result(kind, some), 'de');
			const n = some.reduce((sum, count) => sum + count, 0);
			expect(figure.suppressed).toBe(n < 5 ? 'too_few' : null);
			const numbers = JSON.stringify(figure, (_, value: unknown) =>
				typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value
			);
			expect(numbers).not.toContain('broken');
		})
	);
});

test('shares are written as whole per cent', () => {
	expect([wholePercent(0.275), wholePercent(1 / 3), wholePercent(1)]).toEqual([28, 33, 100]);
});
