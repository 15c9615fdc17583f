import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Writer, startWriter } from '../faults/writer.ts';
import { type Attendee, createAttendee, readConfig } from '../harness/attendee.ts';
import { signIn } from '../harness/organiser.ts';
import { type Server, startServer } from '../harness/server.ts';
import { copyDataFolder } from './prepare.ts';

const code = 'FACHT6';

let folder: ReturnType<typeof copyDataFolder>;
let server: Server;
let observer: Attendee;
let board: string;
let writers: Writer[];

test.beforeEach(async () => {
	test.setTimeout(240_000);
	folder = copyDataFolder();
	server = await startServer({ dataDir: folder.path, watched: true });
	const config = await readConfig(server.url);
	observer = createAttendee(config);
	const { boards } = await observer.enterEvent(code);
	board = boards[0]?.id ?? '';
	await (await signIn(config)).setPhase(board, 'exchange');
	writers = await Promise.all(
		['Eins', 'Zwei', 'Drei'].map(async (name) => {
			const attendee = createAttendee(config);
			await attendee.enterEvent(code);
			return startWriter(name, attendee, board);
		})
	);
});
test.afterEach(async () => {
	for (const { screen } of writers) screen.close();
	await server.stop();
	folder.remove();
});

const acknowledged = () => writers.flatMap((writer) => [...writer.acknowledged]);

async function acknowledgedMore(): Promise<void> {
	const before = acknowledged().length;
	await expect.poll(() => acknowledged().length, { timeout: 60_000 }).toBeGreaterThan(before + 5);
}

const health = async () => (await fetch(`${server.url}/healthz`).catch(() => undefined))?.status;

async function lost(): Promise<void> {
	await expect.poll(health, { intervals: [5], timeout: 60_000 }).toBeUndefined();
}

/** Clients go on by themselves, and whatever any of them was ever told is there once. */
async function expectNothingMissing(): Promise<void> {
	await acknowledgedMore();
	await Promise.all(writers.map((writer) => writer.finish()));
	const { notes } = await observer.readBoard(board);
	expect(acknowledged().filter((id) => !notes.some((note) => note.id === id))).toEqual([]);
	const bodies = notes.flatMap((note) => ('body' in note ? [note.body] : []));
	expect(new Set(bodies).size).toBe(bodies.length);
}

function log(): string {
	return join(folder.path, 'database/pg_wal');
}

test('a disk that is gone for a moment ends the engine, and the program starts itself anew', async () => {
	await acknowledgedMore();
	renameSync(log(), `${log()}.away`);
	await lost();
	renameSync(`${log()}.away`, log());
	await expect.poll(health, { timeout: 60_000 }).toBe(200);
	expect(server.output()).toMatch(/stopped \(.*starting again/s);
	await expectNothingMissing();
	await server.stop();
	expect(server.exitCode()).toBe(0);
});

test('a process that the operating system ends is started anew', async () => {
	await acknowledgedMore();
	const [, pid] =
		new RegExp(`^ *(\\d+) +${server.pid}$`, 'm').exec(
			execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
		) ?? [];
	process.kill(Number(pid), 'SIGKILL');
	await lost();
	await expect.poll(health, { timeout: 60_000 }).toBe(200);
	await expectNothingMissing();
});

test('what cannot be started again is not tried for ever', async () => {
	await acknowledgedMore();
	renameSync(log(), `${log()}.away`);
	await expect.poll(() => server.exitCode(), { timeout: 90_000 }).toBe(1);
	const lines = server.output().trim().split('\n');
	expect(lines.at(-1)).toMatch(/^The database in .* cannot be opened .* backup/);
	expect(await health()).toBeUndefined();
	for (const writer of writers) expect(writer.acknowledged.size).toBeGreaterThan(0);
});
