import { type Progress, readToldFile, type ToldFile } from './told-file.ts';

/** A file that the server is asked to write: how far it is, and a way to stop it (M20). */
export class FileRun {
	/** Null while nothing is being written. */
	progress = $state.raw<Progress | null>(null);
	/** What came of the last one. */
	outcome = $state<'none' | 'done' | 'failed' | 'cancelled'>('none');
	#stop: AbortController | null = null;

	/** @param address of the file; @returns null if it was cancelled or could not be written */
	async get(address: string): Promise<ToldFile | null> {
		this.cancel();
		const stop = (this.#stop = new AbortController());
		this.progress = { done: 0, of: 1 };
		this.outcome = 'none';
		try {
			const answer = await fetch(address, { signal: stop.signal });
			// Led elsewhere: to the sign-in.
			if (!answer.ok || answer.redirected || !answer.body) throw new Error(`Refused with ${answer.status}.`);
			const file = await readToldFile(answer.body, (progress) => (this.progress = progress));
			this.outcome = 'done';
			return file;
		} catch {
			if (this.#stop === stop) this.outcome = stop.signal.aborted ? 'cancelled' : 'failed';
			return null;
		} finally {
			if (this.#stop === stop) this.progress = null;
		}
	}

	cancel(): void {
		this.#stop?.abort();
	}
}
