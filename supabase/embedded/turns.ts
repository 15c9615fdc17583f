/** One holder at a time, first come, first served. */
export class Turns {
	#last: Promise<void> = Promise.resolve();

	/** Resolves when it is the caller's turn, with the function that ends it. */
	take(): Promise<() => void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		const mine = this.#last.then(() => resolve);
		this.#last = promise;
		return mine;
	}
}
