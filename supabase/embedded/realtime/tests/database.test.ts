import { describe, expect, test } from 'vitest';
import { onDatabase } from './backend.ts';
import { Listener } from './client.ts';

describe.each(['PGlite', 'PostgreSQL'] as const)('on %s', (kind) => {
	const startRealtime = onDatabase(kind);

	test('messages are removed when they are older than a minute, younger ones are not', async () => {
		const backend = await startRealtime({ times: { purgeMs: 20 } });
		await backend.send('open:1', { text: 'old' });
		await backend.database.query(`update realtime.messages set inserted_at = inserted_at - interval '61 seconds'`);
		await backend.send('open:1', { text: 'young' });
		const texts = () =>
			backend.database.query<{ text: string }>(`select payload ->> 'text' as text from realtime.messages`);
		await expect.poll(texts).toEqual([{ text: 'young' }]);
		expect(backend.reports).toEqual([]);
	});

	if (kind === 'PostgreSQL') {
		test('after the server has ended the connection listeners join again and hear what comes then', async () => {
			const backend = await startRealtime();
			const listener = new Listener(backend.client(), 'open:1');
			await listener.joined();
			await backend.database.query(
				`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'`
			);
			await listener.until(() => listener.states.length >= 3);
			await backend.send('open:1', { revision: 2 });
			await listener.heardAll(1);
			expect(listener.states).toEqual(['SUBSCRIBED', 'CHANNEL_ERROR', 'SUBSCRIBED']);
		});
	}
});
