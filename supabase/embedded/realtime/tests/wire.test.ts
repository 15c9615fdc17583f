import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { onDatabase, publishableKey } from './backend.ts';

const startRealtime = onDatabase('PGlite');

type Frame = [
	joinRef: string | null,
	ref: string | null,
	topic: string,
	event: string,
	payload: Record<string, unknown>
];

const join = (topic: string, ref = '1', config: object = {}) =>
	JSON.stringify([ref, ref, `realtime:${topic}`, 'phx_join', { config: { private: true, ...config } }]);

async function next(socket: WebSocket): Promise<Frame> {
	const [data] = await once(socket, 'message');
	return JSON.parse(String(data)) as Frame;
}

async function closed(socket: WebSocket): Promise<[code: number, reason: string]> {
	const [code, reason] = await once(socket, 'close');
	return [code, String(reason)];
}

async function opened(socket: WebSocket): Promise<WebSocket> {
	await once(socket, 'open');
	return socket;
}

test.each([
	['no key', 'vsn=2.0.0', 401],
	['a wrong key', 'apikey=sb_publishable_guessed&vsn=2.0.0', 401],
	['an unknown version', `apikey=${publishableKey}&vsn=9.0.0`, 400]
])('a connection with %s is refused', async (_name, query, status) => {
	const backend = await startRealtime();
	const [error] = await once(backend.wire(query), 'error');
	expect((error as Error).message).toContain(String(status));
	expect(backend.realtime.stats().connections).toBe(0);
});

test('another address than that of Supabase is not found', async () => {
	const backend = await startRealtime();
	const socket = new WebSocket(`${backend.url.replace('http', 'ws')}/realtime/v1/longpoll?apikey=${publishableKey}`);
	const [error] = await once(socket, 'error');
	expect((error as Error).message).toContain('404');
});

test('more connections than the limit are refused', async () => {
	const backend = await startRealtime({ limits: { connections: 1 } });
	await opened(backend.wire());
	const [error] = await once(backend.wire(), 'error');
	expect((error as Error).message).toContain('503');
});

test('a client that breaks off while it is being let in harms nobody', async () => {
	const backend = await startRealtime();
	const socket = connect(Number(new URL(backend.url).port), '127.0.0.1');
	await once(socket, 'connect');
	socket.write(
		`GET /realtime/v1/websocket?apikey=${publishableKey} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
			'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
	);
	socket.resetAndDestroy();
	await opened(backend.wire());
	expect(backend.reports).toEqual([]);
});

test('heartbeats are answered; what is silent for too long is closed', async () => {
	const backend = await startRealtime({ limits: { idleMs: 2000 }, times: { tendMs: 20 } });
	const [speaking, silent] = [backend.wire(), backend.wire()];
	const silentClosed = closed(silent);
	await Promise.all([opened(speaking), opened(silent)]);
	let silence = true;
	for (let ref = 1; silence; ref += 1) {
		speaking.send(JSON.stringify([null, String(ref), 'phoenix', 'heartbeat', {}]));
		expect(await next(speaking)).toEqual([null, String(ref), 'phoenix', 'phx_reply', { status: 'ok', response: {} }]);
		silence = await Promise.race([silentClosed.then(() => false), new Promise<true>((go) => setTimeout(go, 50, true))]);
	}
	expect(await silentClosed).toEqual([1000, 'heartbeat timeout']);
});

test('a join is answered as Supabase answers it, with presence and system if asked for', async () => {
	const backend = await startRealtime();
	const socket = await opened(backend.wire());
	const frames: Frame[] = [];
	socket.on('message', (data) => frames.push(JSON.parse(String(data)) as Frame));
	socket.send(join('open:1', '1', { presence: { enabled: true }, broadcast: { replication_ready: true } }));
	await expect.poll(() => frames.length).toBe(3);
	expect(frames).toEqual([
		['1', '1', 'realtime:open:1', 'phx_reply', { status: 'ok', response: { postgres_changes: [] } }],
		['1', null, 'realtime:open:1', 'presence_state', {}],
		[
			'1',
			null,
			'realtime:open:1',
			'system',
			{ extension: 'system', status: 'ok', message: 'Replication connection established', channel: 'open:1' }
		]
	]);
});

test('a topic without a name, an unknown topic and too many channels are refused', async () => {
	const backend = await startRealtime({ limits: { channels: 1 } });
	const socket = await opened(backend.wire());
	const reason = async (message: string) => {
		socket.send(message);
		const [, , , , { status, response }] = await next(socket);
		return [status, (response as { reason?: string }).reason];
	};
	expect(await reason(join(''))).toEqual(['error', expect.stringContaining('TopicNameRequired')]);
	expect(await reason(join('x'.repeat(256)))).toEqual(['error', expect.stringContaining('TopicNameRequired')]);
	expect(await reason('[null,"1","elsewhere","phx_join",{}]')).toEqual(['error', 'unmatched topic']);
	expect(await reason('[null,"1","realtime:open:1","access_token",{}]')).toEqual(['error', 'unmatched topic']);
	expect(await reason(join('open:1'))).toEqual(['ok', undefined]);
	expect(await reason(join('open:2'))).toEqual(['error', expect.stringContaining('ChannelRateLimitReached')]);
	expect(await reason(join('open:1', '2'))).toEqual(['ok', undefined]);
});

test('joining again and again is refused, sending again and again ends the connection', async () => {
	const backend = await startRealtime({
		limits: { joins: { perSecond: 0, burst: 1 }, messages: { perSecond: 0, burst: 3 } }
	});
	const socket = await opened(backend.wire());
	socket.send(join('open:1'));
	await next(socket);
	socket.send(join('open:1'));
	expect((await next(socket))[4]).toMatchObject({
		response: { reason: expect.stringContaining('ClientJoinRateLimitReached') }
	});
	socket.send(join('open:1'));
	socket.send(join('open:1'));
	expect(await closed(socket)).toEqual([1008, 'too many messages']);
});

test.each([
	['not JSON', 'hello', 1007],
	['more than 64 kB', JSON.stringify([null, null, 'phoenix', 'heartbeat', { text: 'x'.repeat(65_536) }]), 1009]
])('%s ends the connection', async (_name, message, code) => {
	const backend = await startRealtime();
	const socket = await opened(backend.wire());
	socket.send(message);
	expect((await closed(socket))[0]).toBe(code);
	expect(backend.realtime.stats().connections).toBe(0);
	expect(backend.reports).toEqual([]);
});

test('a join that was left before its answer stays left', async () => {
	const backend = await startRealtime();
	const socket = await opened(backend.wire());
	socket.send(join('open:1'));
	socket.send('["1","2","realtime:open:1","phx_leave",{}]');
	expect(await next(socket)).toEqual(['1', '2', 'realtime:open:1', 'phx_reply', { status: 'ok', response: {} }]);
	socket.send('[null,"3","phoenix","heartbeat",{}]');
	expect((await next(socket))[1]).toBe('3');
	expect(backend.realtime.stats()).toMatchObject({ channels: 0, topics: 0 });
});

test('stopping says farewell and keeps nobody', async () => {
	const backend = await startRealtime();
	const socket = await opened(backend.wire());
	const farewell = closed(socket);
	await backend.realtime.close();
	expect(await farewell).toEqual([1001, 'the server stops']);
});
