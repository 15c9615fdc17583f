import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { openPglite } from '../pglite.ts';
import { keepUp } from '../upkeep.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
	await (await PGlite.create(join(folder, 'database'))).close();
	database = await openPglite(join(folder, 'database'));
	await database.query('create table busy (id int primary key, padding text)');
});
afterAll(async () => {
	await database?.close();
	rmSync(folder, { recursive: true, force: true });
});

test('a table that changes all the time does not grow, and the planner knows its size', async () => {
	const size = async () => {
		const [row] = await database.query<{ bytes: number }>("select pg_relation_size('busy') as bytes");
		return row?.bytes ?? 0;
	};
	await database.query("insert into busy select n, repeat('x', 500) from generate_series(1, 2000) n");
	const sizes: number[] = [];
	for (let round = 0; round < 6; round++) {
		await database.query("update busy set padding = repeat('y', 500)");
		await database.query('select pg_stat_force_next_flush()');
		await keepUp(database);
		sizes.push(await size());
	}
	expect(Math.max(...sizes)).toBeLessThanOrEqual((sizes[0] ?? 0) * 1.6);
	const [planned] = await database.query<{ rows: number }>(
		"select reltuples::int as rows from pg_class where relname = 'busy'"
	);
	expect(planned?.rows).toBe(2000);
});

test('the log does not grow without end', async () => {
	// Neither compressed nor stored elsewhere, so that every byte goes through the log.
	await database.query('alter table busy alter padding set storage plain');
	for (let round = 0; round < 14; round++) {
		await database.query("update busy set padding = repeat('z', 2500)");
	}
	const pending = async () => {
		const [row] = await database.query<{ bytes: number }>(
			'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()'
		);
		return row?.bytes ?? 0;
	};
	expect(await pending()).toBeGreaterThan(64 * 1024 * 1024);
	await keepUp(database);
	expect(await pending()).toBeLessThan(1024 * 1024);
});
