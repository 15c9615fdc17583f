/**
 * The writing of a file that takes its time: it lets others have the processor, because the same process carries the boards,
 * says how far it is, and stops when nobody waits for it any more.
 */
export class Run {
	readonly #signal: AbortSignal | undefined;
	readonly #tell: (done: number) => void;
	#done = 0;
	#rested = performance.now();

	constructor({ signal, tell = () => undefined }: { signal?: AbortSignal; tell?: (done: number) => void } = {}) {
		this.#signal = signal;
		this.#tell = tell;
	}

	/** To be called often. Throws the signal's reason when the run was cancelled. */
	async rest(): Promise<void> {
		if (performance.now() - this.#rested < 10) return;
		await this.#giveWay();
	}

	/** One more of the steps is done. */
	async step(): Promise<void> {
		this.#tell(++this.#done);
		await this.#giveWay();
	}

	async #giveWay(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		this.#signal?.throwIfAborted();
		this.#rested = performance.now();
	}
}
