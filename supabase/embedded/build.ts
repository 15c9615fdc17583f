import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** What the built app is made of. */
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** Builds the app when it is missing or older than its sources. Gives the path of its request handler. */
export function ensureBuilt(project: string): string {
	const handler = join(project, 'build/handler.js');
	const isFresh = existsSync(handler) && newest(project) <= statSync(handler).mtimeMs;
	if (isFresh) return handler;
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
	return handler;
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
