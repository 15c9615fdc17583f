import { getContext, setContext } from 'svelte';
import * as boards from '$lib/data/boards';
import { type AttendeeClient, type Backend, createAttendeeClient } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as events from '$lib/data/events';
import * as notes from '$lib/data/notes';
import * as responses from '$lib/data/responses';
import type { NoteResult, Snapshot } from '$lib/domain/board-snapshot';
import { eventChangeSchema } from '$lib/domain/change';
import { newId } from '$lib/domain/ids';
import { applyProgramme, type Opening, openings, type Programme } from '$lib/domain/programme';
import { browserTimers } from '$lib/realtime/timers';
import { eventTopic } from '$lib/realtime/topics';
import { type Link, TopicFollower } from '$lib/realtime/topic-follower';
import { Clock } from './clock.svelte.ts';
import { Drafts } from './drafts.ts';
import type { Parcel } from './outbox-queue.ts';
import { isLost, isSettled } from './parcel-fate.ts';
import { Outbox } from './outbox.svelte.ts';
import { openParcelStore, type ParcelStore } from './parcel-store.ts';
import { Seat } from './seat.ts';
import { openTextStore, type TextStore } from './storage.ts';

/** Between two attempts to enter while there is no line. Milliseconds. */
const RETRY = 4000;

/** `seconds`: how long it is asked for yet. */
export type AskedOpening = Extract<Opening, { kind: 'survey' }> & { seconds: number };

/** Who takes part in posting: pages that hold a board learn what the server made of a note. */
type Receiver = (result: NoteResult) => void;

/** What makes a device: its line, where it keeps what it has, and how its seat gets in. */
export type Device = {
	client: AttendeeClient;
	texts: TextStore;
	parcels: ParcelStore;
	enter(seatKey: string): Promise<Programme>;
};

/** A phone of its own, which comes in by the event's code. */
export function ownDevice(backend: Backend, code: string): Device {
	const client = createAttendeeClient(backend);
	const enter = (seatKey: string) => events.enter(client, code, seatKey);
	return { client, texts: openTextStore(), parcels: openParcelStore(code), enter };
}

/** One device in one event: its seat, what it has written, and the programme as it is now. Made in the event's layout. */
export class EventRoom {
	readonly code: string;
	readonly client: AttendeeClient;
	readonly seat: Seat;
	readonly drafts: Drafts;
	readonly outbox: Outbox;
	readonly clock = new Clock();
	readonly #enter: Device['enter'];
	#programme = $state.raw<Programme | null>(null);
	#fault = $state.raw<AppError | null>(null);
	#link = $state.raw<Link>('connecting');
	#begun = $state.raw(false);
	#counted = $state.raw<string | null>(null);
	#follower: TopicFollower | null = null;
	#callOff = () => {};
	#left = false;
	/** The latest change that came while the programme was being read. */
	#heardMeanwhile = 0;
	#receivers: readonly { boardId: string; receiver: Receiver }[] = [];

	constructor(code: string, { client, texts, parcels, enter }: Device) {
		this.code = code;
		this.client = client;
		this.#enter = enter;
		this.seat = new Seat(texts, code);
		this.drafts = new Drafts(texts, code);
		this.outbox = new Outbox(parcels, (parcel) => this.#send(parcel));
		this.#begun = this.seat.begun;
	}

	/** The sheet handed in last, if it went into a figure at once: it can no more be taken back (E11). */
	get counted(): string | null {
		return this.#counted;
	}
	get programme(): Programme | null {
		return this.#programme;
	}

	/** Why the event cannot be entered. */
	get fault(): AppError | null {
		return this.#fault;
	}

	get link(): Link {
		return this.#link;
	}

	/** The promise was read. */
	get begun(): boolean {
		return this.#begun;
	}

	/** What can be done now; a sheet that is still in the outbox counts as handed in. */
	get openings(): Opening[] {
		if (!this.#programme) return [];
		return openings(this.#programme).map((opening) =>
			opening.kind === 'survey' && this.#posted(opening.survey.id, opening.session?.id ?? null)
				? { ...opening, done: true }
				: opening
		);
	}

	/** Sheets that everybody is asked to fill in right now (E20). */
	get asked(): AskedOpening[] {
		return this.openings.flatMap((opening) => {
			if (opening.kind !== 'survey' || opening.done) return [];
			const seconds = this.clock.secondsUntil(opening.survey.asked_until);
			return seconds ? [{ ...opening, seconds }] : [];
		});
	}

	/** An id for something that this device makes. */
	newId(): string {
		return newId(this.clock.now, crypto.getRandomValues(new Uint8Array(10)));
	}

	begin(): void {
		this.seat.begin();
		this.#begun = true;
	}

	/** Enters, however often it takes, and begins to send what an earlier page left. */
	async start(): Promise<void> {
		try {
			await this.enter();
			await this.outbox.start();
		} catch {
			if (this.#fault?.passing) this.#callOff = browserTimers.after(RETRY, () => void this.start());
		}
	}

	stop(): void {
		this.leave();
		this.outbox.stop();
	}

	/** Nobody looks any more. What is not sent yet goes on being sent. */
	leave(): void {
		this.#left = true;
		this.#callOff();
		this.#follower?.stop();
	}

	/** Enters, or reads the programme again. */
	async enter(): Promise<void> {
		this.#heardMeanwhile = 0;
		try {
			const programme = await this.#enter(this.seat.key);
			this.clock.setBy(programme.now);
			this.#fault = null;
			// Answered before it happened: what was heard stays, and is read once more.
			if (programme.revision < this.#heardMeanwhile) void this.#follower?.refresh();
			else this.#take(programme);
			this.#follow(programme.event.id);
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			// A programme that was read once stays: without a line one can still read and write.
			if (!this.#programme || !error.passing) this.#fault = error;
			throw error;
		}
	}

	/** The device woke up or is online again. */
	async wake(): Promise<void> {
		await Promise.all([this.outbox.wake(), this.#follower?.refresh()]);
	}

	/** Acts as this seat. A server that was restored from a copy may not know it yet: then it enters once more. */
	async asSeat<Result>(act: (seatKey: string) => Promise<Result>): Promise<Result> {
		try {
			return await act(this.seat.key);
		} catch (error) {
			if (!(error instanceof AppError) || error.id !== 'seat_unknown') throw error;
			await this.#enter(this.seat.key);
			return act(this.seat.key);
		}
	}

	readBoard(boardId: string, since: number): Promise<Snapshot> {
		return this.asSeat((key) => boards.read(this.client, boardId, key, since));
	}

	/** Takes a sheet back that was handed in. */
	withdraw(responseId: string): Promise<void> {
		return this.asSeat((key) => responses.withdraw(this.client, responseId, key));
	}

	/** Hands what the server answers about notes of a board to its page, until the function given back is called. */
	receive(boardId: string, receiver: Receiver): () => void {
		const entry = { boardId, receiver };
		this.#receivers = [...this.#receivers, entry];
		return () => (this.#receivers = this.#receivers.filter((one) => one !== entry));
	}

	#posted(surveyId: string, sessionId: string | null): boolean {
		return this.outbox.parcels.some(
			(parcel) =>
				parcel.kind === 'response' &&
				parcel.state !== 'refused' &&
				parcel.response.surveyId === surveyId &&
				parcel.response.sessionId === sessionId
		);
	}

	async #send(parcel: Parcel): Promise<void> {
		if (parcel.kind === 'response') {
			const { released } = await this.asSeat((key) => responses.submit(this.client, parcel.response, key));
			if (released) this.#counted = parcel.response.id;
			return;
		}
		const result = await this.asSeat((key) => notes.post(this.client, parcel.note, key));
		for (const { boardId, receiver } of this.#receivers) if (boardId === parcel.note.boardId) receiver(result);
	}

	#follow(eventId: string): void {
		if (this.#follower || this.#left) return;
		this.#follower = new TopicFollower(this.client.realtime, eventTopic(eventId), {
			subscribed: () => undefined,
			heard: (payload) => this.#heard(payload),
			catchUp: () => this.enter(),
			linkChanged: (link) => (this.#link = link)
		});
		this.#follower.start();
	}

	#heard(payload: unknown): void {
		const { success, data: change } = eventChangeSchema.safeParse(payload);
		if (!success || !this.#programme) return void this.#follower?.refresh();
		this.#heardMeanwhile = change.revision;
		const { programme, complete } = applyProgramme(this.#programme, change);
		this.#take(programme);
		if (!complete) void this.#follower?.refresh();
	}

	#take(programme: Programme): void {
		this.#programme = programme;
		if (programme.event.state !== 'open') {
			this.drafts.forgetAll();
			void this.outbox.forgetStored(() => true);
			return;
		}
		void this.outbox.forgetStored((parcel) => isSettled(parcel, programme));
		void this.outbox.offerAgain((parcel) => isLost(parcel, programme));
	}
}

const key = Symbol('event room');

export const provideEventRoom = (room: EventRoom): EventRoom => setContext(key, room);
export const useEventRoom = (): EventRoom => getContext<EventRoom>(key);
