import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openPglite } from '../../../supabase/embedded/pglite.ts';
import * as responses from '../../../src/lib/data/responses.ts';
import { createAttendee } from '../../harness/attendee.ts';
import { filledIn } from '../../harness/answers.ts';
import { milliseconds, quantile } from '../../harness/figures.ts';
import { noteId } from '../../harness/note-id.ts';
import { pause } from '../../harness/pause.ts';
import type { Stage } from './stage.ts';
import type { Row } from './table.ts';

/** The event whose only sheet has ten thousand answers, and how many that is. */
const fullCode = 'TREFF6';
const fullSheets = 10_000;

/** A hall that is asked to fill in its sheet at the end: so many in a second. */
const perSecond = 5;
const readings = 20;

type Sheet = responses.NewResponse;
/** Milliseconds of each sheet that was acknowledged and of each reading. */
export type Handed = { sheets: Sheet[]; acknowledged: Map<string, number>; full: string; reading: number[] };

/** Gives the example of an information event ten thousand sheets, each with words of its own, on a server that is not running. */
export async function fillSheets(dataDir: string): Promise<void> {
	const database = await openPglite(join(dataDir, 'database'));
	await database.query(
		`with copied as materialized (
			select gen_random_uuid() as id, r.id as of, r.survey_id, n
			from public.responses r join public.surveys s on s.id = r.survey_id join public.events e on e.id = s.event_id,
				generate_series(1, $2::int) n
			where e.code = $1
			limit $2::int - (
				select count(*) from public.responses r join public.surveys s on s.id = r.survey_id
					join public.events e on e.id = s.event_id
				where e.code = $1)
		), sheets as (
			insert into public.responses (id, survey_id, tag) select c.id, c.survey_id, private.random_secret() from copied c
		)
		insert into public.answers (response_id, question_id, value, released)
		select c.id, a.question_id,
			case when jsonb_typeof(a.value) = 'string' then to_jsonb((a.value #>> '{}') || ' ' || c.n) else a.value end, true
		from copied c join public.answers a on a.response_id = c.of`,
		[fullCode, fullSheets]
	);
	await database.query('analyze');
	await database.close();
}

/** Hands in so many sheets, five a second, whether or not answers come; then reads the results of ten thousand. */
export async function handInSheets(stage: Stage, count: number): Promise<Handed> {
	const { surveys } = await stage.observer.enterEvent(stage.code);
	const survey = surveys.find(({ scope }) => scope === 'event');
	const [full] = (await createAttendee(stage.config).enterEvent(fullCode)).surveys;
	if (!survey || !full) throw new Error('The examples have no sheets.');
	const sheets = Array.from({ length: count }, (_, number) => ({
		id: noteId(),
		surveyId: survey.id,
		sessionId: null,
		answers: filledIn(survey.questions, 1 + (number % 5), `Messung ${number}`)
	}));
	const acknowledged = new Map<string, number>();
	async function handIn(sheet: Sheet, seatKey = ''): Promise<void> {
		const started = performance.now();
		await responses.submit(stage.observer.client, sheet, seatKey);
		acknowledged.set(sheet.id, performance.now() - started);
	}
	const started = performance.now();
	const handed: Promise<void>[] = [];
	for (const [number, sheet] of sheets.entries()) {
		await pause(Math.max(0, started + (number * 1000) / perSecond - performance.now()));
		// One that is refused is not acknowledged: the row says how many came in.
		handed.push(handIn(sheet, stage.seatKeys[number]).catch(() => undefined));
	}
	await Promise.all(handed);

	const reading: number[] = [];
	for (let turn = 0; turn < readings; turn += 1) {
		const asked = performance.now();
		await stage.organiser.surveyResults(full.id, null);
		reading.push(performance.now() - asked);
	}
	return { sheets, acknowledged, full: full.id, reading };
}

/** Looks on the stopped server's database for what was acknowledged, and does the same there as one statement each. */
export async function sheetRows({ sheets, acknowledged, full, reading }: Handed, dataDir: string): Promise<Row[]> {
	const database = await openPglite(join(dataDir, 'database'));
	const stored = await database.query<{ id: string }>('select id from public.responses where id = any ($1::uuid[])', [
		`{${[...acknowledged.keys()].join(',')}}`
	]);
	const lost = acknowledged.size - stored.length;
	const straight: number[] = [];
	for (const { surveyId, answers } of sheets) {
		const key = randomBytes(32).toString('base64url');
		await database.query(
			'select public.enter_event(e.code, $1) from public.events e join public.surveys s on s.event_id = e.id where s.id = $2',
			[key, surveyId]
		);
		const started = performance.now();
		await database.query('select public.submit_response($1, $2, null, $3, $4)', [
			noteId(),
			surveyId,
			JSON.stringify(answers),
			key
		]);
		straight.push(performance.now() - started);
	}
	await database.query(
		`select set_config('request.jwt.claims', jsonb_build_object('sub', u.id)::text, false) from auth.users u`
	);
	const straightReading: number[] = [];
	for (const _ of reading) {
		const started = performance.now();
		await database.query('select public.survey_results($1)', [full]);
		straightReading.push(performance.now() - started);
	}
	await database.close();

	const [p95, p95Straight] = [quantile([...acknowledged.values()], 0.95), quantile(straight, 0.95)];
	const [read, readStraight] = [quantile(reading, 0.5), quantile(straightReading, 0.5)];
	return [
		{
			what: `${sheets.length} sheets handed in through supabase-js, ${perSecond} a second`,
			bar: 'p95 ≤ 3 × straight on the database, none lost',
			measured: `${milliseconds(p95)}, straight ${milliseconds(p95Straight)}: ${(p95 / p95Straight).toFixed(1)} ×, ${acknowledged.size} acknowledged, ${lost} lost`,
			holds: p95 <= 3 * p95Straight && lost === 0 && acknowledged.size === sheets.length
		},
		{
			what: `results at ${fullSheets.toLocaleString('en')} sheets, read through supabase-js`,
			bar: 'p50 ≤ 1.5 × straight on the database',
			measured: `${(read / 1000).toFixed(2)} s, straight ${(readStraight / 1000).toFixed(2)} s: ${(read / readStraight).toFixed(1)} ×`,
			holds: read <= 1.5 * readStraight
		}
	];
}
