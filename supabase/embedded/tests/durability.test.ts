import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackend } from '../backend.ts';
import { openDataFolder } from '../data-folder.ts';

let dataDir: string;
beforeEach(() => {
	dataDir = mkdtempSync(join(tmpdir(), 'durability-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function run(program: string, ...args: string[]): ChildProcess {
	return spawn(process.execPath, [join(import.meta.dirname, program), dataDir, ...args], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

/** Kills a program once it has said `enough` lines, in the middle of its writes. Gives what it said. */
async function killWhileWriting(first: number, enough: number): Promise<number[]> {
	const child = run('keep-writing.ts', String(first));
	let said = '';
	child.stdout?.on('data', (chunk: Buffer) => {
		said += chunk.toString();
		if (said.split('\n').length > enough) child.kill('SIGKILL');
	});
	await once(child, 'close');
	expect(said, 'the program wrote until it was killed').not.toBe('');
	return said.split('\n').slice(0, -1).map(Number);
}

test('what was acknowledged is there after the process was killed, again and again', async () => {
	const acknowledged = new Set<number>();
	for (const [round, enough] of [50, 700, 300].entries()) {
		for (const number of await killWhileWriting(round * 100_000, enough)) acknowledged.add(number);
	}
	const { database, close } = await openDataFolder({ dataDir });
	const rows = await database.query<{ number: number }>('select number from kept');
	const stored = new Set(rows.map(({ number }) => number));
	expect([...acknowledged].filter((number) => !stored.has(number))).toEqual([]);
	expect(stored.size).toBe(rows.length);
	await close();
});

test('a first start that is killed at any moment leaves a folder that opens', async () => {
	for (const delay of [300, 900, 1800, 2700, 3500]) {
		const child = run('start-only.ts');
		await Promise.race([once(child, 'exit'), wait(delay)]);
		child.kill('SIGKILL');
		if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
	}
	const backend = await createBackend({ dataDir, examples: true });
	const events = await backend.database.query('select code from public.events order by code');
	expect(events).toEqual([{ code: 'FACHT6' }, { code: 'TREFF6' }]);
	await backend.close();
	expect(existsSync(join(dataDir, 'database.new'))).toBe(false);
});

test('a second process on the same folder is refused, until the first has ended', async () => {
	const { close } = await openDataFolder({ dataDir });
	await expect(openDataFolder({ dataDir })).rejects.toThrow(/is in use by another process.*DATA_DIR/);
	await close();
	await (await openDataFolder({ dataDir })).close();
});
