import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { take } from '../../embedded/lock.ts';

const patienceMs = 60_000;

/**
 * The path of a file or folder that many files of tests begin with: made once in a run, by whoever needs it first, while
 * others wait. It stays as it is: whoever changes something makes a copy.
 */
export async function prepared(name: string, make: (path: string) => Promise<void>): Promise<string> {
	const path = join(inject('prepared'), name);
	const unlock = take(`${path}.lock`, patienceMs);
	if (!unlock) throw new Error(`${name} was not prepared in ${patienceMs / 1000} s.`);
	try {
		if (!existsSync(path)) {
			await make(`${path}.new`);
			renameSync(`${path}.new`, path);
		}
	} finally {
		unlock();
	}
	return path;
}
