import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { create } from 'tar';
import { take } from '../lock.ts';
import { openPglite } from '../pglite.ts';
import { readSettings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { syncTree } from '../sync-tree.ts';
import { contentsFile, kept, sealContents } from './contents.ts';
import { copyFolder, makeCopy } from './copy.ts';
import { knock } from './door.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { tellProgress } from './progress.ts';
import { run } from './run.ts';
import { sizeOf } from './size-of.ts';

/** Entry of `npm run backup`: one file with everything that is needed to go on elsewhere, while the program runs or not. */

/** L9. */
const keptForDays = 30;

await run(async (args) => {
	if (args.length > 1) throw new StartError('Only one file can be named.', 'npm run backup -- FILE');
	const settings = readSettings(process.env, []);
	refuseElsewhere(settings, 'back up');
	const folder = resolve(settings.dataDir);
	if (!existsSync(join(folder, 'database'))) {
		throw new StartError(`There is no database in ${folder}.`, 'Set DATA_DIR to the data folder of the program.');
	}
	const file = resolve(args[0] ?? join('backups', `schreibgespraech-${now()}.tar.gz`));
	refusePlace(file, folder);

	const done = await copy(folder);
	try {
		await pack(copyFolder(folder), file);
	} finally {
		await done();
	}
	console.log(`${file}
It holds what people wrote, and keys that let everybody in: nobody else may read it, and it may not lie in a folder that
is served, shared or synchronised. Keep it encrypted, on another disk, and delete it by ${deleteBy()}.`);
});

/** The copy is made by the process that holds the folder: by the program if it runs, else by this one. */
async function copy(folder: string): Promise<() => void | Promise<void>> {
	const unlock = take(join(folder, 'lock'), 0);
	if (!unlock) return knock(folder);
	const database = await openPglite(join(folder, 'database'));
	const close = async () => {
		await database.close();
		unlock();
	};
	try {
		const remove = await makeCopy(folder, database);
		return async () => {
			remove();
			await close();
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** Under another name until it is whole and on the disk. */
async function pack(folder: string, file: string): Promise<void> {
	await sealContents(folder);
	const unfinished = `${file}.part`;
	const forget = () => rmSync(unfinished, { force: true });
	forget();
	process.once('exit', forget);
	await pipeline(
		create({ cwd: folder, portable: true }, [contentsFile, ...kept]),
		tellProgress('Backup', sizeOf(folder)),
		createGzip(),
		createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
	);
	renameSync(unfinished, file);
	syncTree(dirname(file), { deep: false });
}

function refusePlace(file: string, folder: string): void {
	if (existsSync(file)) throw new StartError(`${file} is there already.`, 'Name another file.');
	if (!relative(folder, file).startsWith('..')) {
		throw new StartError(`${file} would lie in the data folder itself.`, 'Name a file elsewhere.');
	}
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	} catch {
		throw new StartError(`The folder of ${file} cannot be made.`, 'Name a file elsewhere.');
	}
}

/** 2026-11-22-1730, by the clock on the wall. */
function now(): string {
	const at = new Date();
	const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
	return `${parts.join('-')}-${at.toTimeString().slice(0, 5).replace(':', '')}`;
}

function deleteBy(): string {
	const day = new Date();
	day.setDate(day.getDate() + keptForDays);
	return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
