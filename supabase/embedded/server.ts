import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Backend } from './backend.ts';
import { compress } from './compress.ts';
import { allowedMethods } from './http.ts';
import { StartError } from './start-error.ts';

/** The app's own handler, as adapter-node builds it. */
export type AppHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** What a request may have to wait for. The app comes last: /healthz says ok once everything is there. */
export type Parts = { backend: Promise<Backend | undefined>; app: Promise<AppHandler> };

/**
 * Takes the port at once, so that a taken one is told before anything else is done. Requests wait for the part they
 * are for. Throws `StartError` when the port cannot be had.
 */
export async function listen(
	{ port, host }: { port: number; host: string },
	parts: Parts
): Promise<{ server: Server; port: number }> {
	const server = createServer((request, response) => {
		serve(request, response, parts).catch(() => response.destroy());
	});
	// The largest file that is read in takes no longer at 1 Mbit/s; who sends slower holds up nobody.
	server.requestTimeout = 120_000;
	server.headersTimeout = 30_000;
	server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
		parts.backend
			.then((backend) => backend?.handleUpgrade(request, socket, head) ?? false)
			.then((taken) => taken || socket.destroy())
			.catch(() => socket.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
		server.listen(port, host, resolve);
	});
	return { server, port: (server.address() as AddressInfo).port };
}

/**
 * SEC7: what files say, and what SvelteKit answers without the app's hooks or without its policy, as the page of last resort
 * (src/error.html). The app's pages say more. Of objects nothing is said: to some browsers a PDF that they show is one.
 */
const strict = {
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'content-security-policy':
		"script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'cache-control': 'no-cache'
};

async function serve(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
	const backend = await parts.backend;
	// Files of the build are answered without passing the app's hooks, which set the other headers (SEC7).
	response.setHeader('x-content-type-options', 'nosniff');
	if (await backend?.handle(request, response)) return;
	for (const [name, value] of Object.entries(strict)) response.setHeader(name, value);
	// The app cannot even represent some methods (SEC5).
	if (!allowedMethods.has(request.method ?? '') && request.method !== 'OPTIONS') {
		response.writeHead(405, { allow: [...allowedMethods].join(', ') }).end();
		return;
	}
	// Without ORIGIN the app believes this header (see program.ts); nobody else may set it.
	request.headers['x-forwarded-proto'] = 'http';
	const app = await parts.app;
	compress(request, response, () => app(request, response));
}

/** Resolves when no request is open any more, at the latest after `patienceMs`. */
export function stop(server: Server, patienceMs: number): Promise<void> {
	return new Promise((resolve) => {
		const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
		server.close(() => {
			clearTimeout(impatient);
			resolve();
		});
		server.closeIdleConnections();
	});
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
	if (error.code === 'EADDRINUSE') {
		return new StartError(`Port ${port} is taken by another program.`, 'Stop that one, or set PORT to another number.');
	}
	if (error.code === 'EACCES') {
		return new StartError(`Port ${port} may not be used by this user.`, 'Set PORT to a number above 1023.');
	}
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		return new StartError(`HOST=${host} is no address of this machine.`, 'Leave it out, or correct it.');
	}
	return error;
}
