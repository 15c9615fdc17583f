import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** How bytes get from the operating system to the disk. */
export type Flush = {
	/** A file or folder, before going on. */
	now(path: string): void;
	/** The bytes of a file whose length does not change, while others go on. */
	soon(path: string): Promise<void>;
};

const dataSync = promisify(fdatasync);

export const toDisk: Flush = {
	now(path) {
		const file = openSync(path, 'r');
		try {
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	},
	async soon(path) {
		const file = openSync(path, 'r+');
		try {
			await dataSync(file);
		} finally {
			closeSync(file);
		}
	}
};
