import { constants, mkdirSync, rmSync } from 'node:fs';
import { cp, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database.ts';
import { appliedMigrations } from '../migrations.ts';
import { StartError } from '../start-error.ts';
import { kept, writeContents } from './contents.ts';
import { sizeOf } from './size-of.ts';

/** What must stay free on the disk, because a full one ends the engine. */
const reserve = 256 * 1024 * 1024;

/** Where the copy lies until it is packed: in the data folder, so nobody may read it who may not read that. */
export const copyFolder = (folder: string) => join(folder, 'copy');

/**
 * Copies `folder` as it is at one moment while `database` has it open. Between a checkpoint and the end of copying the files
 * nobody else is served, some tenths of a second. Gives the function that takes the copy away.
 */
export async function makeCopy(folder: string, database: Database): Promise<() => void> {
	const place = copyFolder(folder);
	const remove = () => rmSync(place, { recursive: true, force: true });
	remove();
	await refuseFullDisk(folder);
	const migrations = await appliedMigrations(database);
	mkdirSync(place, { mode: 0o700 });
	try {
		const session = await database.reserve();
		try {
			await session.query('checkpoint');
			for (const part of kept) {
				await cp(join(folder, part), join(place, part), { recursive: true, mode: constants.COPYFILE_FICLONE });
			}
		} finally {
			session.release();
		}
		writeContents(place, migrations);
		return remove;
	} catch (error) {
		remove();
		throw error;
	}
}

/** Room for the copy, and for the archive of it, which may be on the same disk. */
async function refuseFullDisk(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const wanted = 2 * sizeOf(join(folder, 'database')) + reserve;
	if (bavail * bsize > wanted) return;
	throw new StartError(
		`The disk with ${folder} has too little room for a backup.`,
		`Make ${Math.ceil(wanted / 1e6)} MB free.`
	);
}
