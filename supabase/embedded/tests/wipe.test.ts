import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Backend, createBackend } from '../backend.ts';
import { purgeMessages } from '../realtime/purge.ts';
import { keepUp } from '../upkeep.ts';
import { copyExamples, listen, seatKey } from './serve.ts';

let dataDir: string;
let backend: Backend;
beforeAll(async () => {
	dataDir = await copyExamples();
	backend = await createBackend({ dataDir, examples: true });
});
afterAll(async () => {
	await backend?.close();
	rmSync(dataDir, { recursive: true, force: true });
});

/** Which of these texts, or bytes written as hex, stand in any file of the data folder. */
function inFiles(texts: string[], encoding: 'utf8' | 'hex' = 'utf8'): string[] {
	const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== 'lock')
		.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
	return texts.filter((text) => files.some((bytes) => bytes.includes(Buffer.from(text, encoding))));
}

const query = <Row>(sql: string, params?: unknown[]) => backend.database.query<Row>(sql, params);

/** Two minutes later: what was told is purged, what was deleted may be wiped. */
async function twoMinutesLater(): Promise<void> {
	await query("update realtime.messages set inserted_at = inserted_at - interval '3 minutes'");
	await query("update private.residues set since = since - interval '3 minutes'");
	await purgeMessages(backend.database);
	await keepUp(backend.database);
}

/** Ten attendees write and answer on an example, each a text that is nowhere else. */
async function leaveMarkers(code: string, name: string): Promise<string[]> {
	// Mixed letters: no two markers share a start, so none hides in another's compressed copy.
	const markers = Array.from({ length: 10 }, (_, i) => `${'qzxjvkwpbg'[i]}${i}Kennwort${name}`);
	const [place] = await query<{ board: string; prompt: string; survey: string; session: string; question: string }>(
		`select b.id as board, p.id as prompt, s.id as survey, q.key as question,
			case when s.scope = 'session' then b.session_id end as session
		from public.events e
			join public.boards b on b.event_id = e.id and b.phase in ('writing', 'exchange')
			join public.prompts p on p.board_id = b.id
			join public.surveys s on s.event_id = e.id and s.state = 'open'
			join public.questions q on q.survey_id = s.id and q.kind = 'text'
		where e.code = $1 and (s.scope = 'event' or b.session_id is not null) limit 1`,
		[code]
	);
	if (!place) throw new Error(`${code} has no open board and sheet with a text`);
	for (const [i, marker] of markers.entries()) {
		const key = seatKey();
		await query('select public.enter_event($1, $2)', [code, key]);
		if (i % 2) {
			await query('select public.post_note($1, $2, $3, null, null, $4, $5)', [
				crypto.randomUUID(),
				place.board,
				place.prompt,
				marker,
				key
			]);
		} else {
			await query('select public.submit_response($1, $2, $3, $4, $5)', [
				crypto.randomUUID(),
				place.survey,
				place.session,
				JSON.stringify({ [place.question]: marker }),
				key
			]);
		}
	}
	// Into the pages and the planner's samples as well.
	await query('analyze');
	await query('checkpoint');
	return markers;
}

test('L9: once the time has come, ten texts that attendees left are in no file of the data folder', async () => {
	const markers = await leaveMarkers('FACHT6', 'Frist');
	const kept = await leaveMarkers('TREFF6', 'Bleibt');
	expect(inFiles(markers)).toEqual(markers);
	await query("update public.events set day = day - 90 where code = 'FACHT6'");
	await query('select private.delete_what_is_due()');
	await twoMinutesLater();
	expect(inFiles(markers)).toEqual([]);
	expect(await query('select id from private.residues')).toEqual([]);
	const [answers] = await query<{ notes: number }>(
		'select count(*)::int as notes from public.notes where body = any ($1)',
		[kept]
	);
	expect(answers?.notes, 'those of another event are all there').toBe(5);
});

test('L9: a start carries out what fell due while the program was off, and a deleted event leaves the files', async () => {
	// As a version left it that wrote down who signed in.
	await query('drop trigger keep_no_log on auth.audit_log_entries');
	await query(`insert into auth.audit_log_entries (id, payload)
		values (gen_random_uuid(), '{"action": "login", "actor_username": "frueher@verband.example"}')`);
	const markers = [
		...(await leaveMarkers('TREFF6', 'Sofort')),
		...['Woran wir gemeinsam weiterarbeiten', 'frueher@verband.example']
	];
	expect(inFiles(markers)).toEqual(markers);
	await query("update public.events set day = day - 90 where code = 'TREFF6'");
	await backend.close();
	backend = await createBackend({ dataDir, examples: true });
	await expect
		.poll(() => query("select state from public.events where code = 'TREFF6'"))
		.toEqual([{ state: 'archived' }]);
	await query('delete from public.events where true');
	await twoMinutesLater();
	expect(inFiles(markers)).toEqual([]);
});

/** Which of these texts stand in any row of any table. */
async function inTables(texts: string[]): Promise<string[]> {
	const tables = await query<{ name: string }>(`
		select oid::regclass::text as name from pg_class
		where relkind in ('r', 'p') and relnamespace::regnamespace::text not in ('information_schema', 'pg_catalog', 'pg_toast')`);
	const rows = await Promise.all(
		tables.map(({ name }) => query<{ row: string }>(`select t::text as row from ${name} t`))
	);
	const all = rows.flat().map(({ row }) => row);
	return texts.filter((text) => all.some((row) => row.includes(text)));
}

/** All by which notes and sheets of an event can be told to be of one seat, as hex. */
async function traces(event: string): Promise<string[]> {
	const rows = await query<{ trace: string }>(
		`select encode(t, 'hex') as trace from (
			select salt as t from private.event_salts where event_id = $1
			union select key_hash from private.seats where event_id = $1
			union select n.tag from public.notes n join public.boards b on b.id = n.board_id where b.event_id = $1
			union select r.tag from public.responses r join public.surveys s on s.id = r.survey_id where s.event_id = $1
		) every where t is not null`,
		[event]
	);
	return rows.map(({ trace }) => trace);
}

/** Through Auth, as people do it: an account is made, signs in, goes on, sets a password and signs out. */
async function signUp(email: string, invitation: string) {
	const { client, close } = await listen(backend);
	const { auth } = client();
	const password = 'Rathaus Lampe vierzig Fluss';
	const { data } = await auth.signUp({ email, password, options: { data: { invitation } } });
	const answers = [
		await auth.signInWithPassword({ email, password }),
		await auth.refreshSession(),
		await auth.updateUser({ password: `${password} Tor` }),
		await auth.signOut()
	];
	close();
	expect(answers.map(({ error }) => error)).toEqual([null, null, null, null]);
	return data.user;
}

test('L3, L9: once its event is closed no seat of an organisation is left in any table or file, and nothing once it is deleted', async () => {
	const [organisation] = await query<{ id: string }>(
		"insert into public.organisations (name) values ('wq7Kennwortverband') returning id"
	);
	await query(
		`insert into public.invitations (organisation_id, email, role, token_hash, expires_at)
		values ($1, 'leitung@verband.example', 'owner', sha256('word'), now() + interval '1 day')`,
		[organisation?.id]
	);
	const owner = await signUp('leitung@verband.example', 'word');
	expect(await query('select id from auth.audit_log_entries'), 'when they sign in is not written down').toEqual([]);
	const asOwner = <Row>(sql: string, params: unknown[]) =>
		backend.database.transaction(async (tx) => {
			await tx.query("select set_config('request.jwt.claims', $1, true)", [JSON.stringify({ sub: owner?.id })]);
			return tx.query<Row>(sql, params);
		});
	const texts = ['zk1Kennwortzweck', 'vj2Kennworttitel', 'xb3Kennwortimpuls', 'kg4Kennwortfrage'];
	const definition = {
		details: {
			...{ title: texts[1], day: '2026-11-22', purpose: texts[0], recipients: 'a', what_next: 'b', contact: 'c' },
			...{ controller: 'd', privacy_officer: 'e' }
		},
		boards: [{ session: null, kind: 'dialogue', title: 'Tisch', prompts: [{ de: texts[2] }] }],
		surveys: [
			{
				...{ template: 'own', version: 1, title: { de: 'Bogen' }, scope: 'event' },
				questions: [{ key: 'free', kind: 'text', texts: { de: texts[3] }, options: [], config: {}, condition: null }]
			}
		]
	};
	await asOwner('select public.make_event($1, $2, true)', [organisation?.id, JSON.stringify(definition)]);
	const [event] = await query<{ id: string; code: string; survey: string }>(
		'select e.id, e.code, s.id as survey from public.events e join public.surveys s on s.event_id = e.id'
	);
	await asOwner("select public.set_survey_state($1, 'open')", [event?.survey]);
	const markers = [...(await leaveMarkers(event?.code ?? '', 'Verband')), 'wq7Kennwortverband', ...texts];
	expect(inFiles(markers)).toEqual(markers);
	expect(await inTables(markers)).toEqual(markers);
	const seats = await traces(event?.id ?? '');
	expect(seats.length).toBeGreaterThan(20);
	expect(inFiles(seats, 'hex')).toEqual(seats);
	await asOwner("select public.set_event_state($1, 'closed')", [event?.id]);
	await twoMinutesLater();
	expect(await inTables(seats)).toEqual([]);
	expect(inFiles(seats, 'hex')).toEqual([]);
	expect(await inTables(markers), 'what was written stays').toEqual(markers);
	await asOwner('select public.delete_organisation($1)', [organisation?.id]);
	await twoMinutesLater();
	expect(await inTables([...markers, organisation?.id ?? ''])).toEqual([]);
	expect(inFiles(markers)).toEqual([]);

	const address = ['leitung@verband.example'];
	expect(await inTables(address), 'the account has thirty days to join another').toEqual(address);
	await query("select private.delete_what_is_due(now() + interval '30 days')");
	await twoMinutesLater();
	expect([await inTables(address), inFiles(address)]).toEqual([[], []]);
});
