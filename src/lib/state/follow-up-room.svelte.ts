import { type Backend, type Caller, createCaller } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as followUps from '$lib/data/follow-ups';
import type { FollowUp } from '$lib/data/follow-ups';
import { newId } from '$lib/domain/ids';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import { Drafts } from './drafts.ts';
import { idOf, type Parcel } from './outbox-queue.ts';
import { Outbox } from './outbox.svelte.ts';
import { openParcelStore, type ParcelStore } from './parcel-store.ts';
import { Seat } from './seat.ts';
import { openTextStore, type TextStore } from './storage.ts';
import type { SheetRoom } from './survey-sheet.svelte.ts';

/** Between two attempts to read while there is no line. Milliseconds. */
const RETRY = 4000;

/** What makes a device: its line, and where it keeps what it has. */
type Device = { caller: Caller; texts: TextStore; parcels: ParcelStore };

/** A name of its own: nothing leads from here to the seat that this device had in the event. */
const nameOf = ({ event }: FollowUp): string => `FOLLOWUP${event.code}`;

function ownDevice(backend: Backend, name: string): Device {
	return { caller: createCaller(backend), texts: openTextStore(), parcels: openParcelStore(name) };
}

/** One device that answers a follow-up (F8): a key made for this one sheet, and the way to hand it in. */
export class FollowUpRoom implements SheetRoom {
	readonly drafts: Drafts;
	readonly outbox: Outbox;
	readonly seat: Seat;
	readonly #caller: Caller;
	readonly #token: string;
	readonly #timers: Timers;
	#programme: FollowUp;
	#begun: boolean;
	#ready = $state.raw(false);
	#problem = $state.raw<AppError | null>(null);
	#counted = $state.raw<string | null>(null);
	#callOff = () => {};

	/** @param programme as it came with the page, read without a key */
	constructor(
		backend: Backend,
		token: string,
		programme: FollowUp,
		device: Device = ownDevice(backend, nameOf(programme)),
		timers: Timers = browserTimers
	) {
		const name = nameOf(programme);
		this.#programme = $state.raw(programme);
		this.#caller = device.caller;
		this.#token = token;
		this.#timers = timers;
		this.seat = new Seat(device.texts, name);
		this.#begun = $state.raw(this.seat.begun);
		this.drafts = new Drafts(device.texts, name);
		this.outbox = new Outbox(device.parcels, (parcel) => this.#send(parcel), timers);
	}

	get programme(): FollowUp {
		return this.#programme;
	}
	/** Whether it is known if this device has answered. */
	get ready(): boolean {
		return this.#ready;
	}
	/** Why that is not known yet. */
	get problem(): AppError | null {
		return this.#problem;
	}
	/** The sheet handed in last, if it went into a figure at once: it can no more be taken back (E11). */
	get counted(): string | null {
		return this.#counted;
	}
	/** The promise was read. */
	get begun(): boolean {
		return this.#begun;
	}

	begin(): void {
		this.seat.begin();
		this.#begun = true;
	}

	/** Sends what an earlier page could not, and reads until it gets through whether this device has answered. */
	async start(): Promise<void> {
		try {
			await this.outbox.start();
			await this.enter();
			// Nobody puts an old copy of the server back weeks later: what has arrived need not stay here.
			await this.outbox.forgetStored(() => true);
			if (this.#programme.follow_up.state === 'over') await this.#forget();
			this.#problem = null;
			this.#ready = true;
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			this.#problem = error;
			if (error.passing) this.#callOff = this.#timers.after(RETRY, () => void this.start());
		}
	}

	stop(): void {
		this.#callOff();
		this.outbox.stop();
	}

	async wake(): Promise<void> {
		await this.outbox.wake();
	}

	async enter(): Promise<void> {
		this.#programme = await followUps.read(this.#caller, this.#token, this.seat.key);
	}

	/** Says nothing about when. */
	newId(): string {
		return newId(0, crypto.getRandomValues(new Uint8Array(10)));
	}

	withdraw(responseId: string): Promise<void> {
		return followUps.withdraw(this.#caller, this.#token, responseId, this.seat.key);
	}

	/** Nothing can be sent any more, and nothing says that this device took part. */
	async #forget(): Promise<void> {
		this.seat.forget();
		this.drafts.forgetAll();
		for (const parcel of this.outbox.parcels) await this.outbox.discard(idOf(parcel));
	}

	async #send(parcel: Parcel): Promise<void> {
		if (parcel.kind !== 'response') return;
		const { response } = parcel;
		const { released } = await followUps.submit(this.#caller, this.#token, response, this.seat.key);
		if (released) this.#counted = response.id;
	}
}
