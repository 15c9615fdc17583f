import { browserTimers, type Timers } from '$lib/realtime/timers';

/** At most one announcement in this time (A6). Milliseconds. */
const PAUSE = 10_000;

/** Counts what came and says it to screen readers now and then, instead of once for each note. */
export class Announcements {
	#text = $state.raw('');
	#count = 0;
	#resting = false;
	#callOff = () => {};
	readonly #say: (count: number) => string;
	readonly #timers: Timers;

	constructor(say: (count: number) => string, timers: Timers = browserTimers) {
		this.#say = say;
		this.#timers = timers;
	}

	get text(): string {
		return this.#text;
	}

	add(count: number): void {
		this.#count += count;
		if (!this.#resting) this.#speak();
	}

	stop(): void {
		this.#callOff();
	}

	#speak(): void {
		this.#resting = this.#count > 0;
		if (!this.#resting) return;
		this.#text = this.#say(this.#count);
		this.#count = 0;
		this.#callOff = this.#timers.after(PAUSE, () => this.#speak());
	}
}
