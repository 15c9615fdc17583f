import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { lock } from '../lock.ts';
import { readSettings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { syncTree } from '../sync-tree.ts';
import { checkContents, contentsFile, damaged, kept } from './contents.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { tellProgress } from './progress.ts';
import { restoringFolder } from './restoring.ts';
import { run } from './run.ts';

/** Entry of `npm run restore`: makes a data folder of a backup, or leaves everything as it is. */

await run(async (args) => {
	const [name, ...more] = args;
	if (!name || more.length > 0) throw new StartError('Name the file to restore.', 'npm run restore -- FILE');
	const settings = readSettings(process.env, []);
	refuseElsewhere(settings, 'restore');
	const file = resolve(name);
	if (!existsSync(file)) throw new StartError(`There is no file ${file}.`, 'Name the backup to restore.');
	const folder = resolve(settings.dataDir);
	refuseUsed(folder);

	const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
	const hadLock = existsSync(join(folder, 'lock'));
	const unlock = lock(join(folder, 'lock'), folder);
	const unfinished = join(folder, restoringFolder);
	const leaveAsItWas = () => {
		rmSync(unfinished, { recursive: true, force: true });
		if (!hadLock) rmSync(join(folder, 'lock'), { force: true });
		if (made) rmSync(made, { recursive: true });
	};
	try {
		// Somebody may have started the program here meanwhile.
		refuseUsed(folder);
		rmSync(unfinished, { recursive: true, force: true });
		mkdirSync(unfinished, { mode: 0o700 });
		await unpack(file, unfinished);
		await checkContents(unfinished);
		rmSync(join(unfinished, contentsFile));
		syncTree(unfinished);
	} catch (error) {
		unlock();
		leaveAsItWas();
		throw error;
	}
	// The keys first: only the database makes it a data folder, see `refuseUnfinished`.
	for (const part of kept) renameSync(join(unfinished, part), join(folder, part));
	rmSync(unfinished, { recursive: true });
	syncTree(folder, { deep: false });
	unlock();
	console.log(`Restored to ${folder}. npm start goes on from there.`);
});

function refuseUsed(folder: string): void {
	if (!existsSync(folder)) return;
	const found = readdirSync(folder);
	const own = ['lock', ...(found.includes(restoringFolder) ? [restoringFolder, 'keys.json'] : [])];
	if (found.every((entry) => own.includes(entry))) return;
	throw new StartError(
		`The data folder ${folder} is not empty; nothing was changed.`,
		'Stop the program and move the folder away, or set DATA_DIR to an empty or a new one.'
	);
}

async function unpack(file: string, folder: string): Promise<void> {
	try {
		await pipeline(
			createReadStream(file),
			tellProgress('Restore', statSync(file).size),
			extract({
				cwd: folder,
				strict: true,
				filter: (path, entry) =>
					('type' in entry ? ['File', 'Directory'].includes(entry.type) : true) &&
					[contentsFile, ...kept].includes(path.split('/')[0] ?? '')
			})
		);
	} catch (error) {
		throw damaged(error instanceof Error ? error.message : String(error));
	}
}
