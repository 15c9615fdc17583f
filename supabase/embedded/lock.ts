import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

/** Keeps a second process out of `folder`. Gives the function that ends the lock. */
export function lock(file: string, folder: string): () => void {
	const unlock = take(file, 0);
	if (unlock) return unlock;
	throw new StartError(
		`The data folder ${folder} is in use by another process.`,
		'Stop that one first, or set DATA_DIR to another folder.'
	);
}

/**
 * The lock is one of the operating system on an open file, which Node offers through SQLite only: it ends with the
 * process, also with one that was killed, so a stale lock cannot exist. Gives nothing when somebody else has it and
 * keeps it for longer than `patienceMs`; until then this process stands still.
 */
export function take(file: string, patienceMs: number): (() => void) | undefined {
	const handle = new DatabaseSync(file, { timeout: patienceMs });
	try {
		handle.exec('pragma journal_mode = memory; begin exclusive');
	} catch {
		handle.close();
		return undefined;
	}
	return () => handle.close();
}
