import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyFolder, makeCopy } from './backup/copy.ts';
import { openDoor } from './backup/door.ts';
import { refuseUnfinished, restoringFolder } from './backup/restoring.ts';
import type { Database } from './database.ts';
import { type Keys, loadKeys } from './keys.ts';
import { lock } from './lock.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { StartError } from './start-error.ts';
import { syncTree } from './sync-tree.ts';
import { copyEmptyDatabase } from './template.ts';
import { startUpkeep } from './upkeep.ts';

const upkeepEveryMs = 20_000;

export type DataFolder = { keys: Keys; database: Database; close(): Promise<void> };

/**
 * What is kept between two starts:
 *
 *     keys.json    publishable key and signing secret, mode 0600
 *     lock         held by the process that uses the folder
 *     database/    PGlite's files
 *
 * While it is used `door.json` says how the process can be asked for a backup, which `copy/` holds until it is packed;
 * `restoring/` is a backup that is being put back.
 *
 * Throws `StartError` when the folder or the database cannot be used.
 */
export async function openDataFolder(options: { dataDir: string; databaseUrl?: string }): Promise<DataFolder> {
	const folder = resolve(options.dataDir);
	makeFolder(folder);
	const unlock = lock(join(folder, 'lock'), folder);
	try {
		const keys = loadKeys(join(folder, 'keys.json'));
		const { databaseUrl } = options;
		const database = databaseUrl ? await openPostgres(databaseUrl) : await openFiles(folder);
		// A server has background processes and backups of its own.
		const stopUpkeep = databaseUrl ? undefined : startUpkeep(database, upkeepEveryMs, reportUpkeep);
		const shutDoor = databaseUrl ? undefined : await openDoor(folder, () => makeCopy(folder, database));
		return {
			keys,
			database,
			async close() {
				shutDoor?.();
				await stopUpkeep?.();
				await database.close();
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
}

function reportUpkeep(error: unknown): void {
	console.error(`upkeep: ${error instanceof Error ? error.message : String(error)}`);
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch {
		throw new StartError(
			`The data folder ${folder} cannot be written.`,
			'Give this user the right to write there, or set DATA_DIR to another folder.'
		);
	}
}

async function openFiles(folder: string): Promise<Database> {
	const files = join(folder, 'database');
	refuseUnfinished(folder);
	for (const left of [copyFolder(folder), join(folder, restoringFolder)])
		rmSync(left, { recursive: true, force: true });
	if (!existsSync(files)) await makeDatabase(files);
	// Salts and notes are nobody else's on this machine, also where the folder around them was there before us.
	chmodSync(files, 0o700);
	try {
		return await openPglite(files, { onLost: giveUp });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new StartError(
			`The database in ${files} cannot be opened (${reason}).`,
			'Put the folder back from a backup, or move it away to start with an empty one.'
		);
	}
}

/** Under another name until it is whole and on disk: a process killed here leaves nothing that looks like a database. */
async function makeDatabase(files: string): Promise<void> {
	const unfinished = `${files}.new`;
	rmSync(unfinished, { recursive: true, force: true });
	await copyEmptyDatabase(unfinished);
	syncTree(unfinished);
	renameSync(unfinished, files);
	syncTree(join(files, '..'), { deep: false });
}

/** Whoever was told "stored" is safe on the disk; whoever is not yet will send again, to the process that `start.ts` starts. */
function giveUp(error: unknown): never {
	const reason = error instanceof Error ? error.message : String(error);
	// Not by the console, which is silent within the library.
	writeSync(2, `The database in the data folder stopped (${reason}). Check that the disk is not full and works.\n`);
	process.exit(1);
}
