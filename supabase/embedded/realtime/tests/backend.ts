import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Database } from '../../database.ts';
import { openPglite } from '../../pglite.ts';
import { openPostgres } from '../../postgres.ts';
import { startPostgres } from '../../tests/postgres-server.ts';
import { sign } from '../../tests/sign.ts';
import { createVerifier, type Claims } from '../../tokens.ts';
import { createRealtime, type Realtime } from '../endpoint.ts';
import type { Limits, Times } from '../settings.ts';

export const publishableKey = 'sb_publishable_for_tests';
const jwtSecret = 'a secret for tests that is long enough for HS256';

/** Anybody may listen to `open:…`, members to `members:…` as long as they are in the table, `echo:…` may also be sent to. */
const policies = `
	create table public.members (user_id uuid primary key);
	grant select on public.members to authenticated;
	create policy "open topics" on realtime.messages for select to anon, authenticated
		using ((select realtime.topic()) like 'open:%' or (select realtime.topic()) like 'echo:%');
	create policy "topics of members" on realtime.messages for select to authenticated
		using (
			(select realtime.topic()) like 'members:%'
			and exists (
				select from public.members
				where user_id = (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
			)
		);
	create policy "echo" on realtime.messages for insert to anon with check ((select realtime.topic()) like 'echo:%');
	create policy "a policy that fails" on realtime.messages for select to anon
		using (case when (select realtime.topic()) like 'fails:%' then (select realtime.topic())::uuid is null else false end);
`;

export type Backend = {
	database: Database;
	realtime: Realtime;
	url: string;
	reports: unknown[];
	client(options?: { vsn?: string; token?: () => Promise<string>; heartbeatIntervalMs?: number }): SupabaseClient;
	/** A connection without a library: what it sends and hears is the wire. */
	wire(query?: string): WebSocket;
	send(topic: string, payload: object, event?: string): Promise<void>;
};

export type StartRealtime = (options?: { limits?: Partial<Limits>; times?: Partial<Times> }) => Promise<Backend>;

/** For the tests of a file or describe block: one database for all, and an endpoint on a port of its own for each. */
export function onDatabase(kind: 'PGlite' | 'PostgreSQL'): StartRealtime {
	let opened: Awaited<ReturnType<typeof openDatabase>> | undefined;
	beforeAll(async () => {
		opened = await openDatabase(kind);
	});
	afterAll(() => opened?.close());
	return (options = {}) => {
		if (!opened) throw new Error('the database opens before the tests');
		return startRealtime({ database: opened.database, ...options });
	};
}

async function startRealtime(options: {
	database: Database;
	limits?: Partial<Limits>;
	times?: Partial<Times>;
}): Promise<Backend> {
	const { database } = options;
	await database.query('truncate realtime.messages, public.members');
	const reports: unknown[] = [];
	const realtime = createRealtime({
		database,
		verify: createVerifier({ publishableKey, jwtSecret }),
		report: (error) => reports.push(error),
		limits: options.limits,
		times: options.times
	});
	await realtime.ready;
	const server = createServer((_request, response) => response.writeHead(404).end());
	server.on('upgrade', (request, socket, head) => realtime.handleUpgrade(request, socket, head));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	onTestFinished(async () => {
		await realtime.close();
		server.close();
	});
	return {
		database,
		realtime,
		url,
		reports,
		client({ vsn, token, heartbeatIntervalMs } = {}) {
			const client = createClient(url, publishableKey, {
				auth: { persistSession: false, autoRefreshToken: false },
				...(token && { accessToken: token }),
				realtime: { ...(vsn && { vsn }), ...(heartbeatIntervalMs && { heartbeatIntervalMs }) }
			});
			onTestFinished(() => client.realtime.disconnect().then(() => {}));
			return client;
		},
		wire(query = `apikey=${publishableKey}&vsn=2.0.0`) {
			const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime/v1/websocket?${query}`);
			onTestFinished(() => socket.terminate());
			return socket;
		},
		async send(topic, payload, event = 'change') {
			await database.query('select realtime.send($1::jsonb, $2, $3)', [JSON.stringify(payload), event, topic]);
			// A database in memory answers without leaving the event loop's turn: sockets and timers get theirs here.
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
}

export function tokenFor(claims: Partial<Claims>): string {
	return sign({ role: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3600, ...claims }, jwtSecret);
}

async function openDatabase(
	kind: 'PGlite' | 'PostgreSQL'
): Promise<{ database: Database; close: () => Promise<void> }> {
	const server = kind === 'PostgreSQL' ? await startPostgres() : undefined;
	const database = server ? await openPostgres(server.url) : await openPglite();
	const session = await database.reserve();
	await session.script('create role anon; create role authenticated; create role service_role bypassrls;');
	const schema = await readFile(new URL('../realtime.sql', import.meta.url), 'utf8');
	await session.script(schema);
	await session.script(schema);
	await session.script(policies);
	session.release();
	return {
		database,
		async close() {
			await database.close();
			await server?.stop();
		}
	};
}
