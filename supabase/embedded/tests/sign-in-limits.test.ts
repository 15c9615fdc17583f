import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { createRoutes } from '../routes.ts';

/** The routes with a library that knows one password; requests come from any address. */
function createDoor() {
	const routes = createRoutes({
		database: { durable: async () => undefined } as Partial<Database> as Database,
		library: {
			ensureSystemSchema: async () => undefined,
			answer: async (request) => ({ status: (await request.text()).includes('"right"') ? 200 : 400 })
		},
		fastLane: async () => undefined,
		verify: async () => ({ role: 'anon' }),
		publishableKey: 'key',
		refusalMs: 0
	});
	return async (remoteAddress: string, password: string) => {
		const body = Readable.from([Buffer.from(JSON.stringify({ email: 'owner@example.org', password }))]);
		const request = Object.assign(body, {
			method: 'POST',
			url: '/auth/v1/token?grant_type=password',
			headers: {},
			socket: { remoteAddress }
		});
		return (await routes(request as unknown as IncomingMessage)).status;
	};
}

test('SEC1: guessing a password is slowed, whatever the address', async () => {
	const signIn = createDoor();
	const statuses: number[] = [];
	for (let turn = 0; turn < 12; turn++) statuses.push(await signIn(`192.0.2.${turn}`, 'wrong'));
	expect(statuses).toEqual([...Array(10).fill(400), 429, 429]);
});

test('SEC1: who guesses in the hall does not keep the organisers from the sign-in page', async () => {
	const signIn = createDoor();
	for (let turn = 0; turn < 50; turn++) await signIn('192.0.2.1', 'wrong');
	expect(await signIn('192.0.2.1', 'right')).toBe(429);
	expect(await signIn('127.0.0.1', 'right')).toBe(200);
});

test('SEC1: guessing is slowed from this machine, too', async () => {
	const signIn = createDoor();
	for (let turn = 0; turn < 100; turn++) await signIn('127.0.0.1', 'wrong');
	expect(await signIn('127.0.0.1', 'wrong')).toBe(429);
});
