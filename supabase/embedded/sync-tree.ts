import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toDisk } from './flush.ts';

/** Flushes a folder to disk, with everything in it unless `deep` is false. */
export function syncTree(folder: string, { deep = true } = {}): void {
	if (deep) {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) syncTree(path);
			else toDisk.now(path);
		}
	}
	toDisk.now(folder);
}
