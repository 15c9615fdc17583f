import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, seatKey, serve, type Served } from './serve.ts';

// Arguments that are no values of their type, from anybody who can reach the server.
describe.each(databases)('malformed arguments on %s', (database) => {
	let served: Served;
	beforeAll(async () => {
		served = await serve(database);
	});
	afterAll(() => served?.stop());

	const calls = [
		['redact_note', { p_note_id: randomUUID() }, 'p_passages'],
		['hide_notes', { p_board_id: randomUUID(), p_reason: 'other' }, 'p_note_ids'],
		['serve_notes', { p_board_id: randomUUID(), p_seat_key: seatKey() }, 'p_seen']
	] as const;
	const values = [0, 1.5, true, 'x', '{1', {}, [{}], [[1], 2], [{ a: [null] }], '\u0000', 'ä\udc00', ['\ud800']];

	test.each(calls)(
		'SEC3: %s answers 4xx to what is no list, and everybody else is answered as before',
		async (name, rest, argument) => {
			for (const value of values) {
				const { status } = await served.client().rpc(name, { ...rest, [argument]: value });
				expect({ value, status }).toEqual({ value, status: expect.toSatisfy((code) => code >= 400 && code < 500) });
				expect((await served.client().rpc('alive')).data).toBe(true);
			}
		}
	);

	test('SEC5: nor is it seen where it is in an address, in a form or in quotes', async () => {
		const { url, backend } = served;
		const deep = '['.repeat(15_000);
		const rows: [string, string, string?][] = [
			['boards?settings=eq.', deep],
			['boards?settings=in.(%22', `${deep}%22)`],
			['boards?settings=eq.', '%5B'.repeat(5_000)],
			['boards?settings=eq.', '%255B'.repeat(3_000)],
			['rpc/place_dots?p_board_id=x&p_seat_key=x&p_dots=', deep],
			['boards', JSON.stringify({ settings: deep }), 'application/json'],
			['boards', `settings\n"${deep}"`, 'text/csv'],
			['rpc/place_dots', `p_board_id=x&p_seat_key=x&p_dots=${deep}`, 'application/x-www-form-urlencoded'],
			['rpc/place_dots', JSON.stringify({ p_board_id: 'x', p_seat_key: 'x', p_dots: deep }), 'application/json']
		];
		for (const [path, text, type] of rows) {
			const { status } = await fetch(`${url}/rest/v1/${path}${type ? '' : text}`, {
				method: type ? 'POST' : 'GET',
				headers: { apikey: backend.keys.publishableKey, ...(type && { 'content-type': type }) },
				...(type && { body: text })
			});
			expect(status, path).toBeGreaterThanOrEqual(400);
			expect(status, path).toBeLessThan(500);
			expect((await served.client().rpc('alive')).data).toBe(true);
		}
	});

	test('SEC5: JSON nested without end is refused before the database sees it', async () => {
		const { url, backend } = served;
		const deep = '['.repeat(30_000) + ']'.repeat(30_000);
		const places = [
			['rest/v1/rpc/place_dots', 'p_dots'],
			['rest/v1/rpc/place_dots', 'p_seat_key'],
			['rest/v1/rpc/gather_notes', 'p_note_ids'],
			['rest/v1/events', 'title'],
			['auth/v1/token?grant_type=password', 'email']
		];
		for (const [path, field] of places) {
			const answer = await fetch(`${url}/${path}`, {
				method: 'POST',
				headers: { apikey: backend.keys.publishableKey, 'content-type': 'application/json' },
				body: `{"${field}": ${deep}}`
			});
			expect(answer.status).toBe(400);
			expect((await served.client().rpc('alive')).data).toBe(true);
		}
	});
});
