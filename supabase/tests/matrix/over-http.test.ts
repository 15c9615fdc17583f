import { createHash } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Listener } from '../../embedded/realtime/tests/client.ts';
import { serve, type Served } from '../../embedded/tests/serve.ts';
import { bringIn, type Cast, members, nowhere, type Role, roles, type Things } from './cast.ts';
import { functions } from './functions.ts';

/** SEC9, SEC11 as they are met from outside: role by function, table and topic, with things of one's own, others' and none. */
let served: Served;
let cast: Cast;
let takes: Map<string, readonly string[]>;
beforeAll(async () => {
	served = await serve('PGlite');
	cast = await bringIn(served);
	const rows = await query<{ name: string; takes: string[] | null }>(
		"select proname as name, proargnames as takes from pg_proc where pronamespace = 'public'::regnamespace"
	);
	takes = new Map(rows.map((row) => [row.name, row.takes ?? []]));
});
afterAll(() => served?.stop());

const query = <Row>(sql: string) => served.backend.database.query<Row>(sql);

async function ask(role: Role, path: string, body?: unknown, method = 'POST') {
	const token = cast.accountToken(role);
	const answer = await fetch(`${served.url}/rest/v1/${path}`, {
		method,
		headers: {
			apikey: served.backend.keys.publishableKey,
			'content-type': 'application/json',
			...(token && { authorization: `Bearer ${token}` })
		},
		...(body !== undefined && { body: JSON.stringify(body) })
	});
	return { status: answer.status, body: await answer.text() };
}
type Answer = Awaited<ReturnType<typeof ask>>;

/** `yes`, or the status with our identifier of the refusal or PostgreSQL's code. */
function inShort({ status, body }: Answer): string {
	if (status < 300) return 'yes';
	const { code, message } = JSON.parse(body) as { code: string; message: string };
	return `${status} ${code.startsWith('PT') ? message : code}`;
}

/** The call with every `@thing` put in, and with what was asked for taken out of the answer again. */
async function call(role: Role, name: string, thing: Things): Promise<Answer> {
	const used = new Map<string, string>();
	const fill = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(fill);
		if (value && typeof value === 'object')
			return Object.fromEntries(Object.entries(value).map(([key, one]) => [fill(key), fill(one)]));
		const named = typeof value === 'string' && /^[@+](.+)$/.exec(value);
		if (!named) return value;
		const found = value.startsWith('+') ? cast.own(role)(named[1] ?? '') : thing(named[1] ?? '');
		used.set(found, `<${named[1]}>`);
		return found;
	};
	const given = fill(functions[name]?.[1] ?? {}) as Record<string, unknown>;
	const token = cast.linkToken(role);
	if (token && takes.get(name)?.includes('p_token')) given.p_token ??= token;
	else if (takes.get(name)?.includes('p_seat_key')) given.p_seat_key = cast.seatKey(role);
	if (takes.get(name)?.includes('p_key')) given.p_key = cast.deviceKey;
	const { status, body } = await ask(role, `rpc/${name}`, given);
	return { status, body: [...used].reduce((text, [found, word]) => text.replaceAll(found, word), body) };
}

/** All that the other organisation has, in any table; paces run out by themselves. */
async function everythingForeign(): Promise<string[]> {
	const names = await query<{ name: string }>(`
		select oid::regclass::text as name from pg_class
		where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
			and oid <> 'private.paces'::regclass`);
	const ids = ['event', 'organisation', 'board', 'survey', 'note', 'sheet'].map(cast.foreign);
	const rows = await Promise.all(
		names.map(({ name }) => query<{ row: string }>(`select t::text as row from ${name} t`))
	);
	return rows.flatMap((all) => all.map(({ row }) => row).filter((row) => ids.some((one) => row.includes(one)))).sort();
}

/** Whose rows of a table members read, and who of them: other tables are for functions alone. */
const readable: Record<string, readonly Role[]> = {
	...Object.fromEntries(
		[
			...['access_links', 'agreements', 'boards', 'deletion_reports', 'event_words', 'events', 'follow_ups'],
			...['memberships', 'note_links', 'notes', 'organisation_logos', 'organisations', 'prompts', 'questions'],
			...['sessions', 'surveys', 'themes']
		].map((table) => [table, members])
	),
	invitations: ['organiser', 'owner'],
	...Object.fromEntries(['answers', 'audit_entries', 'dots', 'marks', 'responses'].map((table) => [table, []]))
};

describe('tables', () => {
	/** With the columns that members may read. */
	let tables: { name: string; first: string; columns: string | null }[];
	beforeAll(async () => {
		tables = await query(`
			select c.relname as name, min(a.attname) filter (where a.attidentity = '' and a.attgenerated = '') as first, string_agg(a.attname, ',' order by a.attnum)
				filter (where has_column_privilege('authenticated', c.oid, a.attnum, 'select')) as columns
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') group by c.relname`);
	});

	test('every one has a row', () => {
		expect(Object.keys(readable).sort()).toEqual(tables.map(({ name }) => name).sort());
	});

	test('without an account nobody reads any, a member those of the own organisation, and nobody writes', async () => {
		for (const { name, first, columns } of tables) {
			const path = `${name}?select=${columns ?? '*'}`;
			expect.soft(inShort(await ask('nobody', path, undefined, 'GET')), name).toBe('401 42501');
			const theirs = await ask('stranger', path, undefined, 'GET');
			const readers = readable[name] ?? [];
			for (const role of members) {
				const ours = await ask(role, path, undefined, 'GET');
				if (columns === null) {
					expect.soft([inShort(ours), inShort(theirs)], name).toEqual(['403 42501', '403 42501']);
					continue;
				}
				expect.soft(idsIn(ours).length > 0, `${role} ${name}`).toBe(readers.includes(role));
				expect.soft(idsIn(theirs).length, name).toBeGreaterThan(0);
				expect
					.soft(
						idsIn(ours).filter((one) => idsIn(theirs).includes(one)),
						name
					)
					.toEqual([]);
			}
			for (const role of ['nobody', 'owner'] as const) {
				for (const method of ['POST', 'PATCH', 'DELETE']) {
					const answer = await ask(role, `${name}?${first}=not.is.null`, { [first]: null }, method);
					expect.soft(inShort(answer), `${role} ${method} ${name}`).toBe(role === 'nobody' ? '401 42501' : '403 42501');
				}
			}
		}
	});

	const idsIn = ({ body }: Answer) =>
		[...body.matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id);
});

/** Who listens to a topic of the own event; everybody knows the ids of boards and events. */
const listeners: Record<string, readonly Role[]> = {
	board: roles,
	event: roles,
	results: members,
	moderation: members,
	'moderation with the digest of a link': ['lead']
};

describe('topics', () => {
	test('every one has a row', async () => {
		const [policy] = await query<{ source: string }>(
			"select prosrc as source from pg_proc where oid = 'private.may_listen(text)'::regprocedure"
		);
		const named = /'\^\((.+?)\):/.exec(policy?.source ?? '')?.[1]?.split('|') ?? [];
		expect([...new Set(Object.keys(listeners).map((topic) => topic.split(' ')[0]))].sort()).toEqual(named.sort());
	});

	test('each role hears what the row says, and nothing of others', async () => {
		await Promise.all(roles.map(listen));
	});

	async function listen(role: Role): Promise<void> {
		const { publishableKey } = served.backend.keys;
		const client = createClient(served.url, publishableKey, {
			accessToken: async () => cast.accountToken(role) ?? publishableKey
		});
		const digest = createHash('sha256')
			.update(cast.linkToken(role) ?? '')
			.digest('hex');
		/** `yes`, or why not, with the id taken out. */
		async function join(topic: string, thing: Things): Promise<string> {
			const [kind = '', withDigest] = topic.split(' ');
			const found = thing(kind === 'event' || kind === 'results' ? 'event' : 'board');
			const listener = new Listener(client, `${kind}:${found}${withDigest ? `:${digest}` : ''}`);
			const answer = await listener.joined().then(
				() => 'yes',
				(error: Error) => error.message.replaceAll(found, '<id>')
			);
			await client.removeChannel(listener.channel);
			return answer;
		}
		for (const [topic, allowed] of Object.entries(listeners)) {
			if (role !== 'stranger' || allowed === roles)
				expect.soft((await join(topic, cast.own(role))) === 'yes', `${role} ${topic}`).toBe(allowed.includes(role));
			if (allowed === roles) continue;
			const refused = await join(topic, nowhere());
			expect.soft(refused, `${role} ${topic}`).toContain('Unauthorized');
			expect
				.soft(await join(topic, role === 'stranger' ? cast.own(role) : cast.foreign), `${role} ${topic}`)
				.toBe(refused);
		}
		await client.realtime.disconnect();
	}
});

describe('functions', () => {
	let before: string[];
	beforeAll(async () => {
		before = await everythingForeign();
	});

	test('every one has a row', () => {
		expect(Object.keys(functions).sort()).toEqual([...takes.keys()].sort());
	});

	test.each(roles)(
		'%s is answered as the row says, and about what others have like about what is not there',
		async (role) => {
			for (const [name, [access, given]] of Object.entries(functions)) {
				const expected = access(role);
				if (role === 'stranger') {
					// Whatever there is for the owner is foreign here.
					const answer = await call(role, name, cast.own(role));
					const about = thingsIn(given).length > 0 && expected !== '403 seat_unknown';
					if (!about) expect.soft(inShort(answer), name).toBe(expected);
					else expect.soft(answer, name).toEqual(await call(role, name, nowhere()));
					expect.soft(about ? answer.status : 404, name).toBe(404);
					continue;
				}
				if (expected === 'yes') await refuseEach(role, name);
				expect.soft(inShort(await call(role, name, cast.own(role))), name).toBe(expected);
			}
		}
	);

	/** The same call, each of its things in turn being somebody else's. */
	async function refuseEach(role: Role, name: string): Promise<void> {
		const own = cast.own(role);
		for (const swapped of thingsIn(functions[name]?.[1])) {
			const instead = (others: Things) => call(role, name, (thing) => (thing === swapped ? others : own)(thing));
			const answer = await instead(cast.foreign);
			const unknown = await instead(nowhere());
			expect.soft(unknown.status, `${name} @${swapped}`).toBeGreaterThanOrEqual(400);
			// Who writes in one event may enter another: it is open to whoever has its code, and asks for its own seat.
			if (role === 'attendee' && inShort(answer) === '403 seat_unknown') continue;
			expect.soft(answer, `${name} @${swapped}`).toEqual(unknown);
		}
	}

	test('nothing of the other organisation has changed', async () => {
		expect(await everythingForeign()).toEqual(before);
	});
});

/** Secrets and codes, by which anybody is let in who has them. */
const keysOfTheirOwn = ['code', 'invited', 'logo'];

function thingsIn(given: unknown): string[] {
	const named = [...JSON.stringify(given ?? {}).matchAll(/"@([^"]+)"/g)].map(([, name]) => name ?? '');
	return [...new Set(named)].filter((name) => !keysOfTheirOwn.includes(name));
}
