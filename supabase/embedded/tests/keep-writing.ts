import { writeSync } from 'node:fs';
import { openDataFolder } from '../data-folder.ts';

/** Writes numbers with several writers at once, and says each number when it is stored. Ends by being killed. */

const [folder = '', first = '0'] = process.argv.slice(2);
const { database } = await openDataFolder({ dataDir: folder });
await database.query('create table if not exists kept (number int primary key, padding text)');
let next = Number(first);

async function write(): Promise<never> {
	for (;;) {
		const number = next++;
		await database.query('insert into kept values ($1, $2)', [number, 'x'.repeat(number % 2000)]);
		await database.durable();
		// At once and not buffered: what was said must have been heard when the process is killed.
		writeSync(1, `${number}\n`);
	}
}

await Promise.all(Array.from({ length: 8 }, write));
