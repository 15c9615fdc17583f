/** Which groups stand side by side, and what of them is drawn (E17). */
import { compare, type Comparison, type Group, moodPair } from './comparison.ts';
import { type Figure, figureOf } from './figures.ts';
import type { SurveyResults } from './survey-results.ts';

/** Results with the name of their group: a workshop, or a sheet. */
export type Named = { label: string; results: SurveyResults };

/** A question with what its groups say; free texts are not compared. `key` is the question's. */
export type Compared = Comparison & { key: string; question: string; kind: Figure['kind'] };

/** @param sameRoom the groups are two sheets of one event, the earlier first: the mood of a room at two moments (E13) */
export function comparisons(groups: readonly Named[], sameRoom: boolean, language: string): Compared[] {
	const asked = groups[0]?.results.questions ?? [];
	return asked
		.filter(({ kind }) => kind !== 'text')
		.toSorted((a, b) => a.position - b.position)
		.map(({ key, kind }) => {
			const figures = groups.flatMap(({ label, results }): Group[] => {
				const result = results.questions.find((question) => question.key === key);
				return result ? [{ label, figure: figureOf(result, language, results.min_group) }] : [];
			});
			const [start, end] = figures;
			const pair = kind === 'mood' && sameRoom && start && end;
			return {
				...(pair ? moodPair(start, end, language) : compare(figures, language)),
				key,
				kind,
				question: figures[0]?.figure.question ?? ''
			};
		});
}

/** One answer and how many gave it in each group; null where a group is not shown. */
export type Line = { key: string; label: string; cells: ({ count: number; share: number } | null)[] };

/** The same for a table, in the order in which the answers stand in the first group that shows most of them. */
export function linesOf(
	groups: readonly Group[],
	ways: readonly { key: 'down' | 'same' | 'up'; label: string }[]
): Line[] {
	const changed = groups.some(({ figure }) => figure.change);
	if (changed) {
		return ways.map(({ key, label }) => ({
			key,
			label,
			cells: groups.map(({ figure: { change, n } }) =>
				change ? { count: change[key], share: change[key] / Math.max(1, n ?? 0) } : null
			)
		}));
	}
	const most = Math.max(...groups.map(({ figure }) => figure.bars.length));
	const shown = groups.find(({ figure }) => figure.bars.length === most);
	return (shown?.figure.bars ?? []).map(({ key, label }) => ({
		key,
		label,
		cells: groups.map(({ figure }) => figure.bars.find((bar) => bar.key === key) ?? null)
	}));
}
