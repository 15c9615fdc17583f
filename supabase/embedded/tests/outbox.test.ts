import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Served, ownerOf, serve, patience } from './serve.ts';

const password = 'long enough for all';
let served: Served;

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	served = await serve('PGlite');
});
afterAll(async () => {
	await served?.stop();
	vi.restoreAllMocks();
});

/** Somebody who owns an organisation; the first one runs the installation. */
async function owner(email: string, organisation: string) {
	return (await ownerOf(served, organisation, { email, password })).client;
}

test('only who runs the installation reads mails that nobody could send; for everybody else there is no outbox', async () => {
	const first = await owner('first@example.org', 'Haus');
	const second = await owner('second@example.org', 'Anderes Haus');
	await served.client().auth.resetPasswordForEmail('second@example.org');
	await vi.waitFor(async () => {
		const { data } = await first.functions.invoke('outbox', { method: 'GET' });
		expect(data.mails).toMatchObject([{ to: 'second@example.org', subject: expect.stringContaining('New password') }]);
	}, patience);
	for (const client of [second, served.client()]) {
		const { data, error } = await client.functions.invoke('outbox', { method: 'GET' });
		expect(data).toBeNull();
		expect(error.context.status).toBe(404);
	}
	const other = await first.functions.invoke('anything', { method: 'GET' });
	expect(other.error.context.status).toBe(404);
});
