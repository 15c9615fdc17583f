import { type AttendeeClient, type Backend, createAttendeeClient } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as kiosks from '$lib/data/kiosks';
import type { KioskProgramme } from '$lib/data/kiosks';
import type { ProgrammeBoard, ProgrammeSession, ProgrammeSurvey } from '$lib/domain/programme';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import { type Link, TopicFollower } from '$lib/realtime/topic-follower';
import { eventTopic } from '$lib/realtime/topics';
import { Clock } from './clock.svelte.ts';
import { EventRoom } from './event-room.svelte.ts';
import { forgetKiosks, openKioskParcels, unsentSeats } from './kiosk-parcels.ts';
import { makeSeatKey } from './seat.ts';
import { draftName, MemoryStore, seatName } from './storage.ts';

/** Until what it shows is known there is no topic to wait on. Milliseconds. */
const TRY_AGAIN = 5000;
/** No timer waits longer than this. Milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** What the server will not change its mind about: nothing is shown any more. */
const SHUT: readonly string[] = ['link_unknown', 'event_closed'];

/** Seats live in memory alone, each in a room of its own, so nobody's name for one is ever looked up. */
const ROOM = 'KIOSK';

/** One thing that a shared tablet shows. */
export type Exhibit =
	| { kind: 'board'; board: ProgrammeBoard }
	| { kind: 'survey'; survey: ProgrammeSurvey; session: ProgrammeSession | null };

/**
 * A shared tablet (V13): one board or one sheet, and one person after the other. Each is a seat of her own whose key,
 * drafts and view of the board are in memory alone. Who leaves while something is not sent yet leaves a room behind that
 * goes on sending under her key, and that no page looks into any more.
 */
export class Kiosk {
	readonly clock = new Clock();
	readonly #backend: Backend;
	readonly #token: string;
	readonly #timers: Timers;
	readonly #client: AttendeeClient;
	#programme = $state.raw<KioskProgramme | null>(null);
	#shut = $state.raw<AppError | null>(null);
	#problem = $state.raw<AppError | null>(null);
	#link = $state.raw<Link>('connecting');
	#person = $state.raw<EventRoom | null>(null);
	/** The person's own; forgotten with her. */
	#texts = new MemoryStore();
	#leftBehind = $state.raw<readonly EventRoom[]>([]);
	#follower: TopicFollower | null = null;
	#stopped = false;
	#callOff = () => {};
	#callOffExpiry = () => {};

	constructor(backend: Backend, token: string, timers: Timers = browserTimers) {
		this.#backend = backend;
		this.#token = token;
		this.#timers = timers;
		this.#client = createAttendeeClient(backend);
	}

	/** Null until it has arrived. */
	get programme(): KioskProgramme | null {
		return this.#programme;
	}
	/** Null while what it is to show is not open for anybody yet. */
	get exhibit(): Exhibit | null {
		const [board] = this.#programme?.boards ?? [];
		const [survey] = this.#programme?.surveys ?? [];
		if (board) return { kind: 'board', board };
		return survey ? { kind: 'survey', survey, session: this.#programme?.sessions[0] ?? null } : null;
	}
	/** Whether somebody can begin. */
	get open(): boolean {
		const { exhibit } = this;
		return exhibit?.kind === 'board' ? exhibit.board.open : exhibit?.survey.state === 'open';
	}
	/** The link holds no longer, or the event is over. */
	get shut(): AppError | null {
		return this.#shut;
	}
	/** Why nobody can begin, or why there is nothing to show yet. */
	get problem(): AppError | null {
		return this.#problem;
	}
	get link(): Link {
		return this.#link;
	}
	/** Whoever stands before it; null: the start is shown. */
	get person(): EventRoom | null {
		return this.#person;
	}
	/** Whether something is begun that nobody has got yet. Asked when somebody leaves; nothing follows it. */
	get drafting(): boolean {
		return this.#person !== null && this.#texts.has(draftName(ROOM, ''));
	}
	/** How much of people who have left is still to be sent. */
	get unsent(): number {
		return this.#leftBehind.reduce((sum, room) => sum + unsentIn(room), 0);
	}

	start(): void {
		void this.#begin();
	}

	/** The page goes away: nobody's room stays open, what is unsent is kept. */
	stop(): void {
		this.next();
		this.#stopped = true;
		this.#callOff();
		this.#callOffExpiry();
		this.#follower?.stop();
		for (const room of this.#leftBehind) room.stop();
	}

	/** The tablet woke up or is online again. */
	async wake(): Promise<void> {
		await Promise.all([
			this.#follower?.refresh(),
			this.#person?.wake(),
			...this.#leftBehind.map((room) => room.outbox.wake())
		]);
	}

	/** Somebody begins. Resolves to whether she may. */
	async admit(): Promise<boolean> {
		const eventId = this.#programme?.event.id;
		if (!eventId || this.#person) return false;
		this.#texts = new MemoryStore();
		const room = this.#room(eventId, makeSeatKey(), this.#texts);
		try {
			await room.enter();
			await room.outbox.start();
		} catch (error) {
			room.stop();
			this.#failed(error);
			return false;
		}
		this.#problem = null;
		if (this.#shut || this.#stopped || this.#person) {
			room.stop();
			return false;
		}
		this.#person = room;
		return true;
	}

	/** „Nächste Person": nothing of the last one is to be seen any more. */
	next(): void {
		const room = this.#person;
		this.#person = null;
		this.#problem = null;
		if (!room) return;
		room.drafts.forgetAll();
		room.leave();
		this.#leftBehind = [...this.#leftBehind, room].filter((one) => unsentIn(one) > 0);
	}

	/** Whether the PIN opens the way out; `wait`: seconds until another one is looked at. */
	leave(pin: string): Promise<{ left: boolean; wait: number }> {
		return kiosks.leave(this.#client, this.#token, pin);
	}

	async #begin(): Promise<void> {
		try {
			await this.#read();
			const programme = this.#programme;
			if (!programme || this.#stopped) return;
			this.#follow(programme);
			await this.#takeUp(programme.event.id);
		} catch {
			// Shut before it showed anything: what an earlier page of this tablet left can no longer be sent from here.
			if (this.#shut) return void (await forgetKiosks());
			if (this.#stopped) return;
			this.#callOff = this.#timers.after(TRY_AGAIN, () => void this.#begin());
		}
	}

	async #read(): Promise<void> {
		try {
			const programme = await kiosks.enter(this.#client, this.#token, null);
			this.clock.setBy(programme.now);
			this.#programme = programme;
			this.#problem = null;
			this.#leftBehind = this.#leftBehind.filter((room) => unsentIn(room) > 0);
			this.#watchExpiry(programme.kiosk.expires_at);
		} catch (error) {
			this.#failed(error);
			throw error;
		}
	}

	#follow({ event }: KioskProgramme): void {
		this.#follower ??= new TopicFollower(
			this.#client.realtime,
			eventTopic(event.id),
			{
				subscribed: () => undefined,
				heard: () => void this.#follower?.refresh(),
				catchUp: () => this.#read(),
				linkChanged: (link) => (this.#link = link)
			},
			this.#timers
		);
		this.#follower.start();
	}

	/** Sends what an earlier page of this tablet could not. */
	async #takeUp(eventId: string): Promise<void> {
		for (const seatKey of await unsentSeats(eventId)) {
			const room = this.#room(eventId, seatKey);
			room.leave();
			this.#leftBehind = [...this.#leftBehind, room];
			void room.outbox.start();
		}
	}

	#room(eventId: string, seatKey: string, texts = new MemoryStore()): EventRoom {
		texts.write(seatName(ROOM), seatKey);
		return new EventRoom(ROOM, {
			// A line of its own, which is closed with the room.
			client: createAttendeeClient(this.#backend),
			texts,
			parcels: openKioskParcels(eventId, seatKey),
			enter: (key) => kiosks.enter(this.#client, this.#token, key)
		});
	}

	#watchExpiry(expiresAt: string): void {
		this.#callOffExpiry();
		const left = Date.parse(expiresAt) - this.clock.now;
		this.#callOffExpiry = this.#timers.after(Math.min(Math.max(left, 0), LONGEST), () => {
			if (left <= LONGEST) this.#close(new AppError('link_unknown', 404));
			else this.#watchExpiry(expiresAt);
		});
	}

	#failed(error: unknown): void {
		if (!(error instanceof AppError)) throw error;
		if (SHUT.includes(error.id)) this.#close(error);
		else this.#problem = error;
	}

	/** Stops showing. What people have written before goes on being sent. */
	#close(why: AppError): void {
		this.next();
		this.#shut = why;
		this.#programme = null;
		this.#callOffExpiry();
		this.#follower?.stop();
	}
}

const unsentIn = (room: EventRoom): number => room.outbox.parcels.filter(({ state }) => state === 'waiting').length;
