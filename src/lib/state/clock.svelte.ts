import { clockOffset, secondsLeft } from '$lib/domain/phases';

/** The server's clock as far as this device can tell; moves once a second while it runs. */
export class Clock {
	#device = $state.raw(Date.now());
	#offset = $state.raw(0);

	/** Milliseconds since 1970 on the server. */
	get now(): number {
		return this.#device + this.#offset;
	}

	/** @param serverNow `now` of an answer that has just arrived, ISO */
	setBy(serverNow: string): void {
		this.#device = Date.now();
		this.#offset = clockOffset(serverNow, this.#device);
	}

	/** Whole seconds until then, never below 0; null when there is no end. */
	secondsUntil(endsAt: string | null): number | null {
		return secondsLeft(endsAt, this.#device, this.#offset);
	}

	/** Ticks until the function given back is called. */
	run(): () => void {
		const timer = setInterval(() => (this.#device = Date.now()), 1000);
		return () => clearInterval(timer);
	}
}
