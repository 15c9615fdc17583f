import type { Flush } from './flush.ts';

/**
 * The write-ahead log's group commit. PostgreSQL asks for a segment file to be flushed at every commit; the
 * flush itself is put off until somebody waits for it, and one flush serves all who wait.
 *
 * After a failed flush nobody can know what is on the disk (a second try may report success for bytes that are
 * gone), so from then on everything fails.
 */
export class WalFlusher {
	/** Segment files with bytes that are not known to be on disk. */
	#requested = new Set<string>();
	/** Those that the flush under way is about. */
	#inFlight = new Set<string>();
	#running: Promise<void> | undefined;
	#queued: Promise<void> | undefined;
	#failure: Error | undefined;
	#flush: Flush;

	constructor(flush: Flush) {
		this.#flush = flush;
	}

	/** PostgreSQL asked for this segment to be flushed. */
	request(path: string): void {
		this.#requested.add(path);
	}

	/** Resolves when everything requested so far is on disk, at once when nothing is open. */
	durable(): Promise<void> {
		if (this.#failure) return Promise.reject(this.#failure);
		if (this.#queued) return this.#queued;
		if (this.#requested.size === 0) return this.#running ?? Promise.resolve();
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
		try {
			for (const path of new Set([...this.#requested, ...this.#inFlight])) this.#flush.now(path);
		} catch (error) {
			this.#failure = error as Error;
			throw error;
		}
		this.#requested.clear();
		this.#inFlight.clear();
	}

	#start(): Promise<void> {
		const paths = this.#requested;
		this.#inFlight = paths;
		this.#requested = new Set();
		this.#running = Promise.all([...paths].map((path) => this.#flush.soon(path)))
			.then(
				() => paths.clear(),
				(error: Error) => {
					this.#failure = error;
					throw error;
				}
			)
			.finally(() => {
				this.#running = undefined;
			});
		return this.#running;
	}
}
