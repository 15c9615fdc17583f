import { describe, expect, test } from 'vitest';
import { onDatabase } from './backend.ts';

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
});
