import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import type { Flush } from '../flush.ts';
import { openPglite } from '../pglite.ts';

/**
 * A disk that keeps nothing but what was flushed: `kept` gets a copy of a file when it is flushed, and loses what a
 * flushed folder has no more. When the power fails, `kept` is what is left.
 */
let folder: string;
let live: string;
let kept: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'power-cut-'));
	await (await PGlite.create(join(folder, 'new'))).close();
});
beforeEach(({ task }) => {
	live = join(folder, task.id, 'live');
	kept = join(folder, task.id, 'kept');
	for (const copy of [live, kept]) cpSync(join(folder, 'new'), copy, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(path: string): void {
	const copy = join(kept, relative(live, path));
	if (!statSync(path).isDirectory()) {
		mkdirSync(dirname(copy), { recursive: true });
		copyFileSync(path, copy);
		return;
	}
	const entries = new Set(readdirSync(path));
	if (!existsSync(copy)) return;
	for (const entry of readdirSync(copy)) {
		if (!entries.has(entry)) rmSync(join(copy, entry), { recursive: true });
	}
}

const honest: Flush = { now: keep, soon: async (path) => keep(path) };

async function write(database: Database, from: number, to: number): Promise<void> {
	for (let number = from; number < to; number++) {
		await database.query('insert into kept values ($1, $2)', [number, `${number}`.repeat(300)]);
		await database.query('update kept set padding = $2 where number = $1', [number - 7, 'changed']);
	}
	await database.durable();
}

async function cutPowerAndRead(): Promise<number[]> {
	const database = await openPglite(kept);
	const rows = await database.query<{ number: number }>('select number from kept order by number');
	const indexed = await database
		.query<{ count: number }>('set enable_seqscan = off')
		.then(() => database.query<{ count: number }>('select count(*) as count from kept where number >= 0'));
	expect(indexed[0]?.count).toBe(rows.length);
	await database.close();
	return rows.map(({ number }) => number);
}

const until = (end: number) => Array.from({ length: end }, (_, number) => number);

test('when power fails, everything acknowledged is there', async () => {
	const database = await openPglite(live, { flush: honest });
	await database.query('create table kept (number int primary key, padding text)');
	await write(database, 0, 200);
	await database.query('insert into kept values (9999, null)');
	expect(await cutPowerAndRead()).toEqual(until(200));
});

test('when power fails around a checkpoint, everything acknowledged is there', async () => {
	const database = await openPglite(live, { flush: honest });
	await database.query('create table kept (number int primary key, padding text)');
	await write(database, 0, 100);
	await database.query('checkpoint');
	await write(database, 100, 200);
	await database.query('insert into kept values (9999, null)');
	await database.query('checkpoint');
	await write(database, 200, 300);
	expect(await cutPowerAndRead()).toEqual([...until(300), 9999]);
});

test('when power fails in the middle of a checkpoint, everything acknowledged is there', async () => {
	let countdown = Infinity;
	const failing: Flush = {
		now(path) {
			if (--countdown > 0) keep(path);
		},
		soon: async (path) => keep(path)
	};
	const database = await openPglite(live, { flush: failing });
	await database.query('create table kept (number int primary key, padding text)');
	await write(database, 0, 150);
	countdown = 6;
	await database.query('checkpoint');
	expect(countdown, 'the power failed before the checkpoint was through').toBeLessThan(0);
	expect(await cutPowerAndRead()).toEqual(until(150));
});

test('when power fails, pages that reached the disk ahead of the log do no harm', async () => {
	let flushing = true;
	const late: Flush = { now: keep, soon: async (path) => void (flushing && keep(path)) };
	const database = await openPglite(live, { flush: late });
	await database.query('create table kept (number int primary key, padding text)');
	await write(database, 0, 100);
	await database.query('checkpoint');
	flushing = false;
	await write(database, 100, 300);
	cpSync(join(live, 'base'), join(kept, 'base'), { recursive: true });
	const rows = await cutPowerAndRead();
	expect(rows).toEqual(until(rows.length));
	expect(rows.length).toBeGreaterThanOrEqual(100);
});

test('this test would notice a log that is not flushed', async () => {
	const forgetful: Flush = { now: keep, soon: async () => undefined };
	const database = await openPglite(live, { flush: forgetful });
	await database.query('create table kept (number int primary key, padding text)');
	await database.query('checkpoint');
	await write(database, 0, 50);
	expect(await cutPowerAndRead()).not.toEqual(until(50));
});
