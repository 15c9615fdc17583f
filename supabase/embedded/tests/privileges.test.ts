import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerOf, seatKey, serve, type Served } from './serve.ts';

let served: Served;
let before: unknown;
beforeAll(async () => {
	served = await serve('PGlite');
	before = await privileges();
});
afterAll(() => served?.stop());

/** Everything that anybody may do: tables, columns, functions, schemas, sequences and what new objects would get. */
function privileges(): Promise<unknown> {
	return served.backend.database.query(`
		select 'relation' as kind, n.nspname || '.' || c.relname as name, c.relacl::text as acl
		from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname not like 'pg\\_%'
		union all
		select 'column', c.relname || '.' || a.attname, a.attacl::text
		from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attacl is not null
		union all
		select 'function', p.oid::regprocedure::text, p.proacl::text from pg_proc p
		where p.pronamespace::regnamespace::text in ('public', 'private', 'auth', 'realtime')
		union all
		select 'schema', nspname, nspacl::text from pg_namespace where nspname not like 'pg\\_%'
		union all
		select 'default', defaclnamespace::text, defaclacl::text from pg_default_acl
		order by 1, 2, 3
	`);
}

test('after the first request of each kind the privileges are those of the migrations', async () => {
	const { client } = await ownerOf(served, 'Haus', { email: 'owner@example.org', password: 'long enough for all' });
	await client.from('notes').select('*');
	await client.from('notes').insert({ body: 'x' });
	await client.from('notes').update({ body: 'x' }).eq('body', 'y');
	await client.from('notes').delete().eq('body', 'y');
	await client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: seatKey() });
	await client.rpc('alive', {}, { get: true });
	await client.from('events').select('*');
	await client.from('events').update({ title: 'x' }).eq('code', 'none');
	await client.auth.getUser();
	await client.auth.refreshSession();
	await client.auth.signOut();
	await client.auth.signInWithPassword({ email: 'owner@example.org', password: 'long enough for all' });
	expect(await privileges()).toEqual(before);
});

test('attendees have no right on any table of ours', async () => {
	const rights = await served.backend.database.query(`
		select c.oid::regclass::text from pg_class c
		where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'v', 'm', 'p')
			and (has_any_column_privilege('anon', c.oid, 'select, insert, update')
				or has_table_privilege('anon', c.oid, 'delete, truncate'))
	`);
	expect(rights).toEqual([]);
});

test('what the migrations make belongs to a role that is no superuser', async () => {
	const owners = await served.backend.database.query(`
		select distinct r.rolname, r.rolsuper from pg_class c join pg_roles r on r.oid = c.relowner
		where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
	`);
	expect(owners).toEqual([{ rolname: 'schema_owner', rolsuper: false }]);
});

test("migrations are recorded as Supabase's CLI does", async () => {
	const recorded = await served.backend.database.query<{
		version: string;
		name: string;
		statements: string[];
	}>('select version, name, statements from supabase_migrations.schema_migrations order by version');
	expect(recorded.length).toBeGreaterThan(30);
	for (const { version, name, statements } of recorded) {
		expect(version).toMatch(/^\d{14}$/);
		expect(name).toMatch(/^[a-z0-9_]+$/);
		expect(statements.length).toBeGreaterThan(0);
	}
});

test("requests at the same time do not run in each other's role", async () => {
	const client = served.client();
	const key = seatKey();
	const answers = await Promise.all(
		Array.from({ length: 40 }, (_, index) =>
			index % 2 === 0
				? client.from('events').select('code')
				: client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: key })
		)
	);
	expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index % 2 === 0 ? 401 : 200)));
	const [row] = await served.backend.database.query<{ role: string; setting: string }>(
		"select current_user as role, current_setting('role') as setting"
	);
	expect(row).toEqual({ role: 'postgres', setting: 'none' });
});
