import { AppError } from '$lib/data/errors';
import {
	confirmed,
	countOf,
	laid,
	type PaperSheet,
	type Pile,
	readPile,
	refused,
	type Refused,
	taken
} from './paper-pile.ts';
import type { TextStore } from './storage.ts';

/** First wait, longest wait, in milliseconds; doubled with each failure. */
const BACKOFF = { first: 1000, longest: 30_000 };

/** Sends paper sheets one after the other, and keeps each on the device until the server has confirmed it. */
export class PaperEntry {
	readonly #send: (sheet: PaperSheet) => Promise<void>;
	readonly #store: TextStore;
	readonly #name: string;
	#pile: Pile = $state.raw(readPile(null));
	#stopped = true;
	#running = false;
	#failures = $state.raw(0);
	#wake: (() => void) | null = null;

	/** @param send rejects with an `AppError`; @param name under which the store keeps the pile */
	constructor(send: (sheet: PaperSheet) => Promise<void>, store: TextStore, name: string) {
		this.#send = send;
		this.#store = store;
		this.#name = name;
		this.#pile = readPile(store.read(name));
	}

	get count(): number {
		return countOf(this.#pile);
	}
	/** Not confirmed yet. */
	get waiting(): number {
		return this.#pile.waiting.length;
	}
	get refused(): readonly Refused[] {
		return this.#pile.refused;
	}
	/** The server cannot be reached; everything stays here and is tried again. */
	get stuck(): boolean {
		return this.#failures > 0;
	}

	/** Sends what waits until the function given back is called. */
	run(): () => void {
		this.#stopped = false;
		void this.#work();
		return () => {
			this.#stopped = true;
			this.#wake?.();
		};
	}

	lay(sheet: PaperSheet): void {
		this.#set(laid(this.#pile, sheet));
		void this.#work();
	}

	/** Takes a refused sheet off the pile. */
	take(id: string): void {
		this.#set(taken(this.#pile, id));
	}

	/** The device is online again: no waiting. */
	wake(): void {
		this.#wake?.();
	}

	async #work(): Promise<void> {
		if (this.#running || this.#stopped) return;
		this.#running = true;
		for (let sheet = this.#pile.waiting[0]; sheet && !this.#stopped; sheet = this.#pile.waiting[0])
			await this.#deliver(sheet);
		this.#running = false;
	}

	async #deliver(sheet: PaperSheet): Promise<void> {
		try {
			await this.#send(sheet);
			this.#failures = 0;
			this.#set(confirmed(this.#pile, sheet.id));
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			if (!error.passing) return this.#set(refused(this.#pile, sheet.id, error.messageKey, error.about));
			await this.#pause(error.retryAfter);
		}
	}

	async #pause(seconds: number | null): Promise<void> {
		const wait = Math.min(BACKOFF.longest, BACKOFF.first * 2 ** this.#failures);
		this.#failures++;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, Math.max(wait, (seconds ?? 0) * 1000));
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
		this.#wake = null;
	}

	#set(pile: Pile): void {
		this.#pile = pile;
		this.#store.write(this.#name, JSON.stringify(pile));
	}
}
