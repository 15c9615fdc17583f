import { AppError } from '$lib/data/errors';
import type { NewNote } from '$lib/data/notes';
import type { NewResponse } from '$lib/data/responses';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import * as queues from './outbox-queue.ts';
import { idOf, type Parcel, type Queue } from './outbox-queue.ts';
import type { ParcelStore } from './parcel-store.ts';

/** Hands a parcel to the server. Throws `AppError`. */
export type Send = (parcel: Parcel) => Promise<void>;

/**
 * What this device wrote and the server may not have yet (V5). A parcel is kept before it is sent, sent
 * until the server confirms or refuses it, and offered again when the server lost it. One is on its way at a time.
 */
export class Outbox {
	/** Resolves when what an earlier page left has been taken up. */
	readonly restored: Promise<void>;
	#queue = $state.raw<Queue>([]);
	readonly #store: ParcelStore;
	readonly #send: Send;
	readonly #timers: Timers;
	readonly #now: () => number;
	#sending = false;
	#stopped = false;
	#callOff = () => {};
	#tellRestored = () => {};

	constructor(store: ParcelStore, send: Send, timers: Timers = browserTimers, now: () => number = Date.now) {
		this.#store = store;
		this.#send = send;
		this.#timers = timers;
		this.#now = now;
		this.restored = new Promise((resolve) => (this.#tellRestored = resolve));
	}

	get parcels(): Queue {
		return this.#queue;
	}

	/** Takes up what an earlier page left, and begins to send. */
	async start(): Promise<void> {
		this.#queue = queues.restore(this.#queue, await this.#store.load());
		this.#tellRestored();
		await this.#pump();
	}

	stop(): void {
		this.#stopped = true;
		this.#callOff();
	}

	postNote(note: NewNote): Promise<void> {
		return this.#change(queues.post(this.#queue, { kind: 'note', note }));
	}

	postResponse(response: NewResponse): Promise<void> {
		return this.#change(queues.post(this.#queue, { kind: 'response', response }));
	}

	/** The network is back. */
	wake(): Promise<void> {
		return this.#change(queues.wake(this.#queue));
	}

	retry(id: string): Promise<void> {
		return this.#change(queues.retry(this.#queue, id));
	}

	/** Not to be sent any more, or taken back. */
	discard(id: string): Promise<void> {
		return this.#change(queues.dropped(this.#queue, (parcel) => idOf(parcel) === id));
	}

	/** A note's text was changed on the server. */
	reword(id: string, body: string): Promise<void> {
		return this.#change(queues.reworded(this.#queue, id, body));
	}

	/** The server came back with less than it had. */
	offerAgain(concerns: (parcel: Parcel) => boolean): Promise<void> {
		return this.#change(queues.offerAgain(this.#queue, concerns));
	}

	/** Nothing can get lost any more: what the server has is not kept here any longer. */
	forgetStored(concerns: (parcel: Parcel) => boolean): Promise<void> {
		return this.#change(queues.dropped(this.#queue, (parcel) => parcel.state === 'stored' && concerns(parcel)));
	}

	async #change(next: Queue): Promise<void> {
		await this.#set(next);
		await this.#pump();
	}

	async #set(next: Queue): Promise<void> {
		const { changed, gone } = queues.difference(this.#queue, next);
		this.#queue = next;
		if (changed.length > 0) await this.#store.save(changed);
		if (gone.length > 0) await this.#store.remove(gone);
	}

	async #pump(): Promise<void> {
		if (this.#sending || this.#stopped) return;
		this.#callOff();
		this.#sending = true;
		try {
			for (;;) {
				const parcel = queues.due(this.#queue, this.#now());
				if (!parcel || this.#stopped) break;
				await this.#deliver(parcel);
			}
		} finally {
			this.#sending = false;
		}
		const wait = queues.pause(this.#queue, this.#now());
		if (wait !== null && !this.#stopped) this.#callOff = this.#timers.after(wait, () => void this.#pump());
	}

	async #deliver(parcel: Parcel): Promise<void> {
		const id = idOf(parcel);
		try {
			await this.#send(parcel);
			await this.#set(queues.stored(this.#queue, id));
		} catch (error) {
			if (error instanceof AppError && !error.passing) {
				await this.#set(queues.refused(this.#queue, id, error.id, error.about));
			} else {
				const wait = error instanceof AppError ? error.retryAfter : null;
				await this.#set(queues.failed(this.#queue, id, this.#now(), wait, this.#timers.random()));
			}
		}
	}
}
