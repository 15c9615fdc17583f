import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitSqlStatements } from '@supabase/lite';
import type { Database, Session } from './database.ts';

/** The role that owns what the migrations make: as on Supabase, no superuser. */
const owner = 'schema_owner';

/** Applies what `folder` has and the database has not, each file in one transaction, recorded as Supabase's CLI does. */
export async function migrate(database: Database, folder: string): Promise<void> {
	const known = await database.query<{ version: string }>('select version from supabase_migrations.schema_migrations');
	const applied = new Set(known.map(({ version }) => version));
	for (const file of migrationFiles(folder)) {
		const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
		if (!version || applied.has(version)) continue;
		const sql = readFileSync(join(folder, file), 'utf8');
		await asOwner(database, file, sql, (session) =>
			session.run('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
				version,
				name,
				splitSqlStatements(sql)
			])
		);
	}
}

/** Applies the examples once. With `wanted: false` it is remembered that they are not wanted in this database. */
export async function seed(database: Database, file: string, wanted: boolean): Promise<void> {
	const path = 'supabase/seed.sql';
	if (!existsSync(file)) return;
	const known = await database.query('select from supabase_migrations.seed_files where path = $1', [path]);
	if (known.length > 0) return;
	await asOwner(database, path, wanted ? readFileSync(file, 'utf8') : '', (session) =>
		session.run('insert into supabase_migrations.seed_files (path, hash) values ($1, $2)', [
			path,
			wanted ? 'applied' : 'left out'
		])
	);
}

function migrationFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((file) => /^\d+_.+\.sql$/.test(file))
		.sort();
}

async function asOwner(
	database: Database,
	file: string,
	sql: string,
	record: (session: Session) => Promise<unknown>
): Promise<void> {
	const session = await database.reserve();
	try {
		await session.script(`begin; set local role ${owner}`);
		await session.script(sql);
		await session.script('reset role');
		await record(session);
		await session.script('commit');
	} catch (error) {
		await session.script('rollback');
		throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
			cause: error
		});
	} finally {
		session.release();
	}
}
