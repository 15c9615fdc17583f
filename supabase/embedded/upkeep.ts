import type { Database } from './database.ts';
import { wipeResidues } from './wipe.ts';

/** Bytes of write-ahead log after which a checkpoint is made: it is what a start after a crash has to repeat. */
const logBetweenCheckpoints = 64 * 1024 * 1024;

/**
 * What PostgreSQL's background processes would do, which PGlite has not: clear away dead rows, keep the planner's
 * figures fresh, make checkpoints; and one thing that they do not: make what was deleted leave the files. One step at
 * a time, so that requests come in between.
 */
export async function keepUp(database: Database): Promise<void> {
	// The thresholds of autovacuum, with smaller bases: our busiest tables are small and change all the time.
	const tables = await database.query<{ name: string }>(`
		select relid::regclass::text as name from pg_stat_user_tables
		where n_dead_tup > 200 + 0.2 * n_live_tup or n_mod_since_analyze > 200 + 0.1 * n_live_tup
	`);
	for (const { name } of tables) await database.query(`vacuum (analyze) ${name}`);
	const [log] = await database.query<{ bytes: number }>(`
		select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()
	`);
	if (log && log.bytes > logBetweenCheckpoints) await database.query('checkpoint');
	// The first round may come before the migrations, when nothing can have been deleted yet.
	const [migrated] = await database.query("select where to_regclass('private.residues') is not null");
	if (migrated) await wipeResidues(database);
}

/** Keeps up every `everyMs`, never twice at once. Gives a function that stops and waits for a round under way. */
export function startUpkeep(
	database: Database,
	everyMs: number,
	report: (error: unknown) => void
): () => Promise<void> {
	let round: Promise<void> | undefined;
	const timer = setInterval(() => {
		round ??= keepUp(database)
			.catch(report)
			.finally(() => {
				round = undefined;
			});
	}, everyMs);
	return async () => {
		clearInterval(timer);
		await round;
	};
}
