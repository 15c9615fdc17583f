import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIN_GROUP } from '../../src/lib/domain/privacy.ts';
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

const stepOf = fc.integer({ min: 1, max: 5 });
const declinable = <Value>(value: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NO_ANSWER) });
const sheet = fc.record(
	{
		how: declinable(stepOf),
		target: declinable(
			fc.oneof(fc.record({ a: stepOf, b: stepOf }), fc.record({ a: stepOf }), fc.record({ b: stepOf }))
		),
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
			session: fc.constantFrom('x', 'x', 'y'),
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
	delete from questions where key = 'ways';
	insert into questions (survey_id, key, position, kind, texts, options, config) values
		(tests.id('survey'), 'target', 5, 'target', '{"de": "Ziel?"}', '${options}', '{}'),
		(tests.id('survey'), 'points', 6, 'points', '{"de": "Punkte?"}', '${options}', '{"total": 3}');
	insert into questions (survey_id, key, position, kind, texts, options, condition) values
		(tests.id('survey'), 'which', 7, 'choice', '{"de": "Was?"}', '${options}', '{"question": "plan", "any": ["yes"]}'),
		(tests.id('survey'), 'why', 8, 'text', '{"de": "Warum?"}', '[]', '{"question": "which", "any": ["a"]}');
	select tests.become_member('owner');
`;

test('E9, E11: through all that happens the figures are those of the model, at every moment and for every filter', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 36, size: 'max' }), async (acts) => {
			await database.exec(`begin; ${scene}`);
			try {
				const model = new ReleaseModel(CONDITIONS);
				const given = new Map<number, Record<string, unknown>>();
				for (const [id, taken] of acts.entries()) {
					if ('back' in taken) await takeBack(model, taken.back);
					else {
						given.set(id, taken.sheet);
						const before = model.handIn({
							...{ id, session: taken.session, paper: taken.paper },
							answers: answersOf(taken.sheet)
						})
							? null
							: await allTold();
						await handIn(id, taken);
						// What completes nothing moves nothing, whatever it says and skips.
						if (before) expect(await allTold()).toEqual(before);
					}
					for (const session of FILTERS) await compare(model, given, session);
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

/** All that is told, but that sheets came in. */
async function allTold(): Promise<unknown> {
	const told: unknown[] = [];
	for (const session of FILTERS)
		told.push((await results(session)).map((question) => ({ ...question, withheld: null })));
	return told;
}

async function results(session: string | null): Promise<QuestionResult[]> {
	return (await surveyResults(session)).questions;
}

async function surveyResults(session: string | null): Promise<SurveyResults> {
	const { rows } = await database.query<{ results: unknown }>(
		`select survey_results(tests.id('survey'), ${session ? `tests.id('${session}')` : 'null'}) as results`
	);
	return surveyResultsSchema.parse(rows[0]?.results);
}

async function compare(
	model: ReleaseModel,
	given: ReadonlyMap<number, Record<string, unknown>>,
	session: string | null
): Promise<void> {
	const { responses, questions } = await surveyResults(session);
	for (const { key, kind, n, no_answer, counts, detail, texts_given, withheld, options } of questions) {
		const shown = [...model.shown(key, session)];
		expect([key, session, n]).toEqual([key, session, shown.length || null]);
		if (shown.length === 0) {
			expect([no_answer, counts, detail, texts_given, withheld]).toEqual([null, null, null, null, false]);
			continue;
		}
		expect(shown.length).toBeGreaterThanOrEqual(MIN_GROUP);
		expect(no_answer).toBe(model.shown(key, session, 'no_answer').size);
		const dots = Object.values(counts ?? {}).reduce((all, one) => all + one, 0);
		expect(withheld).toBe(
			responses > shown.length + (no_answer ?? 0) || (kind === 'target' && dots < shown.length * options.length)
		);
		const values = (part = '') => [...model.shown(key, session, part)].map((id) => given.get(id)?.[key]);
		if (kind === 'yes_partly_no') expect(counts).toEqual(tally(['yes', 'partly', 'no'], values().map(String)));
		if (kind === 'choice') expect(counts).toEqual(tally(['a', 'b'], values().map(String)));
		if (kind === 'ordinal') expect(counts).toEqual(tally(['1', '2', '3', '4', '5'], values().map(String)));
		if (kind === 'text') {
			expect((texts_given ?? []).map(({ body }) => body).sort()).toEqual(values().map(String).sort());
		}
		if (kind === 'points') {
			const all = values() as Record<string, number>[];
			const of = (key: string) => all.map((points) => points[key] ?? 0);
			const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
			expect(counts).toEqual({ a: sum(of('a')), b: sum(of('b')) });
			expect(detail).toEqual({
				givers: { a: of('a').filter(Boolean).length, b: of('b').filter(Boolean).length }
			});
		}
		if (kind === 'target') {
			const sectors = ['a', 'b'].map((sector) => {
				const steps = (values(sector) as Record<string, number>[]).map((answer) => `${sector}:${answer[sector]}`);
				expect(steps.length === 0 || steps.length >= MIN_GROUP).toBe(true);
				return steps.length === 0
					? {}
					: tally(
							[1, 2, 3, 4, 5].map((step) => `${sector}:${step}`),
							steps
						);
			});
			expect(counts).toEqual(Object.assign({}, ...sectors));
		}
	}
}

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
		expect(surveyResultsSchema.parse(downloaded).questions).toEqual(await results(session));
	}
}
