import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const owner = { email: 'owner@example.org', password: 'correct horse battery staple' };

/** The program as a user starts it, in a process of its own. */
export type Server = {
	url: string;
	port: number;
	dataDir: string;
	pid: number;
	/** Null while it runs. */
	exitCode: () => number | null;
	/** All that it wrote to stdout and stderr. */
	output: () => string;
	/** SIGTERM, as a service manager ends it. */
	stop: () => Promise<void>;
	/** SIGKILL: no chance to tidy up. */
	kill: () => Promise<void>;
};

const longestStartMs = 60_000;

/**
 * Starts it on a free port unless told one; resolves once /healthz is well. Without the process that watches over it and
 * would start it anew: most who are here end it by force, or measure it.
 */
export async function startServer(options: {
	dataDir: string;
	port?: number;
	watched?: boolean;
	environment?: Record<string, string>;
	arguments?: string[];
}): Promise<Server> {
	const port = options.port ?? (await freePort());
	const url = `http://127.0.0.1:${port}`;
	const entry = options.watched ? 'start.ts' : 'program.ts';
	const child = spawn(process.execPath, [`supabase/embedded/${entry}`, ...(options.arguments ?? [])], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: options.dataDir,
			OWNER_EMAIL: owner.email,
			OWNER_PASSWORD: owner.password,
			...options.environment
		}
	});
	const output: string[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));

	try {
		await healthy(url, child);
		// It says its address once the first owner can sign in.
		while (!output.join('').includes(`:${port}`))
			await Promise.race([
				once(child.stdout, 'data'),
				once(child, 'exit').then(() => Promise.reject(new Error('it ended')))
			]);
	} catch (error) {
		await end(child, 'SIGKILL');
		throw new Error(`The server did not start: ${String(error)}\n${output.join('').slice(-2000)}`, { cause: error });
	}
	return {
		url,
		port,
		dataDir: options.dataDir,
		pid: child.pid ?? 0,
		exitCode: () => child.exitCode,
		output: () => output.join(''),
		stop: () => end(child, 'SIGTERM'),
		kill: () => end(child, 'SIGKILL')
	};
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
	const deadline = Date.now() + longestStartMs;
	while (Date.now() < deadline) {
		if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
		const answer = await fetch(`${url}/healthz`).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`not well after ${longestStartMs / 1000} s`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill(signal);
	await gone;
}

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (!address || typeof address === 'string') throw new Error('No free port was given.');
	return address.port;
}

export function temporaryFolder(): { path: string; remove: () => void } {
	const path = mkdtempSync(join(tmpdir(), 'schreibgespraech-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
