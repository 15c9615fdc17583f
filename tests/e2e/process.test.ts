import sqlOf from 'postgres';
import { startPostgres } from '../../supabase/embedded/tests/postgres-server.ts';
import { createAttendee, readConfig } from '../harness/attendee.ts';
import { signIn } from '../harness/organiser.ts';
import { freePort, startServer, temporaryFolder } from '../harness/server.ts';
import { expect, test } from './fixtures.ts';

test.setTimeout(120_000);

test('V20: --no-demo leaves the examples out', async () => {
	const folder = temporaryFolder();
	const server = await startServer({ dataDir: folder.path, arguments: ['--no-demo'] });
	try {
		const config = await readConfig(server.url);
		const { client } = await signIn(config);
		expect((await client.from('events').select('code')).data).toEqual([]);
		for (const code of ['FACHT6', 'TREFF6']) {
			expect(server.output()).not.toContain(code);
			await expect(createAttendee(config).enterEvent(code)).rejects.toMatchObject({ id: 'event_unknown' });
		}
	} finally {
		await server.stop();
		folder.remove();
	}
});

test('/healthz says ok on an empty data folder no sooner than the first owner can sign in', async () => {
	const folder = temporaryFolder();
	const port = await freePort();
	const starting = startServer({ dataDir: folder.path, port });
	const url = `http://127.0.0.1:${port}`;
	try {
		await expect
			.poll(async () => (await fetch(`${url}/healthz`).catch(() => undefined))?.status, {
				intervals: [5],
				timeout: 60_000
			})
			.toBe(200);
		await signIn(await readConfig(url));
	} finally {
		await (await starting).stop();
		folder.remove();
	}
});

test('/healthz says when deletion does not happen, and 503 when the database does not answer', async () => {
	const folder = temporaryFolder();
	const postgres = await startPostgres();
	const server = await startServer({ dataDir: folder.path, environment: { DATABASE_URL: postgres.url } });
	const health = async () => {
		const answer = await fetch(`${server.url}/healthz`);
		return [answer.status, await answer.json()];
	};
	try {
		expect(await health()).toEqual([200, { ok: true }]);
		const sql = sqlOf(postgres.url);
		await sql`update public.events set day = day - 100`;
		await sql.end();
		expect(await health()).toEqual([200, { ok: true, deletion: 'overdue' }]);
		await postgres.stop();
		expect(await health()).toEqual([503, { ok: false }]);
	} finally {
		await server.kill();
		folder.remove();
	}
});
