import { browserTimers, type Timers } from '$lib/realtime/timers';
import { secondsToAnswer } from './stay.ts';

/**
 * Whether somebody is still there. The time is read from the clock at every tick, so that a tablet which slept knows how
 * long it did. While it asks, only the answer counts: a stray touch may be the next person's.
 */
export class Stay {
	readonly #over: () => void;
	readonly #timers: Timers;
	readonly #now: () => number;
	#touched = 0;
	#left = $state.raw<number | null>(null);
	#callOff = () => {};

	/** @param over nobody is there any more */
	constructor(over: () => void, timers: Timers = browserTimers, now: () => number = Date.now) {
		this.#over = over;
		this.#timers = timers;
		this.#now = now;
	}

	/** Seconds left to say that one is still there; null: it is not asked. */
	get left(): number | null {
		return this.#left;
	}

	/** Begins with somebody new. */
	start(): void {
		this.extend();
		this.#tick();
	}

	stop(): void {
		this.#callOff();
		this.#left = null;
	}

	touch(): void {
		if (secondsToAnswer(this.#silence) === null) this.#touched = this.#now();
		else this.#tick();
	}

	/** „Ich bin noch da". */
	extend(): void {
		this.#left = null;
		this.#touched = this.#now();
	}

	/** Seconds. */
	get #silence(): number {
		return (this.#now() - this.#touched) / 1000;
	}

	#tick(): void {
		this.#callOff();
		this.#left = secondsToAnswer(this.#silence);
		if (this.#left === 0) {
			this.#left = null;
			this.#over();
		} else this.#callOff = this.#timers.after(1000, () => this.#tick());
	}
}
