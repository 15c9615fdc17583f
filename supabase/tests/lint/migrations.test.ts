import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../migrations');
const files = readdirSync(folder).map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
const functions = files.flatMap(({ sql }) =>
	[...sql.matchAll(/create function ([\w.]+)\([^]*?\n(?:as \$|\treturn )/g)].map(([text, name]) => ({ name, text }))
);

test('Every function states its volatility', () => {
	expect(functions.length).toBeGreaterThan(50);
	expect(functions.filter(({ text }) => !/\b(volatile|stable|immutable)\b/.test(text))).toEqual([]);
});

test('Every function is revoked from everybody before it is granted to somebody', () => {
	const sql = files.map((file) => file.sql).join('\n');
	const missing = functions.filter(
		({ name }) =>
			!new RegExp(`revoke all on function ${name}\\([^;]*from public, anon, authenticated, service_role;`).test(sql)
	);
	expect(missing.map(({ name }) => name)).toEqual([]);
});

// Supabase loads safeupdate for requests, and it looks into functions as well.
test('Nothing is updated or deleted without a where clause', () => {
	const statements = files.flatMap(({ sql }) =>
		[...sql.matchAll(/^\s*(?:update|delete from) [^;]*;/gm)].map(([statement]) => statement)
	);
	expect(statements.length).toBeGreaterThan(10);
	expect(statements.filter((statement) => !/\bwhere\b/.test(statement))).toEqual([]);
});

test('Migrations are named by a version of 14 digits and one concept', () => {
	expect(files.map(({ name }) => name).filter((name) => !/^\d{14}_[a-z_]+\.sql$/.test(name))).toEqual([]);
});

test('Every error that is raised stands in the table of supabase/README.md', () => {
	const readme = readFileSync(join(folder, '../README.md'), 'utf8');
	const raised = files.flatMap(({ sql }) => [
		...[...sql.matchAll(/raise sqlstate 'PT(\d{3})' using message = '(\w+)'/g)].map(
			([, status, id]) => `${status} ${id}`
		),
		...[
			...sql.matchAll(/raise sqlstate 'PT(\d{3})'\s+using message = case when [^']*'closed' then '(\w+)' else '(\w+)'/g)
		].flatMap(([, status, one, other]) => [`${status} ${one}`, `${status} ${other}`])
	]);
	const listed = [...readme.matchAll(/^\| `(\w+)` +\| (\d{3}) /gm)].map(([, id, status]) => `${status} ${id}`);
	expect([...new Set(raised)].sort()).toEqual(listed.sort());
});
