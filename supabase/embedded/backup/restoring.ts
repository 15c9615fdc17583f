import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

/** Where a backup is unpacked and checked before it becomes the data folder. */
export const restoringFolder = 'restoring';

/** A restore that was killed in its last step must not be taken for an empty folder. */
export function refuseUnfinished(folder: string): void {
	if (!existsSync(join(folder, restoringFolder)) || existsSync(join(folder, 'database'))) return;
	throw new StartError(
		`A backup was being restored to ${folder}, and that was not finished.`,
		'Restore it again: npm run restore -- FILE.'
	);
}
