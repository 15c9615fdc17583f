import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databases, ownerOf, seatKey, serve, type Served, patience } from './serve.ts';

describe.each(databases)('what attendees were told about deletion on %s', (database) => {
	let served: Served;
	beforeAll(async () => {
		served = await serve(database);
	});
	afterAll(() => served?.stop());

	const rows = <Row>(sql: string) => served.backend.database.query<Row>(sql);

	test('L9: several processes on one database carry it out once, also while somebody still writes', async () => {
		const [board] = await rows<{ id: string; prompt: string }>(`
			select b.id, p.id as prompt from public.events e join public.boards b on b.event_id = e.id
				join public.prompts p on p.board_id = b.id
			where e.code = 'FACHT6' and b.phase = 'exchange' limit 1`);
		const keys = Array.from({ length: 8 }, seatKey);
		for (const key of keys) await served.client().rpc('enter_event', { p_code: 'FACHT6', p_seat_key: key });
		await rows("update public.events set day = day - 90 where code = 'FACHT6'");
		const writing = keys.map((key) =>
			served.client().rpc('post_note', {
				p_id: randomUUID(),
				p_board_id: board?.id,
				p_prompt_id: board?.prompt,
				p_body: 'Im letzten Augenblick',
				p_seat_key: key
			})
		);
		await Promise.all(Array.from({ length: 4 }, () => rows('select private.delete_what_is_due()')));
		const told = await Promise.all(writing);
		expect(told.flatMap(({ error }) => (error ? [error.message] : [])).filter((id) => !refusals.includes(id))).toEqual(
			[]
		);
		expect(await rows('select deleted from public.deletion_reports')).toEqual([{ deleted: 'content' }]);
		expect(
			await rows(`
				select n.id from public.notes n join public.boards b on b.id = n.board_id
					join public.events e on e.id = b.event_id where e.code = 'FACHT6'`)
		).toEqual([]);
		expect(await rows("select code from public.events where state = 'open'")).toEqual([{ code: 'TREFF6' }]);
	});

	test('L9: what fails is said in the log, without what it was about', async () => {
		await rows("update public.events set day = day - 90 where code = 'TREFF6'");
		await rows(`
			create function public.refuse() returns trigger language plpgsql as
			$$ begin raise exception 'refused: %', old.title; end; $$`);
		await rows(`
			create trigger refuse before update of state on public.events for each row
			when (old.code = 'TREFF6') execute function public.refuse()`);
		const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		await rows('select private.delete_what_is_due()');
		const [event] = await rows<{ id: string }>("select id from public.events where code = 'TREFF6'");
		expect(logged.mock.calls).toEqual([[`deletion: closing of event ${event?.id} failed (P0001)`]]);
		logged.mockRestore();
		await rows('drop function public.refuse() cascade');
		await rows("update public.events set day = day + 90 where code = 'TREFF6'");
	});

	test('L9: who joins at the moment in which accounts are deleted stays', async () => {
		const { id } = await ownerOf(served, 'Haus', { email: 'back@example.org', password: 'long enough for all' });
		await rows('delete from public.memberships');
		let deleted: Promise<unknown> | undefined;
		await served.backend.database.transaction(async (tx) => {
			await tx.query(
				`insert into public.memberships (organisation_id, user_id, role)
				select $1, u.id, 'owner' from auth.users u`,
				[id]
			);
			deleted = rows('select private.delete_accounts(current_date + 40)');
			// PGlite lets nobody else begin before this is over.
			if (database === 'PostgreSQL') {
				await vi.waitFor(async () => {
					const waiting = await tx.query("select from pg_stat_activity where wait_event_type = 'Lock'", []);
					expect(waiting).toHaveLength(1);
				}, patience);
			}
		});
		await deleted;
		expect(await rows('select email from auth.users')).toEqual([{ email: 'back@example.org' }]);
	});

	test('SEC9: nobody calls it through the API, and deleting an event needs an account', async () => {
		const { error: unknown } = await served.client().rpc('delete_what_is_due', {});
		expect(unknown?.code).toBe('PGRST202');
		const [event] = await rows<{ id: string }>("select id from public.events where code = 'TREFF6'");
		for (const name of ['delete_event', 'deletion_preview']) {
			const { error } = await served.client().rpc(name, { p_event_id: event?.id });
			expect(error?.code).toBe('42501');
		}
	});
});

/** What a note hears that comes too late. */
const refusals = ['event_closed', 'board_unknown', 'board_closed'];
