import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fchmodSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

/** Where the process that holds a data folder can be asked for a copy, and what proves that one may read the folder. */
type Door = { port: number; secret: string };

const doorFile = 'door.json';

/**
 * Lets whoever may read `folder` ask for a copy in it, on loopback only; the copy is there as long as they stay. Gives the
 * function that shuts the door.
 */
export async function openDoor(folder: string, makeCopy: () => Promise<() => void>): Promise<() => void> {
	const secret = randomBytes(32).toString('base64url');
	let busy = false;
	const server = createServer((asked, response) => {
		if (!knows(asked, secret)) return void response.writeHead(403).end();
		if (busy) return void refuse(response, 'A backup is being made already. Wait until that one is done.');
		busy = true;
		serve(makeCopy, response)
			.catch((error: Error) => refuse(response, error.message))
			.finally(() => {
				busy = false;
			});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// Nothing waits for it.
	server.unref();
	const file = join(folder, doorFile);
	write(file, { port: (server.address() as AddressInfo).port, secret });
	return () => {
		rmSync(file, { force: true });
		server.close();
		server.closeAllConnections();
	};
}

/** Has the process that holds `folder` make a copy. Gives the function that tells it to take the copy away. */
export async function knock(folder: string): Promise<() => void> {
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		const { port, secret } = JSON.parse(readFileSync(join(folder, doorFile), 'utf8')) as Door;
		const headers = { authorization: `Bearer ${secret}` };
		request({ host: '127.0.0.1', port, method: 'POST', headers }, resolve).on('error', reject).end();
	}).catch(() => {
		throw new StartError(
			`The process that uses ${folder} does not answer.`,
			'If it is just starting, try again in a moment; else stop it and try again.'
		);
	});
	if (answer.statusCode === 200) return () => answer.destroy();
	const said = (await answer.setEncoding('utf8').toArray()).join('');
	throw new StartError('The backup was not made.', said);
}

function knows({ headers }: IncomingMessage, secret: string): boolean {
	const said = Buffer.from(headers.authorization ?? '');
	const expected = Buffer.from(`Bearer ${secret}`);
	return said.length === expected.length && timingSafeEqual(said, expected);
}

async function serve(makeCopy: () => Promise<() => void>, response: ServerResponse): Promise<void> {
	const gone = once(response, 'close');
	const remove = await makeCopy();
	response.writeHead(200).flushHeaders();
	await gone;
	remove();
}

function refuse(response: ServerResponse, why: string): void {
	response.writeHead(409).end(why);
}

function write(file: string, door: Door): void {
	const descriptor = openSync(file, 'w', 0o600);
	// Another start may have left it, or a copy of the folder.
	fchmodSync(descriptor, 0o600);
	writeSync(descriptor, JSON.stringify(door));
	closeSync(descriptor);
}
