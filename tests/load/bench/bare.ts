import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openListeners } from './listeners.ts';
import { type Search, findSustained } from './sustained.ts';
import { createTally, numbered } from './tally.ts';

/** Notes/s that the bare server of bare-server.ts sustains with so many listeners. Each run has a folder of its own. */
export async function bareSustained(folder: string, count: number, search: Search): Promise<number> {
	const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), join(folder, `bare-${count}`)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const [port] = await once(child.stdout, 'data');
		const tally = createTally(count);
		const listeners = await openListeners({ port: Number(port), path: '/', count, onText: tally.onText });
		const rate = await findSustained({ post: (number) => listeners.say(numbered(number)), tally }, search);
		listeners.close();
		return rate;
	} finally {
		child.kill('SIGKILL');
	}
}
