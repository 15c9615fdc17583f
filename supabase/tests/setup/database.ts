import { PGlite } from '@electric-sql/pglite';
import { pgtap } from '@electric-sql/pglite/pgtap';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from './prepared.ts';

const supabase = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(supabase, path), 'utf8');

/** A database in memory with every migration applied by a role that is no superuser, and pgTAP in the schema `tap`. */
export async function openTestDatabase(): Promise<PGlite> {
	const files = await prepared('database.tar', keepTestDatabase);
	const database = await PGlite.create({ extensions: { pgtap }, loadDataDir: new Blob([readFileSync(files)]) });
	await database.exec('set search_path = public, tap');
	return database;
}

async function keepTestDatabase(file: string): Promise<void> {
	const database = await makeTestDatabase();
	const files = await database.dumpDataDir('none');
	writeFileSync(file, await files.bytes());
	await database.close();
}

async function makeTestDatabase(): Promise<PGlite> {
	const database = await PGlite.create({ extensions: { pgtap } });
	await database.exec(read('embedded/roles.sql'));
	await database.exec(read('tests/setup/auth.sql'));
	await database.exec(read('embedded/baseline.sql'));
	await database.exec(read('embedded/realtime/realtime.sql'));
	await database.exec(
		'grant usage on schema realtime to schema_owner; alter table realtime.messages owner to schema_owner'
	);
	// As on Supabase: what the migrations make belongs to everybody unless they take it back.
	for (const kind of ['tables', 'functions', 'sequences']) {
		await database.exec(`
			alter default privileges for role schema_owner in schema public
				grant all on ${kind} to anon, authenticated, service_role
		`);
	}
	const migrations = readdirSync(join(supabase, 'migrations')).sort();
	await asOwner(database, migrations.map((file) => read(`migrations/${file}`)).join('\n'));
	await database.exec(`
		create schema tap; grant usage on schema tap to public;
		create extension pgtap with schema tap;
		set search_path = public, tap;
	`);
	await database.exec(read('tests/setup/tests.sql'));
	return database;
}

/** The example events. */
export function seed(database: PGlite): Promise<void> {
	return asOwner(database, read('seed.sql'));
}

async function asOwner(database: PGlite, sql: string): Promise<void> {
	await database.exec('set role schema_owner');
	await database.exec(sql);
	await database.exec('reset role');
}
