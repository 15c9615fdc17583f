import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BATCH, MIN_GROUP } from '../../src/lib/domain/privacy.ts';
import { type GivenAnswer, ReleaseModel } from '../../src/lib/domain/release.model.ts';
import { isNoAnswer, NO_ANSWER } from '../../src/lib/domain/survey.ts';
import { type QuestionResult, type SurveyResults, surveyResultsSchema } from '../../src/lib/domain/survey-results.ts';
import { openTestDatabase } from './setup/database.ts';

// Sheets come in, from seats and from paper, and are taken back; after each the figures of every session and of all are read
// and held against what the model of the release rule says is public. Its own test tries to subtract them.

const SESSIONS = ['x', 'y'];
const FILTERS = [null, ...SESSIONS];

let database: PGlite;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => database.close());

const mostlyOne = fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 4);
const stepOf = fc.integer({ min: 1, max: 5 });
const declinable = <Value>(value: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NO_ANSWER) });
const sheet = fc.record(
	{
		// Groups of one mind come up, and others.
		how: declinable(fc.constantFrom(5, 5, 5, 5, 5, 5, 5, 5, 1, 2)),
		target: declinable(
			fc.oneof(fc.record({ a: stepOf, b: mostlyOne }), fc.record({ a: stepOf }), fc.record({ b: mostlyOne }))
		),
		ways: declinable(fc.constantFrom(['film'], ['talk', 'film'], ['film', 'talks'], ['film'], ['talk'])),
		points: declinable(fc.constantFrom({ a: 3 }, { a: 2, b: 1 }, { a: 1, b: 2 })),
		free: declinable(fc.constantFrom('Mehr Zeit', 'Danke', 'Mehr Praxis')),
		plan: declinable(fc.constantFrom('yes', 'yes', 'yes', 'no')),
		which: declinable(fc.constantFrom('a', 'a', 'a', 'b')),
		why: declinable(fc.constantFrom('Weil es hilft', 'Weil es fehlt'))
	},
	{ requiredKeys: ['plan', 'which', 'why'] }
);
/** By question the one it hangs on, and what has to be said to that. */
const CONDITIONS: Record<string, string> = { which: 'plan', why: 'which' };
const asked = ({ which, why, ...rest }: Record<string, unknown>): Record<string, unknown> => ({
	...rest,
	...(rest.plan === 'yes' && { which, ...(which === 'a' && { why }) })
});
const act = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			session: fc.constantFrom('x', 'y'),
			sheet: sheet.map(asked),
			paper: fc.nat({ max: 4 }).map((n) => n === 0)
		})
	},
	{ weight: 1, arbitrary: fc.record({ back: fc.nat({ max: 30 }) }) }
);

const options = '[{"key": "a", "texts": {"de": "A"}}, {"key": "b", "texts": {"de": "B"}}]';

/** A survey that is asked for two workshops, and somebody who may read it. */
const scene = `
	select tests.event(), tests.session('x'), tests.session('y', 2), tests.survey('survey', 'session');
	insert into questions (survey_id, key, position, kind, texts, options, config) values
		(tests.id('survey'), 'target', 5, 'target', '{"de": "Ziel?"}', '${options}', '{}'),
		(tests.id('survey'), 'points', 6, 'points', '{"de": "Punkte?"}', '${options}', '{"total": 3}');
	insert into questions (survey_id, key, position, kind, texts, options, condition) values
		(tests.id('survey'), 'which', 7, 'choice', '{"de": "Was?"}', '${options}', '{"question": "plan", "any": ["yes"]}'),
		(tests.id('survey'), 'why', 8, 'text', '{"de": "Warum?"}', '[]', '{"question": "which", "any": ["a"]}');
	select tests.become_member('owner');
`;

test('E9, E10, E11: through all that happens the figures are those of the model, at every moment and for every filter', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 36, size: 'max' }), async (acts) => {
			await database.exec(`begin; ${scene}`);
			try {
				const model = new ReleaseModel(CONDITIONS);
				const given = new Map<number, Record<string, unknown>>();
				let told = await readAll();
				for (const [id, taken] of acts.entries()) {
					if ('back' in taken) {
						await takeBack(model, taken.back);
						told = await readAll();
					} else {
						given.set(id, taken.sheet);
						const before = told;
						const { session, paper } = taken;
						const moves = model.handIn({ id, session, paper, answers: answersOf(taken.sheet) });
						await handIn(id, taken);
						told = await readAll();
						for (const [at, session] of FILTERS.entries()) {
							if (session !== null) subtractReadings(before[at], told[at]);
						}
						// What completes nothing moves nothing, whatever it says and skips.
						if (!moves) expect(told.map(withoutSheets)).toEqual(before.map(withoutSheets));
					}
					for (const [at, results] of told.entries()) compare(model, given, FILTERS[at] ?? null, results);
					const [all, ...groups] = told;
					if (all) subtractGroups(all, groups);
				}
				await compareDownload();
			} finally {
				await database.exec('rollback');
			}
		}),
		{ numRuns: 8 }
	);
}, 240_000);

function answersOf(sheet: Record<string, unknown>): Record<string, GivenAnswer> {
	return Object.fromEntries(
		Object.entries(sheet).map(([question, value]) => {
			const valid = !isNoAnswer(value);
			return [question, { valid, parts: valid && question === 'target' ? Object.keys(value as object) : [] }];
		})
	);
}

const seat = (id: number) => `seat ${id}`;

async function handIn(id: number, taken: { session: string; sheet: object; paper: boolean }): Promise<void> {
	const answers = JSON.stringify(taken.sheet);
	const call = taken.paper
		? `enter_paper_response(tests.id('${seat(id)}'), tests.id('survey'), tests.id('${taken.session}'), $1)`
		: `submit_response(tests.id('${seat(id)}'), tests.id('survey'), tests.id('${taken.session}'), $1, tests.key('${seat(id)}'))`;
	if (!taken.paper) await database.query(`select tests.enter('${seat(id)}')`);
	await database.query(`select ${call}`, [answers]);
}

/** Refused by the database exactly when the model refuses. */
async function takeBack(model: ReleaseModel, id: number): Promise<void> {
	const call = model.sheet(id)?.paper
		? `withdraw_paper_response(tests.id(''${seat(id)}''))`
		: `withdraw_response(tests.id(''${seat(id)}''), tests.key(''${seat(id)}''))`;
	const { rows } = await database.query<{ refusal: string | null }>(
		`select tests.refusal('select ${call}') as refusal`
	);
	const refusal = rows[0]?.refusal ?? null;
	if (refusal === null) expect(model.takeBack(id)).toBe(true);
	else if (refusal === '409 response_released') expect(model.takeBack(id)).toBe(false);
	else expect(['404 response_unknown', '403 seat_unknown']).toContain(refusal);
}

/** What is told for every filter. */
async function readAll(): Promise<SurveyResults[]> {
	const told: SurveyResults[] = [];
	for (const session of FILTERS) told.push(await surveyResults(session));
	return told;
}

/** All of it but that sheets came in. */
const withoutSheets = ({ questions }: SurveyResults): unknown =>
	questions.map((question) => ({ ...question, withheld: null }));

async function surveyResults(session: string | null): Promise<SurveyResults> {
	const { rows } = await database.query<{ results: unknown }>(
		`select survey_results(tests.id('survey'), ${session ? `tests.id('${session}')` : 'null'}) as results`
	);
	return surveyResultsSchema.parse(rows[0]?.results);
}

/** What all of a few said, by the key it is counted under (E10). Of a scale only the ends expose. */
function alike(kind: string, values: readonly unknown[]): string | null {
	const said = (value: unknown) => (kind === 'points' ? Object.keys(value as object).join() : String(value));
	const [key = '', ...others] = new Set(values.map(said));
	const exposes = kind === 'points' ? !key.includes(',') : isEnd(kind, key);
	return values.length > 0 && values.length < FEW && others.length === 0 && exposes ? key : null;
}

const FEW = 10;
const isEnd = (kind: string, key: string): boolean =>
	['choices', 'points'].includes(kind) ? key === 'chosen' : !['ordinal', 'target'].includes(kind) || /^[15]$/.test(key);

/** Options that all of a few chose or gave some of their points, whatever else they did. */
function ofAll(options: readonly string[], values: readonly unknown[]): string[] {
	if (values.length === 0 || values.length >= FEW) return [];
	const chosen = (value: unknown) => (Array.isArray(value) ? (value as string[]) : Object.keys(value as object));
	return options.filter((option) => values.every((value) => chosen(value).includes(option)));
}

const WAYS = ['talk', 'film', 'talks'];

/** Sessions whose answers are counted, and what all of the only one said. Of several choices each option is by itself. */
function countedGroups(kind: string, groups: ReadonlyMap<string, readonly unknown[]>) {
	const saidBy = (values: readonly unknown[]) =>
		kind === 'choices' ? ofAll(WAYS, values) : [alike(kind, values) ?? []].flat();
	const all = [...groups].filter(([, values]) => values.length > 0);
	const few = all.filter(([, values]) => saidBy(values).length > 0);
	const isOnly = (option: string) => few.filter(([, values]) => saidBy(values).includes(option)).length === 1;
	const single = kind === 'choices' ? WAYS.some(isOnly) : few.length === 1;
	const left = single && all.length > 1 ? few : [];
	return {
		counted: all.filter((group) => !left.includes(group)).map(([session]) => session),
		uniform: all.length === 1 ? saidBy(all[0]?.[1] ?? []) : []
	};
}

function compare(
	model: ReleaseModel,
	given: ReadonlyMap<number, Record<string, unknown>>,
	session: string | null,
	{ responses, questions }: SurveyResults
): void {
	const sessions = session === null ? SESSIONS : [session];
	for (const question of questions) {
		const { key, kind, n, no_answer, counts, detail, texts_given, withheld, options } = question;
		const groupsOf = (part = '') =>
			new Map(
				sessions.map((session) => [
					session,
					[...model.shown(key, session, part)].map((id) => {
						const value = given.get(id)?.[key];
						return part ? (value as Record<string, number>)[part] : value;
					})
				])
			);
		const told =
			kind === 'text' || kind === 'target' ? { counted: sessions, uniform: [] } : countedGroups(kind, groupsOf());
		const shown = told.counted.flatMap((session) => groupsOf().get(session) ?? []);
		expect([key, session, n]).toEqual([key, session, shown.length || null]);
		if (shown.length === 0) {
			expect([no_answer, counts, detail, texts_given, withheld]).toEqual([null, null, null, null, false]);
			continue;
		}
		expect(shown.length).toBeGreaterThanOrEqual(MIN_GROUP);
		const declined = told.counted.map((session) => model.shown(key, session, 'no_answer').size);
		expect(no_answer).toBe(declined.reduce((all, one) => all + one, 0));
		const dots = Object.values(counts ?? {}).reduce((all, one) => all + one, 0);
		expect(withheld).toBe(
			responses > shown.length + (no_answer ?? 0) || (kind === 'target' && dots < shown.length * options.length)
		);
		if (kind === 'target') {
			compareSectors(
				question,
				['a', 'b'].map((sector) => [sector, groupsOf(sector)])
			);
			continue;
		}
		expect(question.uniform.toSorted()).toEqual(told.uniform.toSorted());
		if (kind === 'choices') {
			const others = WAYS.filter((way) => !told.uniform.includes(way));
			const ticks = tally(others, (shown as string[][]).flat());
			expect(counts).toEqual(told.uniform.length === 0 || Object.values(ticks).some(Boolean) ? ticks : null);
		} else if (told.uniform.length > 0) expect([counts, detail]).toEqual([null, null]);
		else if (kind === 'yes_partly_no') expect(counts).toEqual(tally(['yes', 'partly', 'no'], shown.map(String)));
		else if (kind === 'choice') expect(counts).toEqual(tally(['a', 'b'], shown.map(String)));
		else if (kind === 'ordinal') expect(counts).toEqual(tally(['1', '2', '3', '4', '5'], shown.map(String)));
		else if (kind === 'points') {
			const of = (key: string) => (shown as Record<string, number>[]).map((points) => points[key] ?? 0);
			const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
			expect(counts).toEqual({ a: sum(of('a')), b: sum(of('b')) });
			const byAll = told.counted.flatMap((session) => ofAll(['a', 'b'], groupsOf().get(session) ?? []));
			const shownOf = ['a', 'b'].filter((key) => byAll.filter((one) => one === key).length !== 1);
			expect(detail).toEqual({
				givers: Object.fromEntries(shownOf.map((key) => [key, of(key).filter(Boolean).length]))
			});
		} else expect((texts_given ?? []).map(({ body }) => body).sort()).toEqual(shown.map(String).sort());
	}
}

/** Each sector is a scale of its own. */
function compareSectors(
	{ counts, uniform }: QuestionResult,
	sectors: [sector: string, groups: ReadonlyMap<string, readonly unknown[]>][]
): void {
	const expected: Record<string, number>[] = [];
	const said: string[] = [];
	for (const [sector, groups] of sectors) {
		const told = countedGroups('target', groups);
		const steps = told.counted
			.flatMap((session) => groups.get(session) ?? [])
			.map((step) => `${sector}:${String(step)}`);
		expect(steps.length === 0 || steps.length >= MIN_GROUP).toBe(true);
		if (told.uniform.length > 0) said.push(...told.uniform.map((step) => `${sector}:${step}`));
		else if (steps.length > 0)
			expected.push(
				tally(
					[1, 2, 3, 4, 5].map((step) => `${sector}:${step}`),
					steps
				)
			);
	}
	expect(counts).toEqual(Object.assign({}, ...expected));
	expect(uniform).toEqual(said);
}

/** Whatever groups are taken from the total, what is left are not a few who all said the same (E10). */
function subtractGroups(total: SurveyResults, groups: readonly SurveyResults[]): void {
	for (const question of total.questions) {
		const { key, kind } = question;
		if (kind === 'text') continue;
		const all = scalesOf(question);
		const asked = groups.flatMap((group) => group.questions.filter((one) => one.key === key));
		// A group that says what all chose also counts what some chose beside it, and is in the total only if all are.
		const areAllIn = asked.reduce((sum, { n }) => sum + (n ?? 0), 0) === question.n;
		const parts = asked.filter(({ uniform }) => kind !== 'choices' || areAllIn || uniform.length === 0).map(scalesOf);
		const scales = new Set([all, ...parts].flatMap((scale) => [...scale.keys()]));
		for (const scale of scales) {
			const shown = parts.map((part) => part.get(scale)).filter((part) => part !== undefined);
			const differences = [...shown, ...subsets(shown).map((some) => less(all.get(scale) ?? {}, some))];
			for (const left of differences) {
				const [few, ...others] = Object.entries(left).filter(([, count]) => count > 0);
				const exposed = few !== undefined && others.length === 0 && few[1] < FEW && isEnd(kind, few[0]);
				expect([key, scale, exposed && left]).toEqual([key, scale, false]);
			}
		}
	}
}

/** E11: what came in between two readings of a session is nothing, or a batch; nothing that was told is taken back. */
function subtractReadings(before: SurveyResults | undefined, now: SurveyResults | undefined): void {
	for (const { key, n, counts } of before?.questions ?? []) {
		const later = now?.questions.find((one) => one.key === key);
		const came = (later?.n ?? 0) - (n ?? 0);
		expect([key, came === 0 || came >= BATCH]).toEqual([key, true]);
		for (const [answer, count] of Object.entries(counts ?? {})) {
			expect(later?.counts?.[answer]).toBeGreaterThanOrEqual(count);
		}
	}
}

type Counts = Readonly<Record<string, number>>;

/** Counts by scale: one, or of a target one for each sector; of several choices and of points whether an option was chosen. */
function scalesOf({ kind, n, counts, detail }: QuestionResult): Map<string, Record<string, number>> {
	if (kind === 'choices' || kind === 'points') {
		const people = kind === 'choices' ? counts : detail && 'givers' in detail ? detail.givers : null;
		return new Map(
			Object.entries(people ?? {}).map(([option, count]) => [option, { chosen: count, not: (n ?? 0) - count }])
		);
	}
	const scales = new Map<string, Record<string, number>>();
	for (const [key, count] of Object.entries(counts ?? {})) {
		const [sector, step] = kind === 'target' ? [key.slice(0, -2), key.slice(-1)] : ['', key];
		scales.set(sector, { ...scales.get(sector), [step]: count });
	}
	return scales;
}

const subsets = <One>(of: readonly One[]): One[][] =>
	of.reduce<One[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
const less = (all: Counts, some: readonly Counts[]): Counts =>
	Object.fromEntries(
		Object.entries(all).map(([key, count]) => [key, some.reduce((left, one) => left - (one[key] ?? 0), count)])
	);

function tally(keys: string[], values: readonly string[]): Record<string, number> {
	return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length]));
}

/** A file has the same figures, for all and for each session that has sheets. */
async function compareDownload(): Promise<void> {
	const { rows } = await database.query<{ surveys: { session_position: number | null; results: unknown }[] }>(
		`select documentation_source(tests.id('TESTED')) -> 'surveys' as surveys`
	);
	for (const { session_position, results: downloaded } of rows[0]?.surveys ?? []) {
		const session = session_position === null ? null : (SESSIONS[session_position - 1] ?? null);
		expect(surveyResultsSchema.parse(downloaded).questions).toEqual((await surveyResults(session)).questions);
	}
}
