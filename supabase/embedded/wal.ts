import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const flush = promisify(fdatasync);

/**
 * The write-ahead log's group commit. PostgreSQL asks for a segment file to be flushed at every commit; the
 * flush itself is put off until somebody waits for it, and one flush serves all who wait.
 */
export class WalFlusher {
	/** Segment files with bytes that are not known to be on disk. */
	#unflushed = new Set<string>();
	#running: Promise<void> | undefined;
	#queued: Promise<void> | undefined;

	/** PostgreSQL asked for this segment to be flushed. */
	request(path: string): void {
		this.#unflushed.add(path);
	}

	/** Resolves when everything requested so far is on disk, at once when nothing is open. */
	durable(): Promise<void> {
		if (this.#queued) return this.#queued;
		if (this.#unflushed.size === 0) return this.#running ?? Promise.resolve();
		if (!this.#running) return this.#start();
		// The flush under way may have begun before our bytes were written: wait for the one after it.
		this.#queued = this.#running.then(() => {
			this.#queued = undefined;
			return this.#start();
		});
		return this.#queued;
	}

	/**
	 * Flushes before going on. Called before anything but the log is written, so that no data page can reach the
	 * disk ahead of the log that describes it.
	 */
	flushNow(): void {
		for (const path of [...this.#unflushed, ...this.#inFlight]) {
			const file = openSync(path, 'r+');
			try {
				fdatasyncSync(file);
			} finally {
				closeSync(file);
			}
		}
		this.#unflushed.clear();
		this.#inFlight.clear();
	}

	#inFlight = new Set<string>();

	#start(): Promise<void> {
		this.#inFlight = this.#unflushed;
		this.#unflushed = new Set();
		this.#running = this.#flush([...this.#inFlight]).finally(() => {
			this.#running = undefined;
		});
		return this.#running;
	}

	async #flush(paths: string[]): Promise<void> {
		const inFlight = this.#inFlight;
		for (const path of paths) {
			const file = openSync(path, 'r+');
			try {
				await flush(file);
			} finally {
				closeSync(file);
			}
		}
		inFlight.clear();
	}
}
