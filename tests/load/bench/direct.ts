import { join } from 'node:path';
import { openPglite } from '../../../supabase/embedded/pglite.ts';
import { noteId } from '../../harness/note-id.ts';
import { quantile } from '../../harness/figures.ts';

/**
 * `post_note` called straight on the stopped server's database, as one statement, with nothing around it.
 * @returns milliseconds, p50 of `calls`
 */
export async function postStraight(dataDir: string, boardId: string, promptId: string, calls: number): Promise<number> {
	const database = await openPglite(join(dataDir, 'database'));
	const key = 'A'.repeat(43);
	await database.query('select public.enter_event($1, $2)', ['FACHT6', key]);
	const took: number[] = [];
	for (let call = 0; call < calls; call += 1) {
		// One seat may write once a second; whoever owns the database may forget that.
		if (call % 10 === 0) await database.query('delete from private.paces where true');
		const started = performance.now();
		await database.query('select public.post_note($1, $2, $3, null, null, $4, $5)', [
			noteId(),
			boardId,
			promptId,
			`Direkt ${call}`,
			key
		]);
		took.push(performance.now() - started);
	}
	await database.close();
	return quantile(took, 0.5);
}
