import { describe, expect, it } from 'vitest';
import { figureOf } from '$lib/domain/figures';
import { besideOthers, diverging, type RowsPlan, separate, stacked, threeParts } from './plan.ts';
import { results } from './results.model.ts';

const figure = (kind: keyof typeof results) => figureOf(results[kind], 'de');
const row = (kind: keyof typeof results) => {
	const { bars, noAnswer } = figure(kind);
	return { kind, bars, noAnswer: noAnswer ?? 0 };
};
const lengths = ({ rows }: RowsPlan, at = 0) => rows[at]?.map(({ from, to }) => to - from) ?? [];

describe('2.4: a scale', () => {
	it('fills the whole bar, a piece beginning where the one before ends', () => {
		const [pieces = []] = stacked([row('ordinal')]).rows;
		expect(pieces.map(({ text, label }) => [text, label])).toContainEqual(['18', 'ziemlich']);
		expect(pieces.at(-1)?.to).toBeCloseTo(1);
		for (const [index, piece] of pieces.slice(1).entries()) expect(piece.from).toBe(pieces[index]?.to);
	});

	it('diverges from the middle, with the middle and "keine Angabe" outside, in one measure', () => {
		const plan = diverging([row('ordinal')]);
		const [first, second, fourth, fifth, middle, silent] = plan.rows[0] ?? [];
		expect(first?.from).toBeCloseTo(-3 / 40);
		expect(second?.to).toBeCloseTo(0);
		expect(fourth?.from).toBe(0);
		expect(middle?.from).toBeGreaterThan(fifth?.to ?? 1);
		expect(silent?.from).toBeGreaterThan(middle?.to ?? 1);
		expect([middle?.text, silent?.text]).toEqual(['4', '1']);
		expect(lengths(plan).at(-1)).toBeCloseTo(1 / 40);
		expect(plan.span[1]).toBeCloseTo(silent?.to ?? 0);
	});

	it('E14: is striped on its negative side, so that the sides differ without colour', () => {
		const [pieces = []] = stacked([row('mood')]).rows;
		expect(pieces.map(({ look }) => look.hatched)).toEqual([true, true, false, false, false]);
	});
});

describe('2.4: separate bars', () => {
	it('mark both ends where the middle is best', () => {
		const { rows } = separate(figure('ordinal_middle'), String);
		const steps = rows.map(([piece]) => piece?.look.step);
		expect(steps).toEqual([1, 2, 5, 2, 1]);
	});

	it('are as long as their counts, and of a ranking as long as what is written at them', () => {
		expect(separate(figure('choices'), String).rows.map(([piece]) => [piece?.to, piece?.text])).toEqual([
			[30, '30'],
			[12, '12'],
			[0, '0']
		]);
		const ranked = separate(figure('ranking'), (share) => `${share}`).rows[0]?.[0];
		expect(ranked?.text).toBe(String(ranked?.to));
	});

	it('touch where they are classes of a number', () => {
		expect([separate(figure('number'), String).touching, separate(figure('points'), String).touching]).toEqual([
			true,
			false
		]);
	});

	it('stand beside others by share, in an order that is the same for all groups', () => {
		const plan = besideOthers(figure('choices'), ['list', 'language', 'unknown'], 0.9);
		expect(plan.rows.map(([piece]) => [piece?.to, piece?.text])).toEqual([
			[12 / 40, '12'],
			[30 / 40, '30'],
			[0, '0']
		]);
	});
});

it('E6: nothing to show is a plan without lengths, not a division by nothing', () => {
	const empty = { kind: 'ordinal' as const, bars: [], noAnswer: 0 };
	for (const plan of [
		stacked([empty]),
		diverging([empty]),
		separate(empty, String),
		besideOthers(empty, ['a'], 0),
		threeParts([{ label: 'a', count: 0 }])
	]) {
		expect(plan.span.every(Number.isFinite)).toBe(true);
		expect(plan.rows.flat().every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))).toBe(true);
	}
});
