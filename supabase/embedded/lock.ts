import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

/**
 * Keeps a second process out of `folder`. The lock is one of the operating system on an open file, which Node offers
 * through SQLite only: it ends with the process, also with one that was killed, so a stale lock cannot exist.
 */
export function lock(file: string, folder: string): () => void {
	const handle = new DatabaseSync(file);
	try {
		handle.exec('pragma journal_mode = memory; begin exclusive');
	} catch {
		handle.close();
		throw new StartError(
			`The data folder ${folder} is in use by another process.`,
			'Stop that one first, or set DATA_DIR to another folder.'
		);
	}
	return () => handle.close();
}
