import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { onDatabase, type Backend } from './backend.ts';

const startRealtime = onDatabase('PGlite');

/** A connection without a library that has joined the topic; 1.0.0 or 2.0.0 as in `query`. */
async function joined(backend: Backend, topic: string): Promise<WebSocket> {
	const socket = backend.wire();
	await once(socket, 'open');
	socket.send(JSON.stringify(['1', '1', `realtime:${topic}`, 'phx_join', { config: { private: true } }]));
	const [data] = await once(socket, 'message');
	expect(String(data)).toContain('"ok"');
	return socket;
}

function revisions(socket: WebSocket): number[] {
	const heard: number[] = [];
	socket.on('message', (data) => {
		const [, , , event, message] = JSON.parse(String(data)) as [
			null,
			null,
			string,
			string,
			{ payload: { revision: number } }
		];
		if (event === 'broadcast') heard.push(message.payload.revision);
	});
	return heard;
}

test('M1: 50 listeners hear 200 changes, each once and in order, while others come and go', async () => {
	const backend = await startRealtime();
	const listeners = await Promise.all(Array.from({ length: 50 }, () => joined(backend, 'open:1')));
	const heard = listeners.map(revisions);
	const expected = Array.from({ length: 200 }, (_, index) => index + 1);
	const sending = Promise.all(
		expected.map((revision) => backend.send('open:1', { revision, text: 'ü'.repeat(revision) }))
	);
	for (let come = 0; come < 10; come += 1) (await joined(backend, 'open:1')).terminate();
	await sending;
	await expect.poll(() => heard.every(({ length }) => length >= expected.length)).toBe(true);
	for (const list of heard) expect(list).toEqual(expected);
});

test('who does not read is cut off, and the others do not notice', async () => {
	const backend = await startRealtime({ limits: { buffered: 256 * 1024, farewellMs: 20 } });
	const [slow, quick] = await Promise.all([joined(backend, 'open:1'), joined(backend, 'open:1')]);
	const heard = revisions(quick);
	const slowClosed = once(slow, 'close');
	slow.pause();
	let revision = 0;
	while (backend.realtime.stats().cutOff === 0) {
		revision += 1;
		await backend.send('open:1', { revision, text: 'x'.repeat(60_000) });
	}
	await expect.poll(() => heard.length).toBe(revision);
	expect(backend.realtime.stats()).toMatchObject({ cutOff: 1, connections: 1, channels: 1 });
	slow.resume();
	await slowClosed;
});

test('who takes nothing for too long is cut off, however little waits', async () => {
	const backend = await startRealtime({
		limits: { stalledMs: 100, farewellMs: 20, buffered: 2 ** 30 },
		times: { tendMs: 20 }
	});
	const slow = await joined(backend, 'open:1');
	slow.pause();
	const keepSending = async (): Promise<void> => {
		if (backend.realtime.stats().cutOff > 0) return;
		await backend.send('open:1', { revision: 1, text: 'x'.repeat(60_000) });
		return keepSending();
	};
	await keepSending();
	expect(backend.realtime.stats()).toMatchObject({ cutOff: 1, connections: 0 });
	slow.resume();
});

test('300 who join at once ask the policies once', async () => {
	const backend = await startRealtime();
	let asked = 0;
	const { transaction } = backend.database;
	backend.database.transaction = (work) => {
		asked += 1;
		return transaction(work);
	};
	await Promise.all(Array.from({ length: 300 }, () => joined(backend, 'open:1')));
	backend.database.transaction = transaction;
	expect(backend.realtime.stats()).toMatchObject({ connections: 300, channels: 300, topics: 1 });
	expect(asked).toBe(1);
});

test('after messages were lost on the way listeners are told to join again', async () => {
	const backend = await startRealtime();
	const listener = await joined(backend, 'open:1');
	const { durable } = backend.database;
	backend.database.durable = () => Promise.reject(new Error('no space left'));
	await backend.send('open:1', { revision: 1 });
	const [data] = await once(listener, 'message');
	backend.database.durable = durable;
	expect(JSON.parse(String(data))).toEqual(['1', null, 'realtime:open:1', 'phx_error', {}]);
	expect(backend.reports).toHaveLength(1);
});
