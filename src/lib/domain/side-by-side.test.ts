import { describe, expect, it } from 'vitest';
import { results, tooFew } from '../charts/results.model.ts';
import { comparisons, linesOf, type Named } from './side-by-side.ts';
import type { QuestionResult, SurveyResults } from './survey-results.ts';

const group = (label: string, ...questions: QuestionResult[]): Named => ({
	label,
	results: { min_group: 5, questions } as unknown as SurveyResults
});
const ways = (['down', 'same', 'up'] as const).map((key) => ({ key, label: key }));

describe('side by side', () => {
	it('E17: groups stand in the order of the alphabet, and texts are not compared', () => {
		const found = comparisons(
			[group('Zwei', results.ordinal, results.text), group('Eins', tooFew, results.text)],
			false,
			'de'
		);
		expect(found.map(({ key }) => key)).toEqual(['helpful']);
		expect(found[0]?.groups.map(({ label }) => label)).toEqual(['Eins', 'Zwei']);
		expect(found[0]?.remarks).toContainEqual({ id: 'remark_few', params: { labels: 'Eins', count: 1 } });
	});

	it('E13: the mood of a room at two moments stands in their order, and says that these are not the same people', () => {
		const compared = (sameRoom: boolean) =>
			comparisons([group('Start', results.mood), group('End', results.mood)], sameRoom, 'en')[0];
		expect(compared(true)?.groups.map(({ label }) => label)).toEqual(['Start', 'End']);
		expect(compared(true)?.remarks).toContainEqual({ id: 'remark_unpaired', params: {} });
		expect(compared(false)?.groups.map(({ label }) => label)).toEqual(['End', 'Start']);
		expect(compared(false)?.remarks).not.toContainEqual({ id: 'remark_unpaired', params: {} });
	});

	it('E7: a group that is not shown has no counts in the table, not zeros', () => {
		const [found] = comparisons([group('A', results.ordinal), group('B', tooFew)], false, 'de');
		expect(linesOf(found?.groups ?? [], ways).map(({ label, cells }) => [label, cells[0]?.count, cells[1]])).toEqual([
			['gar nicht', 1, null],
			['wenig', 2, null],
			['mittel', 4, null],
			['ziemlich', 18, null],
			['sehr', 15, null]
		]);
	});

	it('E10: what all of a small group chose is not counted of it, and still is of the others', () => {
		const few = { ...results.choices, n: 6, counts: { list: 2, language: 6, lead: 0 } };
		const [found] = comparisons([group('A', few), group('B', results.choices)], false, 'de');
		const lines = linesOf(found?.groups ?? [], ways).map(({ key, cells }) => [
			key,
			...cells.map((cell) => cell?.count)
		]);
		expect(lines).toEqual([
			['language', undefined, 30],
			['list', 2, 12],
			['lead', 0, 0]
		]);
	});

	it('2.4: before and now are compared by who went which way', () => {
		const [found] = comparisons([group('A', results.before_now), group('B', results.before_now)], false, 'de');
		const lines = linesOf(found?.groups ?? [], ways);
		expect(lines.map(({ key, cells }) => [key, cells[1]?.count])).toEqual([
			['down', 5],
			['same', 10],
			['up', 25]
		]);
	});
});
