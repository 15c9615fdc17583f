import type { Database } from './database.ts';

/**
 * Makes what was deleted leave the files (L3, L9), once the messages that told it are purged. PostgreSQL keeps deleted rows
 * on its pages, samples of them in the planner's statistics, and everything in its log:
 *
 * - every table of ours is rewritten from the rows that there are, with its indexes, and its samples are taken anew;
 * - the log goes on in a new segment, and the checkpoint removes those before it. It does not keep them for later use,
 *   since `pglite.ts` starts PostgreSQL with `wal_recycle = off`.
 *
 * What is deleted meanwhile leaves a residue of its own. A crash in between leaves the residue, and the next start
 * begins anew.
 */
export async function wipeResidues(database: Database): Promise<void> {
	const residues = await database.query<{ id: string }>(
		"select id from private.residues where since < now() - interval '2 minutes'"
	);
	if (residues.length === 0) return;
	const tables = await database.query<{ id: number; name: string }>(`
		select oid::int as id, oid::regclass::text as name from pg_class
		where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'private', 'realtime', 'auth')
	`);
	for (const { id, name } of tables) {
		await database.query('delete from pg_statistic where starelid = $1', [id]);
		await database.query(`vacuum (full, analyze) ${name}`);
	}
	await database.query('vacuum full pg_statistic');
	await database.query('select pg_switch_wal()');
	await database.query('checkpoint');
	for (const { id } of residues) await database.query('delete from private.residues where id = $1', [id]);
	await database.durable();
}
