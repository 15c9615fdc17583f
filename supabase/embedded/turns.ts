/** One holder at a time, first come, first served. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** Resolves when it is the caller's turn, with the function that ends it. */
	take(): Promise<() => void> {
		const { promise, resolve } = Promise.withResolvers<undefined>();
		const mine = this.#last.then(() => () => resolve(undefined));
		this.#last = promise;
		return mine;
	}
}
