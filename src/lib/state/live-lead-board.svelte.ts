import type { AttendeeClient } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as leads from '$lib/data/leads';
import type { BoardState } from '$lib/domain/board';
import type { LeadEvent, LeadSnapshot, LeadView } from '$lib/domain/lead';
import { sha256 } from '$lib/domain/sha256';
import { BoardChannel } from '$lib/realtime/board-channel';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import { moderationTopic } from '$lib/realtime/topics';
import { BRISK, type Link, TopicFollower } from '$lib/realtime/topic-follower';
import { Clock } from './clock.svelte.ts';
import { type Ahead, ShownAhead } from './live-lead-ahead.svelte.ts';

/** Between two attempts while nothing is there yet. Milliseconds. */
const TRY_AGAIN = 3000;
/** How soon after a change the desk beside the board is read again; what comes meanwhile is read with it. Milliseconds. */
const READ_SOON = 1500;
/** No timer waits longer than this. Milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** A board as whoever leads it sees it: followed, with the desk beside it, and with what one's own acts will have done. */
export class LedBoard {
	readonly clock = new Clock();
	protected readonly client: AttendeeClient;
	protected readonly token: string | null;
	readonly #timers: Timers;
	#boardId: string | null;
	#channel: BoardChannel | null = null;
	#news: TopicFollower | null = null;
	#state = $state.raw<BoardState | null>(null);
	readonly #ahead = new ShownAhead();
	#event = $state.raw<LeadEvent | null>(null);
	#desk = $state.raw<LeadView | null>(null);
	#link = $state.raw<Link>('connecting');
	#refused = $state.raw(false);
	#fault = $state.raw<AppError | null>(null);
	#problem = $state.raw<AppError | null>(null);
	readonly #shown = $derived(this.#state && this.#ahead.over(this.#state));
	#stopped = false;
	#callOff = () => {};
	#callOffRead: (() => void) | null = null;
	#callOffExpiry = () => {};
	#underway = 0;

	/** @param client a member's will do, too. @param boardId null: the one board of a link. @param token of a facilitator's link; null: a member's account */
	constructor(client: AttendeeClient, boardId: string | null, token: string | null, timers: Timers = browserTimers) {
		this.client = client;
		this.#boardId = boardId;
		this.token = token;
		this.#timers = timers;
	}

	/** The board, with what one's own acts will have done to it. */
	get state(): BoardState | null {
		return this.#shown;
	}
	get event(): LeadEvent | null {
		return this.#event;
	}
	/** What only those who lead see; at most two seconds behind the board. */
	get desk(): LeadView | null {
		return this.#desk;
	}
	get link(): Link {
		return this.#link;
	}
	/** The link was revoked or has expired, or the membership has ended: nothing of the board is here any more. */
	get refused(): boolean {
		return this.#refused;
	}
	/** Why there is nothing to show yet. */
	get fault(): AppError | null {
		return this.#state ? null : this.#fault;
	}
	/** Why the last act did not work; `leadSentence` has the words. */
	get problem(): AppError | null {
		return this.#problem;
	}

	/** An act has not been answered by the server: it is lost if the page is left now. */
	get underway(): boolean {
		return this.#underway > 0;
	}

	start(): void {
		if (this.#boardId === null) void this.#begin();
		else this.#follow(this.#boardId);
	}

	stop(): void {
		this.#stopped = true;
		this.#callOff();
		this.#callOffRead?.();
		this.#callOffExpiry();
		this.#channel?.stop();
		this.#news?.stop();
	}

	/** The phone woke up or is online again. */
	wake(): void {
		void this.#channel?.refresh();
	}

	dismissProblem(): void {
		this.#problem = null;
	}

	/** Resolves to whether the server took it; `problem` says why not. @param ahead what it will have done to the board */
	protected async act(work: (boardId: string) => Promise<void>, ahead?: Ahead): Promise<boolean> {
		const board = this.#boardId;
		if (board === null) return false;
		this.#problem = null;
		const step = ahead && this.#ahead.show(ahead);
		this.#underway += 1;
		try {
			await work(board);
		} catch (error) {
			if (step) this.#ahead.takeBack(step);
			this.#failed(error);
			this.#problem = error as AppError;
			// Somebody else was first, or something has gone: what is shown here is old.
			if (!this.#refused) this.wake();
			return false;
		} finally {
			this.#underway -= 1;
		}
		if (step) this.#ahead.acknowledge(step);
		await this.#channel?.refresh();
		return true;
	}

	/** A link of one board names it in its first answer. */
	async #begin(): Promise<void> {
		try {
			const { board } = await this.#read(0);
			if (!this.#stopped) this.#follow(board.id);
		} catch (error) {
			this.#failed(error);
			if (this.#stopped) return;
			this.#link = 'offline';
			this.#callOff = this.#timers.after(TRY_AGAIN, () => void this.#begin());
		}
	}

	#follow(boardId: string): void {
		this.#boardId = boardId;
		const channel = new BoardChannel(
			this.client.realtime,
			boardId,
			(since) => this.#read(since),
			{
				changed: (state) => this.#changed(state),
				restored: () => undefined,
				linkChanged: (link) => (this.#link = link),
				caughtUp: () => this.#ahead.caughtUp(),
				failed: (error) => {
					this.#failed(error);
					if (this.#ahead.unread) this.#readSoon();
				},
				linksRevoked: () => void channel.refresh()
			},
			this.#timers,
			BRISK
		);
		const topic = moderationTopic(boardId, this.token === null ? null : sha256(this.token));
		// What was said while this line was down is in the next answer; the board's own line does the asking.
		this.#news = new TopicFollower(
			this.client.realtime,
			topic,
			{
				subscribed: () => void channel.refresh(),
				heard: () => void channel.refresh(),
				catchUp: async () => undefined,
				linkChanged: () => undefined
			},
			this.#timers
		);
		this.#channel = channel;
		channel.start();
		this.#news.start();
	}

	async #read(since: number): Promise<LeadSnapshot> {
		this.#ahead.reading();
		const snapshot = await leads.read(this.client, this.#boardId, since, this.token);
		this.clock.setBy(snapshot.now);
		this.#event = snapshot.event;
		this.#desk = snapshot.lead;
		this.#awaitExpiry(snapshot.lead.expires_at);
		return snapshot;
	}

	#changed(state: BoardState): void {
		const moved = this.#state !== null && this.#state.revision !== state.revision;
		this.#state = state;
		this.#refused = false;
		this.#fault = null;
		if (moved) this.#readSoon();
	}

	#readSoon(): void {
		if (this.#stopped || this.#callOffRead) return;
		this.#callOffRead = this.#timers.after(READ_SOON, () => {
			this.#callOffRead = null;
			this.wake();
		});
	}

	/** Nobody says when a link expires. */
	#awaitExpiry(expiresAt: string | null): void {
		this.#callOffExpiry();
		if (expiresAt === null || this.#stopped) return;
		const wait = Math.max(0, Date.parse(expiresAt) - this.clock.now) + 1000;
		if (wait < LONGEST) this.#callOffExpiry = this.#timers.after(wait, () => this.wake());
	}

	#failed(error: unknown): void {
		if (!(error instanceof AppError)) throw error;
		this.#fault = error;
		const refused = error.id === 'not_a_member' || error.id === 'link_unknown';
		if (!refused) return;
		this.#refused = true;
		this.#state = null;
		this.#desk = null;
		this.#event = null;
		// A link does not come back. A member's session may be out of reach for a moment only.
		if (this.token !== null) this.stop();
	}
}
