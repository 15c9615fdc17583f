import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, ownerOf, seatKey, serve, type Served } from './serve.ts';

type Entered = {
	boards: { id: string; open: boolean; phase: string }[];
	event: { id: string };
};

describe.each(databases)('the API on %s', (database) => {
	let served: Served;
	beforeAll(async () => {
		served = await serve(database);
	});
	afterAll(() => served?.stop());

	/** A raw request, for what supabase-js would not send. */
	function send(path: string, init: RequestInit & { key?: string } = {}) {
		const { key = served.backend.keys.publishableKey, headers, ...rest } = init;
		return fetch(`${served.url}${path}`, {
			...rest,
			headers: { ...(key && { apikey: key }), 'content-type': 'application/json', ...headers }
		});
	}
	const call = (name: string, body: string, init = {}) =>
		send(`/rest/v1/rpc/${name}`, { method: 'POST', body, ...init });

	test('nothing is said to a caller without the key of this installation', async () => {
		expect((await call('alive', '{}', { key: '' })).status).toBe(401);
		expect((await call('alive', '{}', { key: 'sb_publishable_of_another' })).status).toBe(401);
		expect((await send('/rest/v1/events', { key: '' })).status).toBe(401);
	});

	test('a token that nobody here signed is refused', async () => {
		const [head, body] = [{ alg: 'none' }, { role: 'service_role' }].map((part) =>
			Buffer.from(JSON.stringify(part)).toString('base64url')
		);
		for (const token of [`${head}.${body}.`, `${head}.${body}.AAAA`, 'a.b.c']) {
			const answer = await call('alive', '{}', { headers: { authorization: `Bearer ${token}` } });
			expect(answer.status).toBe(401);
		}
	});

	test('an attendee reads and writes no table', async () => {
		const client = served.client();
		for (const table of ['events', 'notes', 'boards', 'responses', 'access_links']) {
			expect((await client.from(table).select('*')).status).toBe(401);
			expect((await client.from(table).insert({ id: randomUUID() })).status).toBe(401);
			expect((await client.from(table).delete().neq('id', randomUUID())).status).toBe(401);
		}
	});

	test('schemas behind the API cannot be asked', async () => {
		const client = served.client();
		for (const schema of ['private', 'auth', 'realtime', 'supabase_migrations']) {
			expect(
				(
					await client
						.schema(schema as 'public')
						.from('seats')
						.select('*')
				).status
			).toBe(406);
		}
	});

	test('an unknown function is told in the words of PostgREST', async () => {
		const { status, error } = await served.client().rpc('drop_everything', { p_now: true });
		expect(status).toBe(404);
		expect(error).toMatchObject({ code: 'PGRST202', hint: null });
	});

	test('malformed bodies are refused', async () => {
		for (const body of ['{', '[]', '"text"', '7', 'null', '{"p_code":}']) {
			const answer = await call('enter_event', body);
			expect(answer.status).toBe(400);
			expect(await answer.json()).toMatchObject({ code: 'PGRST102' });
		}
	});

	test('a body nested without end is malformed too, and no failure of ours', async () => {
		for (const depth of [100, 4000, 20_000]) {
			const { status } = await call('submit_response', `{"p_answers":${'['.repeat(depth)}${']'.repeat(depth)}}`);
			expect(status).toBe(400);
		}
	});

	test('a note that is no text is refused', async () => {
		for (const body of ['17', 'true', '["text"]', '{"text":"text"}']) {
			const answer = await call('post_note', `{"p_body":${body}}`);
			expect(answer.status).toBe(400);
			expect(await answer.json()).toMatchObject({ code: '22P02', message: 'p_body has to be text' });
		}
	});

	test('a body over 64 kB is refused before it is read', async () => {
		for (const path of ['/rest/v1/rpc/enter_event', '/rest/v1/events', '/auth/v1/token']) {
			const answer = await send(path, { method: 'POST', body: `"${'x'.repeat(70_000)}"` });
			expect(answer.status).toBe(413);
		}
	});

	test('unknown methods are refused', async () => {
		const { status } = await send('/rest/v1/events', { method: 'PROPFIND' });
		expect(status).toBe(405);
		expect((await call('enter_event', '{}', { method: 'DELETE' })).status).toBe(405);
	});

	test('a change that does not say which rows it means is refused', async () => {
		for (const method of ['PATCH', 'DELETE']) {
			for (const query of ['', '?limit=1', '?select=id&order=id']) {
				const answer = await send(`/rest/v1/notes${query}`, { method, body: '{}' });
				expect(answer.status).toBe(400);
				expect(await answer.json()).toMatchObject({ code: '21000' });
			}
		}
	});

	test('addresses that are none are refused without harm', async () => {
		for (const path of ['/rest/v1/rpc/%E0%A4%A', '/rest/v1/rpc/a%2Fb', '/rest/v1//', '/rest/v1/a/b/c']) {
			expect((await send(path, { method: 'POST', body: '{}' })).status).toBe(404);
		}
	});

	test('values that are none of their type are refused without telling more', async () => {
		const answer = await call('read_board', JSON.stringify({ p_board_id: 'no id', p_seat_key: seatKey() }));
		expect(answer.status).toBe(400);
		expect(Object.keys((await answer.json()) as object).sort()).toEqual(['code', 'details', 'hint', 'message'].sort());
	});

	test('functions of members are not there for attendees', async () => {
		const { status, error } = await served
			.client()
			.rpc('set_survey_state', { p_survey_id: randomUUID(), p_state: 'open' });
		expect(status).toBe(401);
		expect(error?.code).toBe('42501');
	});

	test('errors that functions raise keep their status, name and hint', async () => {
		const { status, error } = await served.client().rpc('enter_event', { p_code: 'NOSUCH', p_seat_key: seatKey() });
		expect(status).toBe(404);
		expect(error).toMatchObject({ code: 'PT404', message: 'event_unknown' });
	});

	test('browsers of other origins may ask, as at Supabase', async () => {
		const answer = await send('/rest/v1/rpc/alive', { method: 'OPTIONS' });
		expect(answer.status).toBe(204);
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		for (const header of ['apikey', 'authorization', 'content-type', 'x-client-info']) {
			expect(answer.headers.get('access-control-allow-headers')).toContain(header);
		}
	});

	test('no answer is kept by a cache', async () => {
		for (const path of ['/rest/v1/events', '/auth/v1/settings', '/rest/v1/rpc/alive']) {
			expect((await send(path)).headers.get('cache-control')).toBe('no-store');
		}
	});

	test('an attendee enters, writes and reads', async () => {
		const client = served.client();
		const key = seatKey();
		const entered = await client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: key });
		expect(entered.error).toBeNull();
		const { boards } = entered.data as Entered;
		const board = boards.find(({ phase }) => phase === 'writing' || phase === 'exchange');
		expect(board).toBeDefined();
		const before = await client.rpc('read_board', { p_board_id: board?.id, p_seat_key: key });
		const [prompt] = (before.data as { prompts: { id: string }[] }).prompts;

		const id = randomUUID();
		const note = {
			p_id: id,
			p_board_id: board?.id,
			p_prompt_id: prompt?.id,
			p_body: 'ein Gedanke: „Zusammen“ – \\ " 😀',
			p_seat_key: key
		};
		const posted = await client.rpc('post_note', note);
		expect(posted.error).toBeNull();
		expect(posted.data).toMatchObject({ note: { id, body: note.p_body, mine: true } });
		const again = await client.rpc('post_note', note);
		expect(again.data).toEqual(posted.data);

		const after = await client.rpc('read_board', { p_board_id: board?.id, p_seat_key: key });
		const { notes } = after.data as { notes: { id: string }[] };
		expect(notes.filter((found) => found.id === id)).toHaveLength(1);
	});

	test('one who was not asked for gets no account', async () => {
		const { error } = await served
			.client()
			.auth.signUp({ email: 'stranger@example.org', password: 'long enough for all' });
		expect(error).toMatchObject({ status: 422, code: 'signup_disabled' });
		const [row] = await served.backend.database.query<{ accounts: number }>(
			'select count(*) as accounts from auth.users'
		);
		expect(row?.accounts).toBe(0);
	});

	test('an invited owner signs up, signs in and sees the own organisation', async () => {
		const account = { email: 'owner@example.org', password: 'long enough for all' };
		const { client } = await ownerOf(served, 'Haus der Begegnung', account);
		expect((await client.auth.signOut()).error).toBeNull();
		const wrong = await client.auth.signInWithPassword({ ...account, password: 'something else' });
		expect(wrong.error?.status).toBe(400);
		expect((await client.auth.signInWithPassword(account)).error).toBeNull();
		expect((await client.auth.getUser()).data.user?.email).toBe(account.email);
		const { data, error } = await client.from('events').select('code').order('code');
		expect(error).toBeNull();
		expect(data).toEqual([{ code: 'FACHT6' }, { code: 'TREFF6' }]);

		const past = await client.from('events').update({ purpose: '' }).eq('code', 'FACHT6');
		expect(past.status).toBe(403);
		expect(past.error).toMatchObject({ code: '42501', details: null });
	});

	test('SEC5: a member reads in a documentation of ten megabytes; nobody else sends as much, and nobody more', async () => {
		const member = served.client();
		await member.auth.signInWithPassword({ email: 'owner@example.org', password: 'long enough for all' });
		const { data: organisations } = await member.from('organisations').select('id');
		const megabytes = (number: number) => ({
			p_organisation_id: organisations?.[0]?.id,
			p_document: {
				format: 'schreibgespraech-documentation',
				version: 1,
				event: { title: 'Ein großer Tag' },
				boards: ['x'.repeat(number * 1024 * 1024)]
			}
		});
		const { data, error } = await member.rpc('import_documentation', megabytes(10));
		expect(error).toBeNull();
		const { event } = data as { event: { id: string } };
		const read = await member.rpc('documentation_source', { p_event_id: event.id });
		expect(read.data).toEqual(megabytes(10).p_document);

		expect((await member.rpc('import_documentation', megabytes(13))).status).toBe(413);
		expect((await member.rpc('documentation_source', megabytes(1))).status).toBe(413);
		expect((await served.client().rpc('import_documentation', megabytes(1))).status).toBe(413);
		expect((await served.client().rpc('import_documentation')).status).toBe(401);
		expect((await served.client().rpc('documentation_source', { p_event_id: event.id })).status).toBe(401);
	});

	test('what the app does not use of Auth is not offered', async () => {
		for (const route of ['magiclink', 'resend', 'authorize', 'admin/users']) {
			const answer = await send(`/auth/v1/${route}`, { method: 'POST', body: '{}' });
			expect(answer.status).toBe(404);
		}
	});
});
