import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitSqlStatements } from '@supabase/lite';
import type { Database, Session } from './database.ts';
import { StartError } from './start-error.ts';

/** The role that owns what the migrations make: as on Supabase, no superuser. */
const owner = 'schema_owner';

type Migration = { file: string; version: string; name: string; sql: string };

/** A migration that a database has, and a digest of what it said, if that is known. */
export type Applied = { version: string; gist: string | null };

/**
 * Applies what `folder` has and the database has not, each file in one transaction, recorded as Supabase's CLI does.
 * Throws `StartError`, and changes nothing, when the database was made by other files than these.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
	const applied = await appliedMigrations(database);
	const foreign = foreignMigration(applied, folder);
	if (foreign) {
		throw new StartError(
			`This database was made by another build of the program (migration ${foreign} differs); nothing was changed.`,
			'Start it with that build, or set DATA_DIR or DATABASE_URL to a new place.'
		);
	}
	const versions = new Set(applied.map(({ version }) => version));
	for (const { file, version, name, sql } of readMigrations(folder)) {
		if (versions.has(version)) continue;
		await asOwner(database, file, sql, (session) =>
			session.run('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
				version,
				name,
				splitSqlStatements(sql)
			])
		);
	}
}

export async function appliedMigrations(database: Database): Promise<Applied[]> {
	const known = await database.query<{ version: string; statements: string[] | null }>(
		'select version, statements from supabase_migrations.schema_migrations order by version'
	);
	return known.map(({ version, statements }) => ({ version, gist: statements && gist(statements.join('\n')) }));
}

/**
 * What was applied has to be what the files in `folder` say, or else functions and tables are not those that the program
 * expects. Names the first migration that differs.
 */
export function foreignMigration(applied: Applied[], folder: string): string | undefined {
	const files = new Map(readMigrations(folder).map((migration) => [migration.version, migration]));
	for (const { version, gist: said } of applied) {
		const migration = files.get(version);
		if (!migration || (said !== null && said !== gist(migration.sql))) return migration?.file ?? version;
	}
	return undefined;
}

/** A digest of a script without comments, blank space and what separates its statements, which is not recorded. */
function gist(sql: string): string {
	const said = sql.replace(/--.*$/gm, '').replace(/[\s;]+/g, '');
	return createHash('sha256').update(said).digest('hex');
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

function readMigrations(folder: string): Migration[] {
	return readdirSync(folder)
		.sort()
		.flatMap((file) => {
			const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
			return version && name ? [{ file, version, name, sql: readFileSync(join(folder, file), 'utf8') }] : [];
		});
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
