import { PGlite } from '@electric-sql/pglite';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Beside the library whose files it holds: another version of PGlite makes its own. */
function place(): string {
	const library = join(dirname(resolve('@electric-sql/pglite')), '..');
	const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { version: string };
	return join(library, '../../.cache/schreibgespraech', `database-${version}`);
}

/**
 * Makes an empty database in `folder`, which must not exist. PostgreSQL's initdb takes PGlite some three seconds, so its
 * files are kept beside the library and copied; they hold nothing but what initdb writes.
 */
export async function copyEmptyDatabase(folder: string): Promise<void> {
	const template = place();
	if (!existsSync(template)) {
		try {
			await keepEmptyDatabase(template);
		} catch {
			// The library's folder may belong to somebody else: then every database is made from scratch.
			return initialise(folder);
		}
	}
	cpSync(template, folder, { recursive: true });
}

/** Under another name until it is whole; of two that make it at once the first one counts. */
async function keepEmptyDatabase(template: string): Promise<void> {
	mkdirSync(dirname(template), { recursive: true });
	const unfinished = mkdtempSync(`${template}-`);
	try {
		await initialise(join(unfinished, 'database'));
		renameSync(join(unfinished, 'database'), template);
	} catch (error) {
		if (!existsSync(template)) throw error;
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

async function initialise(folder: string): Promise<void> {
	const engine = await PGlite.create(folder);
	await engine.close();
}
