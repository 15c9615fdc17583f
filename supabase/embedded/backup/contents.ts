import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Applied, foreignMigration } from '../migrations.ts';
import { postgresVersion } from '../pglite.ts';
import { StartError } from '../start-error.ts';

/** What a backup says about itself, in its first file. */
type Contents = {
	format: 'schreibgespraech-backup';
	version: 1;
	/** The program's own version, for people. */
	program: string;
	postgres: string;
	migrations: Applied[];
	/** Of every other file in it. */
	sha256: Record<string, string>;
};

/** What of a data folder is kept. */
export const kept = ['keys.json', 'database'];
export const contentsFile = 'contents.json';

const project = join(import.meta.dirname, '../../..');

/** Says what is in the copy that lies in `folder`; `sealContents` adds the digests. */
export function writeContents(folder: string, migrations: Applied[]): void {
	const { version: program } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
	write(folder, {
		format: 'schreibgespraech-backup',
		version: 1,
		program,
		postgres: postgresVersion,
		migrations,
		sha256: {}
	});
}

export async function sealContents(folder: string): Promise<void> {
	write(folder, { ...readContents(folder), sha256: await digests(folder) });
}

/** Refuses what is in `folder` unless it is whole, unchanged, and for this program. */
export async function checkContents(folder: string): Promise<void> {
	const contents = readContents(folder);
	if (contents.version !== 1 || contents.postgres !== postgresVersion) throw foreign(contents, 'its form');
	const migration = foreignMigration(contents.migrations, join(project, 'supabase/migrations'));
	if (migration) throw foreign(contents, `migration ${migration}`);
	const found = await digests(folder);
	const paths = new Set([...Object.keys(found), ...Object.keys(contents.sha256)]);
	for (const path of paths) {
		if (found[path] !== contents.sha256[path]) throw damaged(`${path} is not what it was`);
	}
}

export function damaged(reason: string): StartError {
	return new StartError(
		`This is no backup of Schreibgespräch, or it is damaged (${reason}); nothing was changed.`,
		'Take another copy of the file, or an older backup.'
	);
}

function foreign(contents: Contents, what: string): StartError {
	return new StartError(
		`This backup was made by another build of the program (${contents.program}; ${what} differs); nothing was changed.`,
		'Restore it with that build.'
	);
}

function write(folder: string, contents: Contents): void {
	writeFileSync(join(folder, contentsFile), `${JSON.stringify(contents, undefined, '\t')}\n`);
}

function readContents(folder: string): Contents {
	let contents: Partial<Contents>;
	try {
		contents = JSON.parse(readFileSync(join(folder, contentsFile), 'utf8')) as Partial<Contents>;
	} catch {
		throw damaged(`${contentsFile} cannot be read`);
	}
	if (contents.format !== 'schreibgespraech-backup' || !contents.migrations || !contents.sha256) {
		throw damaged(`${contentsFile} says something else`);
	}
	return contents as Contents;
}

async function digests(folder: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		const name = path.slice(folder.length + 1).replaceAll('\\', '/');
		if (!entry.isFile() || name === contentsFile) continue;
		const hash = createHash('sha256');
		await pipeline(createReadStream(path), hash);
		found[name] = hash.digest('hex');
	}
	return found;
}
