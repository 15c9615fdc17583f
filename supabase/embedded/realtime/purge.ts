import type { Database } from '../database.ts';

/**
 * Removes the messages that are older than a minute: they hold bodies of notes, which belong to their boards alone.
 * Vacuum, because nothing else does it in PGlite: without it the table would grow, and removed text would stay readable.
 */
export async function purgeMessages(database: Database): Promise<void> {
	const [gone] = await database.query<{ count: number }>(
		`with gone as (
			delete from realtime.messages where inserted_at < localtimestamp - interval '1 minute' returning 1
		) select count(*) as count from gone`
	);
	if (gone && Number(gone.count) > 0) await database.query('vacuum realtime.messages_default');
}
