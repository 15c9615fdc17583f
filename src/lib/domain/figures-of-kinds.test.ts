import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, figuresOf } from './figures.ts';
import { degree, extent, feeling, options, yesPartlyNo } from './survey-scales.ts';
import type { QuestionResult } from './survey-results.ts';
import { type Config, type Option, QUESTION_KINDS, type QuestionKind } from './survey.ts';

const three = options(['a', 'Leitung', 'management'], ['b', 'Zeit', 'time'], ['c', 'Geld', 'money']);
const setUp: Record<QuestionKind, { options: Option[]; config?: Config }> = {
	ordinal: { options: degree },
	ordinal_middle: { options: degree },
	mood: { options: feeling },
	target: { options: three },
	yes_partly_no: { options: yesPartlyNo },
	choice: { options: three },
	choices: { options: three },
	points: { options: three, config: { total: 5 } },
	ranking: { options: three },
	before_now: { options: extent },
	number: { options: [], config: { min: 0, max: 99, unit: { de: 'Jahre', en: 'years' } } },
	text: { options: [] },
	recommend: { options: [] }
};

function result(kind: QuestionKind, n: number, counts: Record<string, number>, more: Partial<QuestionResult> = {}) {
	const { options, config = {} } = setUp[kind];
	return {
		...{ key: 'q', kind, position: 1, texts: { de: 'Frage' }, options, config, condition: null },
		...{
			n,
			no_answer: 2,
			counts,
			uniform: [],
			detail: null,
			texts_given: null,
			texts_hidden: 0,
			suppressed: null,
			withheld: false
		},
		...more
	} satisfies QuestionResult;
}

const figure = (...given: Parameters<typeof result>) => figureOf(result(...given), 'de');
const ids = (given: ReturnType<typeof figure>) => given.caveats.map(({ id }) => id);

describe('mood', () => {
	const shown = figure('mood', 40, { 1: 1, 2: 2, 3: 4, 4: 18, 5: 15 });

	test('is a scale like others: medians, top two, agreement', () => {
		expect(shown).toMatchObject({ median: [4], top2: { share: 33 / 40 }, sentence: { id: 'sentence_top2' } });
		expect(shown.agreement).not.toBeNull();
	});

	test('E13: is said to be of one moment, which ties nobody to another', () => {
		expect(ids(shown)).toEqual(['caveat_mood']);
	});
});

describe('target', () => {
	const counts = {
		...{ 'a:1': 0, 'a:2': 1, 'a:3': 2, 'a:4': 9, 'a:5': 8 },
		...{ 'b:1': 4, 'b:2': 5, 'b:3': 6, 'b:4': 3, 'b:5': 2 }
	};
	const shown = figure('target', 24, counts);

	test('each sector is a scale of its own with its own n', () => {
		expect(shown.bars).toEqual([]);
		expect(shown.series.map(({ label, n }) => [label, n])).toEqual([
			['Leitung', 20],
			['Zeit', 20],
			['Geld', null]
		]);
		expect(shown.series[0]).toMatchObject({ median: [4], top2: { share: 17 / 20 }, mostly: null });
		expect(shown.series[0]?.bars.map(({ count }) => count)).toEqual([0, 1, 2, 9, 8]);
		expect(shown.series[0]?.agreement).not.toBeNull();
	});

	test('E7: of a sector that too few answered nothing is shown', () => {
		expect(shown.series[2]).toMatchObject({ n: null, bars: [], median: null, top2: null });
		expect(figure('target', 9, { 'a:5': 2, 'a:4': 2 }).series[0]).toMatchObject({ n: null, bars: [] });
	});

	test('E10: of a small sector all at one end only that is said', () => {
		const small = figure('target', 6, { 'a:5': 6, 'b:4': 6 });
		expect(small.series[0]).toMatchObject({ n: 6, mostly: '5', bars: [], top2: null, median: null });
		expect(small.series[1]).toMatchObject({ mostly: null, median: [4] });
	});

	test('names the sectors most and fewest put at 4 or 5, never with the small one of one mind', () => {
		expect(shown.sentence).toEqual({
			id: 'sentence_target',
			params: { best: 'Leitung (17/20)', least: 'Zeit (5/20)' }
		});
		expect(figure('target', 6, { 'a:5': 6, 'b:4': 5, 'b:1': 1 }).sentence).toMatchObject({
			id: 'sentence_target_even',
			params: { labels: 'Zeit (5/6)', sectors: 1 }
		});
		expect(figure('target', 6, { 'a:5': 4 }).sentence.id).toBe('sentence_target_none');
	});
});

describe('points', () => {
	const givers = { a: 7, b: 2, c: 0 };
	const shown = figure('points', 8, { a: 25, b: 15, c: 0 }, { detail: { givers } });

	test('are sums with the people who gave them, as parts of all points', () => {
		expect(shown.base).toBe('points');
		expect(shown.bars.map(({ key, count, share, givers }) => [key, count, share, givers])).toEqual([
			['a', 25, 25 / 40, 7],
			['b', 15, 15 / 40, 2],
			['c', 0, 0, 0]
		]);
		expect(shown.sentence).toEqual({
			id: 'sentence_points',
			params: { labels: 'Leitung', tied: 1, count: 25, total: 40, givers: 7, n: 8 }
		});
	});

	test('E10: what each of a small group gave some points to is not said of each', () => {
		const each = figure('points', 8, { a: 25, b: 15, c: 0 }, { detail: { givers: { ...givers, a: 8 } } });
		expect(each.bars.map(({ givers }) => givers)).toEqual([null, 2, 0]);
		expect(each.sentence.params).toMatchObject({ givers: 0 });
		expect(figure('points', 8, { a: 25, b: 15, c: 0 }, { detail: { givers: { b: 2, c: 0 } } })).toEqual(each);
	});

	test('E10: a small group that gives all to one is only said to do so', () => {
		const all = figure('points', 8, { a: 40, b: 0, c: 0 }, { detail: { givers } });
		expect(all).toMatchObject({ bars: [], sentence: { id: 'sentence_mostly', params: { label: 'Leitung' } } });
		expect(figure('points', 10, { a: 50, b: 0, c: 0 }, { detail: { givers } }).bars).toHaveLength(3);
	});
});

describe('ranking', () => {
	const shown = figure('ranking', 10, {
		'a:1': 4,
		'a:2': 6,
		'a:3': 0,
		'b:1': 6,
		'b:2': 0,
		'b:3': 1,
		'c:2': 4,
		'c:3': 2
	});

	test('is sorted by the points of Borda, and says how many put it first', () => {
		expect(shown.bars.map(({ key, count, share }) => [key, count, share])).toEqual([
			['a', 4, 24 / 30],
			['b', 6, 19 / 30],
			['c', 0, 10 / 30]
		]);
		expect(shown.sentence).toEqual({ id: 'sentence_ranking', params: { labels: 'Leitung', tied: 1, count: 4, n: 10 } });
	});

	test('ties are shown as equal', () => {
		expect(figure('ranking', 10, { 'a:1': 5, 'a:2': 5, 'b:1': 5, 'b:2': 5 }).sentence.params).toMatchObject({
			labels: 'Leitung und Zeit',
			tied: 2
		});
	});

	test('E10: of a small group with one first place for all only that is said', () => {
		expect(figure('ranking', 5, { 'a:1': 5, 'b:2': 3, 'c:2': 2 })).toMatchObject({
			bars: [],
			sentence: { id: 'sentence_mostly', params: { label: 'Leitung' } }
		});
	});
});

describe('before and now', () => {
	const shown = figure('before_now', 20, { '2:4': 8, '3:4': 4, '4:4': 5, '4:3': 3 });

	test('is a table of 5 by 5, and who went which way', () => {
		expect(shown.bars).toEqual([]);
		expect(shown.change).toMatchObject({ up: 12, same: 5, down: 3, upShare: { share: 0.6 } });
		expect(shown.change?.steps).toEqual(['sehr gering', 'gering', 'mittel', 'groß', 'sehr groß']);
		expect(shown.change?.table[1]).toEqual([0, 0, 0, 8, 0]);
		expect(shown.sentence).toEqual({ id: 'sentence_change', params: { n: 20, up: 12, same: 5, down: 3 } });
		expect(shown.change?.upShare?.low).toBeCloseTo(0.386582, 6);
	});

	test('E18: is feedback in hindsight, no proof of an effect', () => {
		expect(ids(shown)).toEqual(['caveat_change']);
	});

	test('E10: where all of a small group say the same, before, now or both, the table is not shown', () => {
		const mostly = { change: null, sentence: { id: 'sentence_mostly_change' } };
		expect(figure('before_now', 6, { '2:4': 6 })).toMatchObject(mostly);
		expect(figure('before_now', 6, { '1:4': 4, '1:3': 2 })).toMatchObject({
			...mostly,
			sentence: { params: { before: 'sehr gering', now: 'groß' } }
		});
		expect(figure('before_now', 6, { '3:5': 3, '4:5': 3 })).toMatchObject(mostly);
		expect(figure('before_now', 6, { '2:4': 3, '2:3': 3 }).change).not.toBeNull();
	});
});

describe('number', () => {
	const counts = { 0: 3, 1: 9, 2: 8 };
	const detail = { median: 12.5, quartiles: [10, 23] as [number, number] };
	const shown = figure('number', 20, counts, { detail });

	test('is drawn in classes and told by its middle and its middle half', () => {
		expect(shown.bars.slice(0, 3).map(({ label, count }) => [label, count])).toEqual([
			['0–9', 3],
			['10–19', 9],
			['20–29', 8]
		]);
		expect(shown.amount).toEqual({ middle: detail, unit: 'Jahre' });
		expect(shown.sentence).toEqual({
			id: 'sentence_amount',
			params: { median: '12,5 Jahre', low: '10', high: '23 Jahre' }
		});
	});

	test('E8: below 20 answers there is no middle, which would be somebody’s exact number: the class is named', () => {
		for (const given of [{ median: 12, quartiles: null }, detail, null]) {
			const few = figure('number', 19, { 0: 3, 1: 9, 2: 7 }, { detail: given });
			expect(few.amount).toEqual({ middle: null, unit: 'Jahre' });
			expect(few.sentence).toMatchObject({ id: 'sentence_most', params: { labels: '10–19', count: 9, n: 19 } });
		}
	});

	test('few values have a bar each', () => {
		const config = { min: 1, max: 4 };
		expect(figure('number', 9, { 0: 3, 1: 3, 3: 3 }, { config, detail }).bars.map(({ label }) => label)).toEqual([
			'1',
			'2',
			'3',
			'4'
		]);
	});

	test('classes cover every value once, and differ in width by one at most', () => {
		fc.assert(
			fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 5000 }), (min, width) => {
				const config = { min, max: min + width };
				const { bars } = figure('number', 20, { 0: 10, 1: 10 }, { config, detail });
				const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? ''];
				expect(bars).toHaveLength(Math.min(width + 1, 10));
				expect(first.startsWith(String(min))).toBe(true);
				expect(last.endsWith(String(min + width))).toBe(true);
			})
		);
	});

	test('E10: of a small group in one class no number is told', () => {
		expect(figure('number', 6, { 1: 6 }, { detail })).toMatchObject({
			...{ bars: [], amount: null },
			sentence: { id: 'sentence_mostly', params: { label: '10–19 Jahre' } }
		});
	});
});

describe('recommendation', () => {
	const shown = figure('recommend', 20, { 3: 2, 6: 2, 7: 3, 8: 3, 9: 4, 10: 6 });

	test('is three parts, and from 20 answers a score with its interval', () => {
		expect(shown.bars.map(({ label, count }) => [label, count])).toEqual([
			['0–6', 4],
			['7–8', 6],
			['9–10', 10]
		]);
		expect(shown.net).toMatchObject({ promoters: 10, passives: 6, detractors: 4 });
		expect(shown.net?.score).toBeCloseTo(30, 9);
		expect(shown.net?.interval?.low).toBeLessThan(30);
		expect(shown.net?.interval?.high).toBeGreaterThan(30);
	});

	test('E8: below 20 answers there is no score', () => {
		expect(figure('recommend', 19, { 3: 4, 7: 6, 10: 9 }).net).toMatchObject({ score: null, interval: null });
	});

	test('is said to be of no use for comparing events', () => {
		expect(ids(figure('recommend', 19, { 3: 4, 7: 6, 10: 9 }))).toEqual(['caveat_recommend', 'caveat_few']);
	});
});

test('2.4: answers of a list carry their interval, scales do not', () => {
	expect(figure('choices', 20, { a: 18, b: 4, c: 0 }).bars[0]?.interval?.low).toBeCloseTo(0.698966, 6);
	expect(figure('ordinal', 20, { 1: 2, 5: 18 }).bars[0]?.interval).toBeNull();
});

test('free texts in the same words are one, with how many wrote them', () => {
	const given = ['Mehr Zeit', 'Danke', 'Mehr Zeit'].map((body) => ({
		id: body,
		body,
		quoted: false,
		hidden: false,
		heading: null
	}));
	const shown = figure('text', 6, {}, { counts: null, texts_given: given, texts_hidden: 3 });
	expect(shown.texts?.map(({ body, count }) => [body, count])).toEqual([
		['Mehr Zeit', 2],
		['Danke', 1]
	]);
	expect(shown.textsHidden).toBe(3);
	expect(ids(shown)).toEqual(['caveat_texts']);
});

test('E8: below 20 answers it is said that each one weighs much', () => {
	expect(ids(figure('ordinal', 19, { 3: 10, 4: 9 }))).toEqual(['caveat_steps', 'caveat_few']);
	expect(ids(figure('ordinal', 20, { 3: 10, 4: 10 }))).toEqual(['caveat_steps']);
});

test('E18: every kind says what may not be concluded from it, on a sheet once: at the first of its kind that is shown', () => {
	const tooFew = result('ordinal', 4, {}, { n: null, counts: null, suppressed: 'too_few' });
	const given = result('ordinal', 20, { 3: 10, 4: 10 });
	const few = result('ordinal', 19, { 3: 10, 4: 9 });
	const sheet = [tooFew, given, result('choices', 20, { a: 18 }), few, given];
	expect(figuresOf(sheet, 'de').map(ids)).toEqual([[], ['caveat_steps'], ['caveat_choices'], ['caveat_few'], []]);
	for (const kind of QUESTION_KINDS) expect(ids(figure(kind, 20, {}))).toHaveLength(1);
});

/** Counts as the database gives them for a kind, from steps that were rolled. */
function countsFrom(kind: QuestionKind, rolled: readonly number[]): Record<string, number> {
	const keys = setUp[kind].options.map(({ key }) => key);
	const counts: Record<string, number> = {};
	const add = (key: string, count = 1) => (counts[key] = (counts[key] ?? 0) + count);
	for (const [index, roll] of rolled.entries()) {
		const other = rolled[(index + 1) % rolled.length] ?? 0;
		if (kind === 'target') for (const key of keys.slice(0, 1 + (other % 3))) add(`${key}:${(roll % 5) + 1}`);
		else if (kind === 'before_now') add(`${(roll % 5) + 1}:${(other % 5) + 1}`);
		else if (kind === 'ranking') keys.forEach((key, at) => add(`${key}:${((at + roll) % 3) + 1}`));
		else if (kind === 'points') add(keys[roll % 3] ?? 'a', 5);
		else if (kind === 'recommend') add(String(roll % 11));
		else if (kind === 'number') add(String(roll % 10));
		else if (keys.length > 0) add(keys[roll % keys.length] ?? '');
	}
	return counts;
}

test('E6, E7: whatever is answered, no figure holds a number that is none, nor anything of fewer than five', () => {
	const rolled = fc.array(fc.nat({ max: 1000 }), { maxLength: 60 });
	fc.assert(
		fc.property(fc.constantFrom(...QUESTION_KINDS), rolled, fc.boolean(), (kind, rolls, alike) => {
			const some = alike ? rolls.map(() => rolls[0] ?? 0) : rolls;
			const counts = countsFrom(kind, some);
			const detail =
				kind === 'points' ? { givers: { a: 1 } } : kind === 'number' ? { median: 3, quartiles: null } : null;
			const shown = figure(kind, some.length, counts, { detail });
			expect(shown.suppressed).toBe(some.length < 5 ? 'too_few' : null);
			for (const { n } of shown.series) expect(n === null || n >= 5).toBe(true);
			const whole = JSON.stringify(shown, (_, value: unknown) =>
				typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value
			);
			expect(whole).not.toContain('broken');
			if (shown.suppressed) {
				expect([shown.bars, shown.series, shown.change, shown.net, shown.amount, shown.texts]).toEqual([
					...[[], [], null, null, null, null]
				]);
			}
		}),
		{ numRuns: 500 }
	);
});

test('E10: of several choices what all of a small group made is not counted, what some made beside it is', () => {
	const shown = figure('choices', 6, { a: 2, b: 6, c: 0 });
	expect(shown.sentence).toEqual({ id: 'sentence_mostly', params: { label: 'Zeit' } });
	expect(shown.mostly).toEqual([{ key: 'b', label: 'Zeit' }]);
	expect(shown.bars.map(({ key, count, share }) => [key, count, share])).toEqual([
		['a', 2, 2 / 6],
		['c', 0, 0]
	]);
	expect(figure('choices', 6, { a: 2, c: 0 }, { uniform: ['b'] })).toEqual(shown);
	expect(figure('choices', 6, { a: 6, b: 6, c: 0 })).toMatchObject({
		bars: [],
		sentence: { params: { label: 'Leitung und Zeit' } }
	});
	expect(figure('choices', 10, { a: 2, b: 10, c: 0 }).bars).toHaveLength(3);
	expect(figure('choices', 6, { a: 2, b: 5, c: 0 }).bars).toHaveLength(3);
});

test('E10: what all of a small group said is worded from its key alone', () => {
	const said = (kind: QuestionKind, key: string) =>
		figureOf({ ...result(kind, 6, {}), counts: null, uniform: [key] }, 'de').sentence;
	const mostly = (label: string) => ({ id: 'sentence_mostly', params: { label } });
	expect(said('choices', 'a')).toEqual(mostly('Leitung'));
	expect(said('points', 'b')).toEqual(mostly('Zeit'));
	expect(said('ranking', 'b:1')).toEqual(mostly('Zeit'));
	expect(said('recommend', '10')).toEqual(mostly('9–10'));
	expect(said('recommend', '0')).toEqual(mostly('0–6'));
	expect(said('number', '1')).toEqual(mostly('10–19 Jahre'));
	expect(said('before_now', '2:5').id).toBe('sentence_mostly_change');
	const sector = { ...result('target', 6, { 'b:4': 6 }), uniform: ['a:5'] };
	expect(figureOf(sector, 'de').series.map(({ n, mostly }) => [n, mostly])).toEqual([
		[null, '5'],
		[6, null],
		[null, null]
	]);
});
