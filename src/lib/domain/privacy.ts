/** When a figure may be shown. One model for screens, files and the database's own release of answers. */
import { total } from './statistics.ts';

/** E7: below this many valid answers nothing of a question is shown, unless the event asks for more. */
export const MIN_GROUP = 5;
/** E11: figures move by at least this many answers. */
export const BATCH = 3;
/** E8: below this many answers counts are what is said; measures of the shape would pretend more than there is. */
export const COUNTS_FIRST_BELOW = 20;
/** E10: below this many answers all of one kind would tell what everybody in the group said. */
const UNIFORM_BELOW = 10;

/**
 * Which groups of a total may be shown beside it (E9). Shown are groups of at least `minGroup`, and only if what is left of
 * the total is nobody or at least `minGroup` as well: else the total less the groups would tell what the few said. While it
 * is not, the smallest of the shown groups goes with the rest. Differences of any other union of groups contain a shown
 * group or this rest, so none is smaller. Groups do not overlap; answers in no group count as left over.
 */
export function publishableGroups(all: number, groups: readonly number[], minGroup = MIN_GROUP): boolean[] {
	const shown = groups.map((size) => size >= minGroup && all >= minGroup);
	const left = () => all - total(groups.filter((_, index) => shown[index]));
	while (left() !== 0 && left() < minGroup && shown.includes(true)) {
		const smallest = Math.min(...groups.filter((_, index) => shown[index]));
		shown[groups.findIndex((size, index) => shown[index] && size === smallest)] = false;
	}
	return shown;
}

/**
 * E10: the category, by index, that all of a small group chose and nobody anything beside it, when saying "all" would say it
 * of each of them. With `ordered` only the two ends of a scale count: they are the ones that expose. @param people where one
 * counts more than once, as with points
 */
export function uniformCategory(counts: readonly number[], ordered: boolean, people = total(counts)): number | null {
	const all = total(counts);
	const category = counts.findIndex((count) => count > 0 && count === all);
	if (category === -1 || people >= UNIFORM_BELOW) return null;
	return ordered && category > 0 && category < counts.length - 1 ? null : category;
}

/** E10: whether all of a small group chose an option, whatever they chose beside it. That nobody did is no such answer. */
export function chosenByAll(count: number, people: number): boolean {
	return uniformCategory([count, people - count], false) === 0;
}

/** Valid answers to one question of one survey and session: `released` ones are in the figures, `pending` ones wait. */
export type Flow = { pending: number; released: number };

/**
 * What becomes public when an answer comes in or the sheet closes (E7, E11): the first release needs `minGroup` answers,
 * every further one `batch`. Everything that waits goes at once; what never fills a batch is never shown. The database does
 * the same in `private.release_answers`.
 */
export function release({ pending, released }: Flow, minGroup = MIN_GROUP, batch = BATCH): Flow {
	const needed = released === 0 ? minGroup : batch;
	return pending >= needed ? { pending: 0, released: released + pending } : { pending, released };
}

/**
 * What goes of answers from seats and from paper. Whoever types paper in knows what it says and could take it from the
 * figure, so it never fills up a batch of seats; it goes along with one, or by itself.
 */
export function goesOf(seats: Flow, paper: Flow): 'all' | 'paper' | 'none' {
	const goes = (pending: number, released: number) => release({ pending, released }).pending < pending;
	if (goes(seats.pending, seats.released)) return 'all';
	return goes(paper.pending, seats.released + paper.released) ? 'paper' : 'none';
}
