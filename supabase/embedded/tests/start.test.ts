import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBackend } from '../backend.ts';
import { openDataFolder } from '../data-folder.ts';
import { readSettings } from '../settings.ts';
import { copyExamples } from './serve.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program as `npm start` does, with settings that cannot work. */
async function start(env: Record<string, string>, ...args: string[]) {
	const child = spawn(process.execPath, [join(import.meta.dirname, '../start.ts'), ...args], {
		env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number];
	return { code, lines: said.trim().split('\n') };
}

/** One line that says what and how to mend it, and nothing of the inside. */
async function expectOneLine(started: ReturnType<typeof start>, pattern: RegExp): Promise<void> {
	const { code, lines } = await started;
	expect(lines).toEqual([expect.stringMatching(pattern)]);
	expect(code).toBe(1);
}

test('a taken port is told in one line', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;
	await expectOneLine(start({ PORT: String(port) }), new RegExp(`^Port ${port} is taken.*PORT`));
	other.close();
});

test('settings that make no sense are told in one line', async () => {
	await expectOneLine(start({ PORT: 'http' }), /^PORT=http is not a port/);
	await expectOneLine(start({}, '--demo'), /^"--demo" is not known.*--no-demo/);
	await expectOneLine(start({ DATABASE_URL: 'not an address' }), /^DATABASE_URL is not the address/);
});

test('SEC1: a password of fewer than twelve characters is told in one line, and not repeated', async () => {
	const { lines, code } = await start({ OWNER_PASSWORD: 'elf-zeichen' });
	expect(lines).toEqual([expect.stringMatching(/^OWNER_PASSWORD has fewer than 12 characters/)]);
	expect(lines.join()).not.toContain('elf-zeichen');
	expect(code).toBe(1);
});

test('a server that cannot be reached is told in one line, without its password', async () => {
	const { lines, code } = await start({ DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/db' });
	expect(lines).toEqual([expect.stringMatching(/^The PostgreSQL server .* cannot be reached \(ECONNREFUSED\)/)]);
	expect(lines.join()).not.toContain('hidden');
	expect(code).toBe(1);
});

test('a Supabase that cannot be reached is told in one line', async () => {
	const key = { PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x' };
	await expectOneLine(
		start({ PUBLIC_SUPABASE_URL: 'http://127.0.0.1:1', ...key }),
		/^The Supabase at http:\/\/127.0.0.1:1 cannot be reached/
	);
	await expectOneLine(start({ PUBLIC_SUPABASE_URL: 'http://127.0.0.1:1' }), /PUBLISHABLE_KEY is not/);
});

test('a data folder that cannot be written is told in one line', async () => {
	const file = join(folder, 'a-file');
	writeFileSync(file, '');
	await expectOneLine(start({ DATA_DIR: file }), /^The data folder .* cannot be written.*DATA_DIR/);
});

test('keys that cannot be read are told in one line', async () => {
	const dataDir = join(folder, 'bad-keys');
	mkdirSync(dataDir);
	writeFileSync(join(dataDir, 'keys.json'), '{"publishableKey":');
	await expectOneLine(start({ DATA_DIR: dataDir }), /^The keys in .*keys\.json cannot be read.*backup/);
});

test('a corrupt database is told in one line', async () => {
	const dataDir = join(folder, 'corrupt');
	const database = join(dataDir, 'database');
	mkdirSync(database, { recursive: true });
	writeFileSync(join(database, 'PG_VERSION'), '17\n');
	await expectOneLine(start({ DATA_DIR: dataDir }), /^The database in .* cannot be opened.*backup/);
});

test('a database of another build is told in one line, and nothing is changed in it', async () => {
	const dataDir = await copyExamples();
	const made = await openDataFolder({ dataDir });
	await made.database.query(`
		update supabase_migrations.schema_migrations set statements = array['create table public.other ()']
		where name = 'marks'`);
	await made.close();
	await expectOneLine(
		start({ DATA_DIR: dataDir }),
		/^This database was made by another build .*_marks\.sql differs.*DATA_DIR/
	);
	const { database, close } = await openDataFolder({ dataDir });
	const [row] = await database.query<{ marks: number }>(
		"select count(*)::int as marks from supabase_migrations.schema_migrations where name = 'marks'"
	);
	expect(row?.marks).toBe(1);
	await close();
	rmSync(dataDir, { recursive: true, force: true });
});

test('a database is started again by the build that made it', async () => {
	const dataDir = join(folder, 'again');
	for (const examples of [true, false]) {
		const backend = await createBackend({ dataDir, examples });
		const [row] = await backend.database.query<{ events: number }>('select count(*)::int as events from public.events');
		expect(row?.events).toBe(2);
		await backend.close();
	}
});

test('a folder in use is told in one line; keys and folder are for their owner only', async () => {
	const dataDir = join(folder, 'in-use');
	const first = await openDataFolder({ dataDir });
	await expectOneLine(start({ DATA_DIR: dataDir }), /is in use by another process/);
	expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
	expect(statSync(dataDir).mode & 0o077).toBe(0);
	await first.close();
	for (const path of ['keys.json', 'database', '.']) chmodSync(join(dataDir, path), 0o755);
	await (await openDataFolder({ dataDir })).close();
	expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
	expect(statSync(join(dataDir, 'database')).mode & 0o077).toBe(0);
});

test('without settings the program is on port 3000 of every address, with the examples', () => {
	expect(readSettings({}, [])).toEqual({
		port: 3000,
		host: '0.0.0.0',
		dataDir: './data',
		ownerEmail: 'owner@example.org',
		examples: true
	});
	expect(readSettings({}, ['--no-demo']).examples).toBe(false);
});
