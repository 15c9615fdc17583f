import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../answer.ts';
import { createLibrary, type Library } from '../library.ts';
import { createPost } from '../mail.ts';
import { createFastLane, type FastLane } from '../rpc.ts';
import { seatKey, serve, type Served } from './serve.ts';
import { sign } from './sign.ts';

/** The same request by both ways: the fast lane over HTTP, the library with the same text in hand. */
let served: Served;
let library: Library;
let lane: FastLane;
const key = seatKey();

beforeAll(async () => {
	served = await serve('PGlite');
	library = createLibrary(served.backend.database, served.backend.keys, createPost({ siteUrl: '' }));
	const session = await served.backend.database.reserve();
	await session.script(`
		create function public.parity_text(p_text text default 'none') returns text language sql stable
			as $$ select p_text $$;
		create function public.parity_number(p_number int) returns int language sql immutable as $$ select p_number $$;
		create function public.parity_json(p_value jsonb) returns jsonb language sql stable as $$ select p_value $$;
		create function public.parity_rows() returns setof int language sql stable as $$ select generate_series(1, 3) $$;
		create function public.parity_nothing() returns void language sql volatile as $$ select $$;
		create function public.parity_many(p_values int[]) returns int language sql immutable
			as $$ select cardinality(p_values) $$;
		create function public.parity_claims() returns jsonb language sql stable
			as $$ select jsonb_build_object('role', auth.role(), 'uid', auth.uid(), 'user', current_user) $$;
		create function public.parity_raise(p_code text, p_message text) returns jsonb language plpgsql volatile
			as $$ begin raise exception using errcode = p_code, message = p_message, hint = '7', detail = 'd'; end $$;
		create function public.parity_divide(p_by int) returns int language sql immutable as $$ select 1 / p_by $$;
		create function public.parity_members() returns jsonb language sql stable as $$ select '{}'::jsonb $$;
		revoke all on function public.parity_members() from public;
		grant execute on function public.parity_members() to authenticated;
	`);
	session.release();
	// The one of the backend does not know the functions that were just made.
	lane = await createFastLane(served.backend.database);
});
afterAll(() => served?.stop());

const account = randomUUID();
const claims = {
	anon: { role: 'anon' },
	authenticated: { role: 'authenticated', sub: account, aud: 'authenticated' }
};

async function both(
	name: string,
	body: string,
	role: keyof typeof claims = 'anon'
): Promise<{ fast: Answer; slow: Answer }> {
	const { keys } = served.backend;
	const token = sign(claims[role], keys.jwtSecret);
	const fast = await lane({ name, body, claims: claims[role], headers: {} });
	const slow = await library.answer(
		new Request(`http://parity/rest/v1/rpc/${name}`, {
			method: 'POST',
			body,
			headers: {
				apikey: keys.publishableKey,
				'content-type': 'application/json',
				...(role === 'authenticated' && { authorization: `Bearer ${token}` })
			}
		})
	);
	return { fast: fast ?? slow, slow };
}

const parsed = (answer: Answer) => (answer.body === undefined ? undefined : JSON.parse(answer.body));

test.each([
	['parity_text', '{"p_text":"äöü \\" \\\\ 😀"}'],
	['parity_text', '{"p_text":"12"}'],
	['parity_text', '{"p_text":null}'],
	['parity_text', '{}'],
	['parity_text', ''],
	['parity_number', '{"p_number":12}'],
	['parity_number', '{"p_number":"12"}'],
	['parity_json', '{"p_value":{"a":[1,2,{"b":null}]}}'],
	['parity_json', '{"p_value":[1,"2"]}'],
	['parity_json', '{"p_value":7}'],
	['parity_rows', '{}'],
	['parity_nothing', '{}'],
	['parity_many', '{"p_values":[1,2,3]}'],
	['alive', '{}']
])('the fast lane gives what the library gives: %s %s', async (name, body) => {
	const { fast, slow } = await both(name, body);
	expect(fast.status).toBe(slow.status);
	expect(parsed(fast)).toEqual(parsed(slow));
	expect(fast.headers?.['content-type']).toBe(slow.headers?.['content-type']);
});

test.each(['anon', 'authenticated'] as const)('both run a call as the same role: %s', async (role) => {
	const { fast, slow } = await both('parity_claims', '{}', role);
	expect(parsed(fast)).toEqual(parsed(slow));
	expect(parsed(fast)).toMatchObject({ role, user: role });
});

test.each([
	['parity_raise', '{"p_code":"PT409","p_message":"board_closed"}'],
	['parity_raise', '{"p_code":"PT429","p_message":"too_fast"}'],
	['parity_raise', '{"p_code":"PT404","p_message":"note_unknown"}']
])('what a function says by an error is the same by both ways: %s %s', async (name, body) => {
	const { fast, slow } = await both(name, body);
	expect(fast.status).toBe(slow.status);
	expect(parsed(fast)).toEqual(parsed(slow));
});

test.each([
	['parity_number', '{"p_number":"no number"}'],
	['parity_number', '{"p_number":99999999999}'],
	['parity_divide', '{"p_by":0}'],
	['parity_raise', '{"p_code":"23505","p_message":"m"}'],
	['parity_raise', '{"p_code":"23514","p_message":"m"}'],
	['parity_raise', '{"p_code":"25006","p_message":"m"}'],
	['parity_raise', '{"p_code":"42501","p_message":"m"}'],
	['parity_raise', '{"p_code":"XX000","p_message":"m"}'],
	['parity_members', '{}'],
	['parity_number', '{'],
	['parity_number', '']
])('errors have the same status, code and shape by both ways: %s %s', async (name, body) => {
	const { fast, slow } = await both(name, body);
	expect(fast.status).toBe(slow.status);
	expect(Object.keys(parsed(fast)).sort()).toEqual(Object.keys(parsed(slow)).sort());
	expect(parsed(fast).code).toBe(parsed(slow).code);
});

test.each([
	['parity_unknown', '{}'],
	['parity_unknown', '{"p_b":1,"p_a":2}'],
	['parity_number', '{}'],
	['parity_number', '{"p_number":1,"p_more":2}']
])('an unknown function is named by both ways, and no other is guessed aloud: %s %s', async (name, body) => {
	const { fast, slow } = await both(name, body);
	expect(fast.status).toBe(404);
	expect(parsed(fast)).toEqual({ ...parsed(slow), hint: null });
});

test.each([
	['parity_json', '{"p_value":"text"}', 200],
	['parity_raise', '{"p_code":"53200","p_message":"m"}', 503]
])('where the library departs from PostgREST the fast lane does not: %s %s', async (name, body, status) => {
	const { fast, slow } = await both(name, body);
	expect(fast.status).toBe(status);
	expect(slow.status).not.toBe(status);
});

test('what PostgreSQL says about rows, keys and its inside is not passed on', async () => {
	for (const code of ['23505', '23514', 'XX000', '55000', '22P02']) {
		const { fast } = await both('parity_raise', JSON.stringify({ p_code: code, p_message: 'secret' }));
		expect(parsed(fast)).toMatchObject({ details: null, hint: null });
		if (fast.status >= 500) expect(parsed(fast).message).toBe('internal_error');
	}
});

test('the contract functions answer the same by both ways', async () => {
	const entered = await both('enter_event', JSON.stringify({ p_code: 'FACHT6', p_seat_key: key }));
	expect(entered.fast.status).toBe(200);
	const [board] = (parsed(entered.fast) as { boards: { id: string }[] }).boards;
	const { fast, slow } = await both('read_board', JSON.stringify({ p_board_id: board?.id, p_seat_key: key }));
	expect(fast.status).toBe(200);
	expect({ ...parsed(fast), now: '' }).toEqual({ ...parsed(slow), now: '' });
});
