import { request } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inviteOwner, seatKey, serve, type Served } from './serve.ts';

const account = { email: 'owner@example.org', password: 'long enough for all' };
const printed: string[] = [];
let served: Served;
let invitation: string;

beforeAll(async () => {
	for (const method of ['log', 'info', 'warn', 'error'] as const) {
		vi.spyOn(console, method).mockImplementation((...parts) => {
			printed.push(parts.map(String).join(' '));
		});
	}
	served = await serve('PGlite');
	invitation = (await inviteOwner(served, 'Haus', account.email)).token;
});
afterAll(async () => {
	await served?.stop();
	vi.restoreAllMocks();
});

/** A request from another address of this machine, with all the traces that browsers and proxies leave. */
function send(from: string, path: string, body: object): Promise<number> {
	return new Promise((resolve, reject) => {
		const { port } = new URL(served.url);
		const outgoing = request({
			host: '127.0.0.1',
			localAddress: from,
			port,
			path,
			method: 'POST',
			headers: {
				apikey: served.backend.keys.publishableKey,
				'content-type': 'application/json',
				'user-agent': `Mozilla/5.0 (device of ${from})`,
				'x-forwarded-for': `203.0.113.${from.split('.').at(-1)}`,
				'x-real-ip': `203.0.113.${from.split('.').at(-1)}`,
				'x-client-info': `client-of-${from}`,
				referer: `http://venue.example/from-${from}`,
				cookie: `trace=cookie-of-${from}`
			}
		});
		outgoing.on('error', reject);
		outgoing.on('response', (answer) => {
			answer.resume();
			answer.on('end', () => resolve(answer.statusCode ?? 0));
		});
		outgoing.end(JSON.stringify(body));
	});
}

/** Every row of every table as text. */
async function dump(): Promise<string> {
	const { database } = served.backend;
	const tables = await database.query<{ name: string }>(`
		select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'supabase_migrations')
	`);
	const rows = await Promise.all(
		tables.map(({ name }) => database.query<{ row: string }>(`select t::text as row from ${name} t`))
	);
	return rows
		.flat()
		.map(({ row }) => row)
		.join('\n');
}

test('L2: no address, user agent, referrer or cookie is stored or printed, of attendees and of accounts', async () => {
	const addresses = ['127.0.0.71', '127.0.0.72', '127.0.0.73'];
	expect(await send(addresses[0] ?? '', '/auth/v1/signup', account)).toBe(422);
	expect(await send(addresses[0] ?? '', '/auth/v1/signup', { ...account, data: { invitation } })).toBe(200);
	for (const address of addresses) {
		expect(await send(address, '/auth/v1/token?grant_type=password', account)).toBe(200);
		expect(await send(address, '/auth/v1/token?grant_type=password', { ...account, password: 'wrong' })).toBe(400);
		expect(await send(address, '/auth/v1/signup', { ...account, email: 'no@example.org' })).toBe(422);
		const entry = { p_code: 'FACHT6', p_seat_key: seatKey() };
		expect(await send(address, '/rest/v1/rpc/enter_event', entry)).toBe(200);
		expect(await send(address, '/rest/v1/notes', { body: 'x' })).toBe(401);
		expect(await send(address, '/rest/v1/rpc/enter_event', { p_code: 'x', p_seat_key: 'x' })).toBe(400);
	}
	const everything = `${await dump()}\n${printed.join('\n')}`;
	expect(everything).toContain(account.email);
	for (const trace of ['127.0.0.7', '203.0.113', 'Mozilla', 'client-of', 'venue.example', 'cookie-of']) {
		expect(everything).not.toContain(trace);
	}
});

test('the terminal says nothing about refused requests', () => {
	expect(printed.filter((line) => /example\.org|seat_key|p_code/.test(line))).toEqual([]);
});

test('an account that signs in often is not slowed', async () => {
	for (let turn = 0; turn < 15; turn++) {
		expect(await send('127.0.0.71', '/auth/v1/token?grant_type=password', account)).toBe(200);
	}
});
