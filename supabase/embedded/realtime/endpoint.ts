import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Database } from '../database.ts';
import type { VerifyToken } from '../tokens.ts';
import { createAuthoriser } from './authorise.ts';
import { Connection } from './connection.ts';
import { createFanOut } from './fan-out.ts';
import { Line } from './line.ts';
import { listenForMessages } from './listen.ts';
import { parseVersion } from './protocol.ts';
import { purgeMessages } from './purge.ts';
import { recheck } from './recheck.ts';
import { defaultLimits, defaultTimes, type Limits, type Times } from './settings.ts';

export interface Realtime {
	/** Resolves when messages are heard. */
	ready: Promise<void>;
	handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Says farewell to everybody and stops listening. */
	close(): Promise<void>;
	stats(): RealtimeStats;
}

export type RealtimeStats = {
	connections: number;
	channels: number;
	topics: number;
	/** Changes broadcast by the database, and what that made of frames. */
	published: number;
	delivered: number;
	/** Connections that were too slow to follow. */
	cutOff: number;
};

/** The Realtime endpoint: /realtime/v1/websocket of the embedded backend, for the unmodified client of supabase-js. */
export function createRealtime(options: {
	database: Database;
	verify: VerifyToken;
	/** Failures that nobody waits for. They carry neither addresses nor content of notes. */
	report: (error: unknown) => void;
	limits?: Partial<Limits>;
	times?: Partial<Times>;
}): Realtime {
	const { database, verify, report } = options;
	const limits = { ...defaultLimits, ...options.limits };
	const times = { ...defaultTimes, ...options.times };
	const connections = new Set<Connection>();
	const authoriser = createAuthoriser({ database, freshMs: times.freshMs });
	const fanOut = createFanOut({ gatherMs: times.gatherMs });
	const webSockets = new WebSocketServer({
		noServer: true,
		clientTracking: false,
		perMessageDeflate: false,
		maxPayload: limits.inboundBytes
	});
	let arriving = 0;
	let cutOff = 0;
	let closing = false;

	const isValid = (token: string) =>
		verify(token).then(
			() => true,
			() => false
		);

	async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		const url = URL.parse(request.url ?? '/', 'http://localhost');
		if (url?.pathname !== '/realtime/v1/websocket') return refuse(socket, '404 Not Found');
		const version = parseVersion(url.searchParams.get('vsn'));
		const apiKey = url.searchParams.get('apikey');
		if (!version) return refuse(socket, '400 Bad Request');
		if (connections.size + arriving > limits.connections) return refuse(socket, '503 Service Unavailable');
		if (apiKey === null || !(await isValid(apiKey))) return refuse(socket, '401 Unauthorized');
		if (closing) return refuse(socket, '503 Service Unavailable');
		webSockets.handleUpgrade(request, socket, head, (webSocket) => {
			const line = new Line({
				socket,
				webSocket,
				limits,
				onClose(why) {
					connections.delete(connection);
					connection.end();
					if (why === 'slow') cutOff += 1;
				}
			});
			const connection = new Connection({ line, version, apiKey, authoriser, verify, fanOut, limits });
			connections.add(connection);
			webSocket.on('message', (data: Buffer, isBinary) => {
				connection.receive(data, isBinary).catch(report);
			});
		});
	}

	function tend(): void {
		const now = Date.now();
		authoriser.forget();
		for (const connection of connections) {
			connection.line.tend(now);
			connection.expire(now);
		}
	}

	const timers = [
		setInterval(tend, times.tendMs),
		repeat(() => recheck(connections, authoriser), times.recheckMs, report),
		repeat(() => purgeMessages(database), times.purgeMs, report)
	];
	const missed = () => {
		for (const connection of connections) connection.interrupt();
	};
	const listening = listenForMessages({ database, publish: fanOut.publish, missed, report });
	listening.catch(() => {});

	return {
		ready: listening.then(() => {}),
		handleUpgrade(request, socket, head) {
			arriving += 1;
			// Until ws takes over, a connection that breaks off would be an unhandled error.
			const ignore = () => {};
			socket.on('error', ignore);
			admit(request, socket, head)
				.catch(report)
				.finally(() => {
					arriving -= 1;
					socket.off('error', ignore);
				});
		},
		async close() {
			closing = true;
			for (const timer of timers) clearInterval(timer);
			for (const connection of connections) connection.line.close('stopping');
			fanOut.close();
			const stop = await listening.catch(() => null);
			await stop?.();
		},
		stats: () => ({
			connections: connections.size,
			channels: [...connections].reduce((sum, connection) => sum + [...connection.channels].length, 0),
			...fanOut.stats(),
			cutOff
		})
	};
}

/** Calls again and again, but never a second time before the first has ended. */
function repeat(work: () => Promise<void>, everyMs: number, report: (error: unknown) => void): NodeJS.Timeout {
	let busy = false;
	return setInterval(() => {
		if (busy) return;
		busy = true;
		work()
			.catch(report)
			.finally(() => {
				busy = false;
			});
	}, everyMs);
}

function refuse(socket: Duplex, status: string): void {
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
