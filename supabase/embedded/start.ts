import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Running } from './program.ts';

/**
 * Entry of `npm start`: has the program run in a process of its own, and starts it anew on the same port when it was lost,
 * so that no service manager is needed. What fails while it starts fails for good, with the line that it says itself.
 */
const program = join(import.meta.dirname, 'program.ts');

/** Lost so often, each time within a minute, it is not started once more. */
const mostLosses = 5;
const steadyMs = 60_000;

/** A signal may come twice, from the terminal and through npm. The second one after that ends at once what is ending. */
const impatientMs = 1000;

let port = process.env.PORT;
let losses = 0;
let running: ChildProcess;
let since: number | undefined;
let stopping: number | undefined;

function run(): void {
	since = undefined;
	running = fork(program, process.argv.slice(2), { env: { ...process.env, ...(port && { PORT: port }) } });
	running.on('message', (message: Running) => {
		port = String(message.port);
		since = performance.now();
	});
	running.on('exit', (code, signal) => {
		if (code === 0 || stopping !== undefined) process.exit(code ?? 1);
		if (since === undefined) {
			if (signal) console.error(`The start was ended (${signal}).`);
			process.exit(1);
		}
		if (signal) console.error(`The program was ended (${signal}).`);
		losses = performance.now() - since < steadyMs ? losses + 1 : 1;
		if (losses > mostLosses) {
			console.error(
				`The program was lost ${losses} times in a row and stays off. Mend what it says above, then start again.`
			);
			process.exit(1);
		}
		console.error('Das Programm wird neu gestartet / starting again …');
		run();
	});
}

function stop(): void {
	const now = performance.now();
	if (since === undefined || (stopping !== undefined && now - stopping > impatientMs)) running.kill('SIGKILL');
	else if (stopping === undefined) running.send('stop');
	stopping ??= now;
}

run();
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
