import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { guardEngine } from '../engine.ts';
import { type Flush, toDisk } from '../flush.ts';
import { openPglite } from '../pglite.ts';

const refused = [
	'select 1 / 0',
	'selec',
	'select from nowhere',
	`select '\\u0000'::jsonb ->> 0`,
	`select '{"a": "\\u0000"}'::jsonb`,
	'do $$ begin raise exception using errcode = $e$PT409$e$; end $$',
	`do $$ begin begin perform 1 / 0; exception when others then raise; end; end $$`
];

test('statements that are refused keep nothing of the stack, however many they are', async () => {
	const lost = vi.fn();
	const engine = await PGlite.create();
	guardEngine(engine, lost);
	const { value } = stackOf(engine);
	for (const sql of refused) {
		await expect(engine.exec(sql), sql).rejects.toThrow();
		expect(stackOf(engine).value, sql).toBe(value);
	}
	expect((await engine.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	expect(lost).not.toHaveBeenCalled();
	await engine.close();
});

function stackOf(engine: PGlite): { value: number } {
	return (engine.Module as unknown as { ___stack_pointer: { value: number } }).___stack_pointer;
}

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'engine-'));
	await (await PGlite.create(join(folder, 'database'))).close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lost = vi.fn();
beforeEach(() => lost.mockClear());

/** Neither a success nor an answer that never comes, now and later. */
async function expectLost(database: Database, sql: string, reason: RegExp): Promise<void> {
	await expect(database.query(sql)).rejects.toThrow();
	expect(lost).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringMatching(reason) }));
	await expect(database.query('select 1')).rejects.toThrow();
}

test('an engine that has run out of stack is lost, and says so', async () => {
	const database = await openPglite(undefined, { onLost: lost });
	await expectLost(database, "select repeat('[', 100000)::jsonb", /call stack/);
});

test('an engine that panics is lost', async () => {
	const database = await openPglite(join(folder, 'database'), { onLost: lost });
	await database.query('create table kept ()');
	const log = join(folder, 'database', 'pg_wal');
	renameSync(log, `${log}.away`);
	await expectLost(database, 'select pg_switch_wal(), pg_logical_emit_message(true, $$$$, $$$$)', /./);
	renameSync(`${log}.away`, log);
});

test('a disk that refuses a flush in the midst of a checkpoint is told, and the checkpoint does not succeed', async () => {
	let broken = false;
	const flush: Flush = {
		now(path) {
			// Node's errors of the file system have codes that look like those of SQL.
			if (broken) throw Object.assign(new Error('read-only file system'), { code: 'EROFS' });
			toDisk.now(path);
		},
		soon: toDisk.soon
	};
	const database = await openPglite(join(folder, 'database'), { onLost: lost, flush });
	await database.query('create table more ()');
	broken = true;
	await expectLost(database, 'checkpoint', /read-only/);
});
