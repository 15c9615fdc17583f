import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './lock.ts';
import { StartError } from './start-error.ts';

/** What the built app is made of. */
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** Longer than any machine needs to build it. */
const patienceMs = 10 * 60_000;

/**
 * Builds the app when it is missing or older than its sources. Gives the path of its request handler. Two processes that
 * start at once would write into one folder: the second waits, and finds the app built.
 */
export function ensureBuilt(project: string): string {
	const handler = join(project, 'build/handler.js');
	if (isFresh(project, handler)) return handler;
	const unlock = take(join(project, 'node_modules/.build-lock'), patienceMs);
	if (!unlock) throw new StartError('Another process has been building the app for long.', 'End it, then start again.');
	try {
		if (!isFresh(project, handler)) build(project);
		return handler;
	} finally {
		unlock();
	}
}

function build(project: string): void {
	console.log('Die Anwendung wird gebaut, einen Moment … / building, one moment …');
	const vite = join(project, 'node_modules/vite/bin/vite.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: project,
		encoding: 'utf8'
	});
	if (status !== 0) {
		console.error(stdout, stderr);
		throw new StartError('The app could not be built.', 'See what is above; `npm run build` repeats it.');
	}
}

/** The handler is the last that a build writes. */
function isFresh(project: string, handler: string): boolean {
	return existsSync(handler) && newest(project) <= statSync(handler).mtimeMs;
}

/** The time of the last change among the sources. */
function newest(project: string): number {
	const visit = (path: string): number => {
		if (!existsSync(path)) return 0;
		const stat = statSync(path);
		if (!stat.isDirectory()) return stat.mtimeMs;
		return Math.max(0, ...readdirSync(path).map((name) => visit(join(path, name))));
	};
	return Math.max(...sources.map((source) => visit(join(project, source))));
}
