/** Does one work after the other, in the order in which they were asked for; one that fails holds up none. */
export class OneByOne {
	#last: Promise<unknown> | null = null;

	do<Result>(work: () => Promise<Result>): Promise<Result> {
		const done = this.#last ? this.#last.then(work) : work();
		const over = done
			.catch(() => undefined)
			.then(() => {
				if (this.#last === over) this.#last = null;
			});
		this.#last = over;
		return done;
	}
}
