import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from './build.ts';

let project: string;
const made = () => readFileSync(join(project, 'made'), 'utf8').trim().split('\n');

/** A project whose bundler takes its time and writes down that it ran. */
beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'build-'));
	for (const folder of ['src', 'node_modules/vite/bin']) mkdirSync(join(project, folder), { recursive: true });
	writeFileSync(join(project, 'src/page.ts'), '');
	writeFileSync(
		join(project, 'node_modules/vite/bin/vite.js'),
		`const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
		appendFileSync('made', 'begun\\n');
		setTimeout(() => {
			mkdirSync('build', { recursive: true });
			writeFileSync('build/handler.js', '');
			appendFileSync('made', 'ended\\n');
		}, 300);`
	);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** What a start does, in a process of its own. */
async function start(): Promise<number> {
	const program = `import(process.argv[1]).then(({ ensureBuilt }) => ensureBuilt(process.argv[2]))`;
	const child = spawn(process.execPath, ['--eval', program, join(import.meta.dirname, 'build.ts'), project], {
		stdio: 'inherit'
	});
	const [code] = (await once(child, 'exit')) as [number];
	return code;
}

test('two processes that start at once build the app once, and both find it built', async () => {
	expect(await Promise.all([start(), start()])).toEqual([0, 0]);
	expect(made()).toEqual(['begun', 'ended']);
});

test('the app is built anew when a source is younger than it, and only then', () => {
	for (const _ of [1, 2]) expect(ensureBuilt(project)).toBe(join(project, 'build/handler.js'));
	expect(made()).toHaveLength(2);
	const later = new Date(Date.now() + 10_000);
	utimesSync(join(project, 'src/page.ts'), later, later);
	ensureBuilt(project);
	expect(made()).toHaveLength(4);
});
