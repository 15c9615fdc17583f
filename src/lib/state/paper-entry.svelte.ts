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
	taken,
	withdrawn
} from './paper-pile.ts';
import type { TextStore } from './storage.ts';

/** First wait, longest wait, in milliseconds; doubled with each failure. */
const BACKOFF = { first: 1000, longest: 30_000 };

/** How long the last sheet can be taken back, milliseconds. */
const UNDO = 10_000;

type Server = {
	/** Rejects with an `AppError`, as does `withdraw`. */
	send: (sheet: PaperSheet) => Promise<void>;
	withdraw: (sheet: PaperSheet) => Promise<void>;
};

/** Sends paper sheets one after the other, and keeps each on the device until the server has confirmed it. */
export class PaperEntry {
	readonly #server: Server;
	readonly #store: TextStore;
	readonly #name: string;
	#pile: Pile = $state.raw(readPile(null));
	#stopped = true;
	#running = false;
	#failures = $state.raw(0);
	#wake: (() => void) | null = null;
	#last = $state.raw<PaperSheet | null>(null);
	#forget: ReturnType<typeof setTimeout> | undefined;

	/** @param name under which the store keeps the pile */
	constructor(server: Server, store: TextStore, name: string) {
		this.#server = server;
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

	/** The last sheet is stored and can be taken back: for ten seconds, or until the next. */
	get undoable(): boolean {
		return this.#last !== null;
	}

	/** Sends what waits until the function given back is called. */
	run(): () => void {
		this.#stopped = false;
		void this.#work();
		return () => {
			this.#stopped = true;
			this.#remember(null);
			this.#wake?.();
		};
	}

	lay(sheet: PaperSheet): void {
		this.#remember(null);
		this.#set(laid(this.#pile, sheet));
		void this.#work();
	}

	/** Takes the last sheet back from the server and gives it; null if there is none. Rejects with an `AppError`. */
	async undo(): Promise<PaperSheet | null> {
		const sheet = this.#last;
		this.#remember(null);
		if (!sheet) return null;
		await this.#server.withdraw(sheet);
		this.#set(withdrawn(this.#pile));
		return sheet;
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
			await this.#server.send(sheet);
			this.#failures = 0;
			this.#set(confirmed(this.#pile, sheet.id));
			if (this.waiting === 0 && !this.#stopped) this.#remember(sheet);
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

	#remember(sheet: PaperSheet | null): void {
		clearTimeout(this.#forget);
		this.#last = sheet;
		if (sheet) this.#forget = setTimeout(() => (this.#last = null), UNDO);
	}

	#set(pile: Pile): void {
		this.#pile = pile;
		this.#store.write(this.#name, JSON.stringify(pile));
	}
}
