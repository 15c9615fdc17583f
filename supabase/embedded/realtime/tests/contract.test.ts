import { describe, expect, test } from 'vitest';
import { onDatabase, tokenFor } from './backend.ts';
import { Listener } from './client.ts';

const member = '8d1f5d5e-0000-4000-8000-000000000001';

describe.each(['PGlite', 'PostgreSQL'] as const)('on %s', (kind) => {
	const startRealtime = onDatabase(kind);

	describe.each(['1.0.0', '2.0.0'])('through supabase-js with protocol %s', (vsn) => {
		test('a public channel is refused, with the reason', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client({ vsn }), 'open:1', { private: false });
			expect(await listener.refused()).toContain('only allows private channels');
		});

		test('a topic that no policy allows is refused', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client({ vsn }), 'members:1');
			expect(await listener.refused()).toContain('do not have permissions to read');
		});

		test('an error inside a policy is a refusal', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client({ vsn }), 'fails:1');
			expect(await listener.refused()).toContain('do not have permissions to read');
			expect(backend.reports).toEqual([]);
		});

		test('a token that nobody signed is refused', async () => {
			const backend = await startRealtime();
			const client = backend.client({ vsn, token: async () => `${tokenFor({ sub: member })}x` });
			await client.realtime.setAuth();
			const listener = new Listener(client, 'open:1');
			expect(await listener.refused()).toContain('InvalidJWTToken');
		});

		test('a message sent where the policy forbids it is refused and delivered to nobody', async () => {
			const backend = await startRealtime();
			const broadcast = { ack: true, self: true };
			const listener = new Listener(backend.client({ vsn }), 'open:1', { private: true, broadcast });
			await listener.joined();
			expect(await listener.channel.send({ type: 'broadcast', event: 'shout', payload: {} })).toBe('error');
			expect(await listener.channel.track({ here: true })).toBe('error');
			await backend.send('open:1', { revision: 1 });
			expect((await listener.heardAll(1)).map(({ event }) => event)).toEqual(['change']);
		});

		test('what the database sends arrives as it was sent, with the id of its row', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client({ vsn }), 'open:1');
			await listener.joined();
			await backend.send('open:1', { revision: 7, text: 'Zeile\n„zwei“ 🌱 ‮אב' });
			const [message] = await listener.heardAll(1);
			const [row] = await backend.database.query<{ id: string; private: boolean; extension: string }>(
				'select id, private, extension from realtime.messages'
			);
			expect(row).toMatchObject({ private: true, extension: 'broadcast' });
			expect(message).toMatchObject({
				event: 'change',
				payload: { revision: 7, text: 'Zeile\n„zwei“ 🌱 ‮אב', id: row?.id },
				meta: { id: row?.id }
			});
		});

		test('a message too large for a notification arrives in its place', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client({ vsn }), 'open:1');
			await listener.joined();
			await backend.send('open:1', { revision: 1 });
			await backend.send('open:1', { revision: 2, text: 'ä'.repeat(20_000) });
			await backend.send('open:1', { revision: 3 });
			const heard = await listener.heardAll(3);
			expect(heard.map(({ payload }) => payload.revision)).toEqual([1, 2, 3]);
			expect(heard[1]?.payload.text).toHaveLength(20_000);
		});

		test('only those who listen to the topic hear it', async () => {
			const backend = await startRealtime();
			const here = new Listener(backend.client({ vsn }), 'open:here');
			const elsewhere = new Listener(backend.client({ vsn }), 'open:elsewhere');
			await Promise.all([here.joined(), elsewhere.joined()]);
			await backend.send('open:here', { revision: 1 });
			await backend.send('open:elsewhere', { revision: 2 });
			await Promise.all([here.heardAll(1), elsewhere.heardAll(1)]);
			expect([here, elsewhere].map(({ heard }) => heard.map(({ payload }) => payload.revision))).toEqual([[1], [2]]);
		});

		test('who leaves hears nothing more, and may come back', async () => {
			const backend = await startRealtime();
			const client = backend.client({ vsn });
			const before = new Listener(client, 'open:1');
			await before.joined();
			expect(await client.removeChannel(before.channel)).toBe('ok');
			// The client does not wait for the server to have heard of it.
			await expect.poll(() => backend.realtime.stats().channels).toBe(0);
			await backend.send('open:1', { revision: 1 });
			await expect.poll(() => backend.realtime.stats().published).toBe(1);
			const after = new Listener(client, 'open:1');
			await after.joined();
			await backend.send('open:1', { revision: 2 });
			await after.heardAll(1);
			expect(before.heard).toEqual([]);
			expect(after.heard.map(({ payload }) => payload.revision)).toEqual([2]);
		});

		test('where the policy allows it, clients send to each other and not to themselves', async () => {
			const backend = await startRealtime();
			const config = { private: true, broadcast: { ack: true } };
			const speaker = new Listener(backend.client({ vsn }), 'echo:1', config);
			const hearer = new Listener(backend.client({ vsn }), 'echo:1', config);
			await Promise.all([speaker.joined(), hearer.joined()]);
			expect(await speaker.channel.send({ type: 'broadcast', event: 'grüß', payload: { text: 'ü' } })).toBe('ok');
			expect(await hearer.heardAll(1)).toMatchObject([{ event: 'grüß', payload: { text: 'ü' } }]);
			expect(speaker.heard).toEqual([]);
		});

		test('a member listens to what members may hear, and no longer once the token is anonymous', async () => {
			const backend = await startRealtime();
			await backend.database.query('insert into public.members values ($1)', [member]);
			let token = tokenFor({ sub: member });
			const client = backend.client({ vsn, token: async () => token });
			await client.realtime.setAuth();
			const listener = new Listener(client, 'members:1');
			await listener.joined();
			await backend.send('members:1', { revision: 1 });
			await listener.heardAll(1);
			token = tokenFor({ role: 'anon' });
			await client.realtime.setAuth();
			await listener.reached('CLOSED');
			expect(listener.system.at(-1)).toMatchObject({ status: 'error', extension: 'system', channel: 'members:1' });
		});

		test('a channel ends when its token expires', async () => {
			const backend = await startRealtime({ times: { tendMs: 20 } });
			const token = tokenFor({ sub: member, exp: Math.ceil(Date.now() / 1000) + 3 });
			const client = backend.client({ vsn, token: async () => token });
			await client.realtime.setAuth();
			const listener = new Listener(client, 'open:1');
			await listener.joined();
			await listener.reached('CLOSED');
			expect(listener.system.at(-1)?.message).toContain('expired');
		});

		test('a removed member stops hearing at the next check', async () => {
			const backend = await startRealtime({ times: { recheckMs: 20 } });
			await backend.database.query('insert into public.members values ($1)', [member]);
			const client = backend.client({ vsn, token: async () => tokenFor({ sub: member }) });
			await client.realtime.setAuth();
			const listener = new Listener(client, 'members:1');
			await listener.joined();
			await backend.database.query('delete from public.members where user_id = $1', [member]);
			await listener.reached('CLOSED');
			expect(listener.system.at(-1)?.message).toContain('no longer have permission');
		});
	});
});
