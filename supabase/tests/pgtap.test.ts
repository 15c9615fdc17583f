import type { PGlite } from '@electric-sql/pglite';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from './setup/database.ts';

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.sql'))
	.sort();

let database: PGlite;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => database.close());

/** The first line of a file is a comment that says what it proves. */
const title = (sql: string) => /^-- (.+)$/m.exec(sql)?.[1] ?? '';

/** What pgTAP printed while the file ran in a transaction that is then undone. */
async function tap(sql: string): Promise<string[]> {
	try {
		const results = await database.exec(`
			begin; select * from no_plan();
			${sql}
			; reset role; select * from finish();
		`);
		return results.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).map(String)));
	} finally {
		await database.exec('rollback; reset role');
	}
}

for (const folder of new Set(files.map(dirname))) {
	describe(folder, () => {
		for (const file of files.filter((path) => dirname(path) === folder)) {
			const sql = readFileSync(join(here, file), 'utf8');
			test(title(sql) || basename(file), async () => {
				const lines = (await tap(sql)).flatMap((text) => text.split('\n'));
				expect(lines.filter((line) => /^not ok|^# /.test(line))).toEqual([]);
				expect(lines.filter((line) => line.startsWith('ok ')).length).toBeGreaterThan(0);
			});
		}
	});
}
