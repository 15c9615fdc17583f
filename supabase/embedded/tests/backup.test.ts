import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SupabaseClient } from '@supabase/supabase-js';
import { create, extract } from 'tar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatKey, serve, type Served } from './serve.ts';

let place: string;
let served: Served;
let board: { id: string; prompt: string; revision: number };
beforeAll(async () => {
	place = mkdtempSync(join(tmpdir(), 'backup-'));
	served = await serve('PGlite');
	const [found] = await served.backend.database.query<typeof board>(`
		select b.id, p.id as prompt, b.revision from public.boards b join public.prompts p on p.board_id = b.id
		where b.title = 'Rassismussensible Beratungsarbeit' limit 1`);
	if (!found) throw new Error('The example has no such board');
	board = found;
});
afterAll(async () => {
	await served?.stop();
	rmSync(place, { recursive: true, force: true });
});

type Ended = { code: number; said: string };

/** What `npm run backup` and `npm run restore` start, as somebody at the machine. */
async function run(program: 'backup' | 'restore', dataDir: string, file: string, more = {}): Promise<Ended> {
	const entry = join(import.meta.dirname, '../backup', `${program}.ts`);
	const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ...more };
	try {
		const { stdout, stderr } = await promisify(execFile)(process.execPath, [entry, file], { env });
		return { code: 0, said: stdout + stderr };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, said: stdout + stderr };
	}
}

const notes = async ({ backend }: Served) =>
	backend.database.query<{ id: string; revision: number }>(
		`select id, revision from public.notes where board_id = '${board.id}' and revision > ${board.revision} order by revision`
	);

/** Writes without a pause until told to stop; a seat has twenty notes before it must wait. */
function keepWriting(client: SupabaseClient) {
	const acknowledged: string[] = [];
	let writing = true;
	const finished = (async () => {
		while (writing) {
			const key = seatKey();
			await client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: key });
			for (let note = 0; writing && note < 20; note++) {
				const id = randomUUID();
				const { error } = await client.rpc('post_note', {
					p_id: id,
					p_board_id: board.id,
					p_prompt_id: board.prompt,
					p_body: `Beitrag ${id}`,
					p_seat_key: key
				});
				expect(error, 'whoever writes during a backup only waits a moment').toBeNull();
				acknowledged.push(id);
			}
		}
	})();
	const stop = () => {
		writing = false;
		return finished;
	};
	return { acknowledged, stop };
}

const backup = () => join(place, 'under-load.tar.gz');

test('a backup under load holds every note that was acknowledged before, and a server goes on from it', async () => {
	const writers = Array.from({ length: 8 }, () => keepWriting(served.client()));
	const acknowledged = () => writers.flatMap((writer) => writer.acknowledged);
	await expect.poll(() => acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(100);
	const before = acknowledged();
	expect(await run('backup', served.dataDir, backup())).toMatchObject({ code: 0 });
	const during = acknowledged().length - before.length;
	await expect.poll(() => acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(before.length + during + 20);
	await Promise.all(writers.map((writer) => writer.stop()));
	expect(during, 'others went on writing').toBeGreaterThan(0);
	expect(statSync(backup()).mode & 0o777).toBe(0o600);
	expect(readdirSync(place)).toEqual(['under-load.tar.gz']);
	expect(readdirSync(served.dataDir).sort()).toEqual(['database', 'door.json', 'keys.json', 'lock']);

	const target = join(place, 'anew');
	expect(await run('restore', target, backup())).toMatchObject({ code: 0 });
	const restored = await serve('PGlite', target);
	try {
		const there = await notes(restored);
		const ids = new Set(there.map(({ id }) => id));
		expect(before.filter((id) => !ids.has(id))).toEqual([]);
		const all = new Set((await notes(served)).map(({ id }) => id));
		expect(
			there.filter(({ id }) => !all.has(id)),
			'nothing that the first server does not know'
		).toEqual([]);
		expect(there.map(({ revision }) => revision)).toEqual(there.map((_, index) => board.revision + 1 + index));
		const [now] = await restored.backend.database.query<{ revision: number; count: number; counted: number }>(`
			select b.revision, b.note_count as count,
				(select count(*)::int from public.notes n where n.board_id = b.id and n.visibility = 'visible') as counted
			from public.boards b where b.id = '${board.id}'`);
		expect(now).toMatchObject({ revision: there.at(-1)?.revision, count: now?.counted });
		expect(restored.backend.keys).toEqual(served.backend.keys);
		const more = keepWriting(restored.client());
		await expect.poll(() => more.acknowledged.length).toBeGreaterThan(5);
		await more.stop();
	} finally {
		await restored.stop();
	}
}, 120_000);

/** What a folder looks like from outside. */
const listing = (folder: string) => (existsSync(folder) ? readdirSync(folder) : 'missing');

async function expectRefused(file: string, said: RegExp, target = join(place, 'missing/deeper')): Promise<void> {
	const before = listing(target);
	const ended = await run('restore', target, file);
	expect(ended).toMatchObject({ code: 1, said: expect.stringMatching(said) });
	expect(ended.said.trim().split('\n')).toHaveLength(1);
	expect(listing(target)).toEqual(before);
	expect(existsSync(join(place, 'missing'))).toBe(false);
}

/** The same backup with one of its files said otherwise, packed as neatly as the first. */
async function changed(name: string, path: string, change: (text: string) => string): Promise<string> {
	const folder = mkdtempSync(join(place, `${name}-`));
	await extract({ file: backup(), cwd: folder });
	writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'latin1')), 'latin1');
	const file = join(place, `${name}.tar.gz`);
	await create({ file, cwd: folder, gzip: { level: 1 } }, ['contents.json', 'keys.json', 'database']);
	return file;
}

test('a backup that is truncated or changed is refused, and the target is as it was', async () => {
	const bytes = readFileSync(backup());
	const cut = join(place, 'cut.tar.gz');
	writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
	const empty = join(place, 'empty');
	mkdirSync(empty);
	await expectRefused(cut, /no backup of Schreibgespräch, or it is damaged .* nothing was changed/, empty);
	const flipped = join(place, 'flipped.tar.gz');
	const middle = Math.floor(bytes.length / 2);
	writeFileSync(flipped, bytes.with(middle, (bytes[middle] ?? 0) ^ 0xff));
	await expectRefused(flipped, /damaged/);
	const repacked = await changed('repacked', 'database/global/pg_control', (text) => `${text.slice(1)}x`);
	await expectRefused(repacked, /damaged \(database\/global\/pg_control is not what it was\)/);
	writeFileSync(join(place, 'note.txt'), 'nothing of this kind');
	await expectRefused(join(place, 'note.txt'), /damaged/);
}, 60_000);

test('a backup of another build is refused, and the target is as it was', async () => {
	const other = await changed('other', 'contents.json', (text) => text.replace('"20261122000900"', '"20261122000901"'));
	await expectRefused(other, /another build .*migration 20261122000901 differs/);
	const later = await changed('later', 'contents.json', (text) => text.replace('"version": 1', '"version": 2'));
	await expectRefused(later, /another build .*its form differs/);
}, 60_000);

test('a folder in use, or with anything in it, is nothing to restore to', async () => {
	const before = listing(served.dataDir);
	expect(await run('restore', served.dataDir, backup())).toMatchObject({
		code: 1,
		said: expect.stringMatching(/is not empty; nothing was changed/)
	});
	expect(listing(served.dataDir)).toEqual(before);
});

test('a restore that was killed is not taken for an empty folder, and can be done again', async () => {
	const half = join(place, 'half');
	mkdirSync(join(half, 'restoring/database'), { recursive: true });
	await expect(serve('PGlite', half)).rejects.toThrow(/was not finished. Restore it again/);
	expect(await run('restore', half, backup())).toMatchObject({ code: 0 });
	expect(listing(half)).toEqual(['database', 'keys.json', 'lock']);
});

test('an installation that is off is backed up the same way', async () => {
	const half = join(place, 'half');
	const file = join(place, 'off.tar.gz');
	expect(await run('backup', half, file)).toMatchObject({ code: 0 });
	expect(listing(half)).toEqual(['database', 'keys.json', 'lock']);
	expect(await run('restore', join(place, 'again'), file)).toMatchObject({ code: 0 });
	const again = await serve('PGlite', join(place, 'again'));
	expect((await notes(again)).length).toBeGreaterThan(100);
	await again.stop();
});

test('only who may read the data folder is given a copy, and no file is written over', async () => {
	const door = join(served.dataDir, 'door.json');
	expect(statSync(door).mode & 0o777).toBe(0o600);
	const { port } = JSON.parse(readFileSync(door, 'utf8')) as { port: number };
	const answer = await fetch(`http://127.0.0.1:${port}`, {
		method: 'POST',
		headers: { authorization: 'Bearer guessed' }
	});
	expect(answer.status).toBe(403);
	const before = statSync(backup()).mtimeMs;
	expect(await run('backup', served.dataDir, backup())).toMatchObject({
		code: 1,
		said: expect.stringMatching(/is there already/)
	});
	expect(statSync(backup()).mtimeMs).toBe(before);
	expect(await run('backup', served.dataDir, join(served.dataDir, 'in.tar.gz'))).toMatchObject({
		code: 1,
		said: expect.stringMatching(/in the data folder itself/)
	});
	expect(await run('backup', place, join(place, 'x.tar.gz'), { DATABASE_URL: 'postgres://db' })).toMatchObject({
		code: 1,
		said: expect.stringContaining('pg_dump --format=custom --file=FILE "$DATABASE_URL"')
	});
	expect(await run('restore', place, backup(), { DATABASE_URL: 'postgres://db' })).toMatchObject({
		code: 1,
		said: expect.stringContaining('psql --file=supabase/embedded/roles.sql "$DATABASE_URL"')
	});
});
