import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BATCH, MIN_GROUP } from './privacy.ts';
import { type GivenAnswer, ReleaseModel } from './release.model.ts';

const SESSIONS = ['x', 'y', 'z'];
const SECTORS = ['a', 'b'];

const answer = fc.option(fc.record({ valid: fc.constantFrom(true, true, true, false), parts: fc.subarray(SECTORS) }), {
	nil: undefined,
	freq: 5
});
/** The third hangs on the second, which hangs on the first; `depth`: how many of them are asked of this sheet. */
const CHAIN = ['plan', 'which', 'why'];
const CONDITIONS = { which: 'plan', why: 'which' };
const step = fc.oneof(
	{
		weight: 7,
		arbitrary: fc.record({
			session: fc.constantFrom(...SESSIONS),
			paper: fc.nat({ max: 4 }).map((n) => n === 0),
			how: answer,
			target: answer,
			depth: fc.nat({ max: CHAIN.length }),
			declined: fc.boolean()
		})
	},
	{ weight: 1, arbitrary: fc.record({ back: fc.nat({ max: 80 }) }) }
);

/** Filters that can be set: all, each session, and by adding up what is shown of some. */
const filters = SESSIONS.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]).slice(
	1
);
const figures: [question: string, part: string][] = [
	['how', ''],
	['target', ''],
	...CHAIN.map((question): [string, string] => [question, '']),
	...SECTORS.map((sector): [string, string] => ['target', sector])
];

/** How many are left when a figure is taken from a later or a larger one. */
const leftOver = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
	let left = 0;
	for (const sheet of one) if (!other.has(sheet)) left++;
	return left;
};

/** What who typed in all that came on paper can tell of it: the sheets of the others. */
const known = (sets: ReadonlySet<number>, model: ReleaseModel): ReadonlySet<number> =>
	new Set([...sets].filter((id) => model.sheet(id)?.paper === false));

test('E9, E11: no two figures, of whatever sessions and whenever they were downloaded, differ by fewer than a batch', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
			const model = new ReleaseModel(CONDITIONS);
			const published = figures.map((): ReadonlySet<number>[] => []);
			const fromSeats = figures.map((): ReadonlySet<number>[] => []);
			const together = new Set<number>();
			for (const [id, taken] of steps.entries()) {
				if ('back' in taken) model.takeBack(taken.back);
				else model.handIn({ id, session: taken.session, paper: taken.paper, answers: given(taken) });
				for (const [index, [question, part]] of figures.entries()) {
					const all = model.shown(question, null, part);
					for (const sessions of filters) {
						const now = union(sessions.map((session) => model.shown(question, session, part)));
						for (const size of [now.size, all.size - now.size]) together.add(size);
						published[index]?.push(now);
						const seats = known(now, model);
						for (const size of [seats.size, known(all, model).size - seats.size]) together.add(size);
						fromSeats[index]?.push(seats);
					}
				}
				// Who answers what is only asked after "ja" has said "ja".
				for (const [question, above] of Object.entries(CONDITIONS)) {
					for (const session of [null, ...SESSIONS]) {
						const said = union([model.shown(question, session), model.shown(question, session, 'no_answer')]);
						expect(leftOver(said, model.shown(above, session))).toBe(0);
					}
				}
			}
			expect([...together].filter((size) => size > 0 && size < MIN_GROUP)).toEqual([]);
			const apart = [...published, ...fromSeats]
				.map(distinct)
				.flatMap((sets) => sets.flatMap((one) => sets.map((other) => leftOver(one, other))));
			expect(apart.filter((size) => size > 0 && size < BATCH)).toEqual([]);
		}),
		{ numRuns: 80 }
	);
});

function given(taken: {
	how: GivenAnswer | undefined;
	target: GivenAnswer | undefined;
	depth: number;
	declined: boolean;
}): Record<string, GivenAnswer> {
	const { how, target, depth, declined } = taken;
	const chain = CHAIN.slice(0, depth).map((key, at): [string, GivenAnswer] => [
		key,
		// Nothing is asked after "keine Angabe".
		{ valid: !declined || at < depth - 1, parts: [] }
	]);
	return {
		...(how && { how: { ...how, parts: [] } }),
		// A target on which no sector was touched is no answer at all.
		...(target && (!target.valid || target.parts.length > 0) && { target }),
		...Object.fromEntries(chain)
	};
}

const union = (sets: ReadonlySet<number>[]): ReadonlySet<number> => new Set(sets.flatMap((set) => [...set]));

function distinct(sets: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
	const known = new Map(sets.map((set) => [[...set].sort((a, b) => a - b).join(), set]));
	return [...known.values()];
}
