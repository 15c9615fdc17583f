import type { RealtimeClient } from '@supabase/supabase-js';
import type { Snapshot } from '$lib/domain/board-snapshot';
import { applyChange, type BoardState, forgetHeard, fromSnapshot, mergeSnapshot } from '$lib/domain/board';
import { type Change, changeSchema } from '$lib/domain/change';
import type { Timers } from './timers.ts';
import { boardTopic } from './topics.ts';
import { type Link, type Pace, TopicFollower } from './topic-follower.ts';

export type BoardListener = {
	changed(state: BoardState): void;
	/** The server was started anew, perhaps with less than this device had seen: offer again what was sent. */
	restored(before: BoardState): void;
	linkChanged(link: Link): void;
	/** Reading failed; it is tried again by itself. */
	failed(error: unknown): void;
	/** What the last read brought is in the state. */
	caughtUp?(): void;
	/** A link to this board does not hold any more; those who hold one should read. */
	linksRevoked?(): void;
};

/** Asks `read_board` or `read_wall` for everything after `since`. */
export type ReadBoard = (since: number) => Promise<Snapshot>;

/** Keeps a board in step with the server. The state is immutable and handed out whole. */
export class BoardChannel {
	readonly #read: ReadBoard;
	readonly #listener: BoardListener;
	readonly #follower: TopicFollower;
	#state: BoardState | null = null;
	/** Heard before the first snapshot was there. */
	#early: Change[] = [];

	constructor(
		realtime: RealtimeClient,
		boardId: string,
		read: ReadBoard,
		listener: BoardListener,
		timers?: Timers,
		polling?: Pace
	) {
		this.#read = read;
		this.#listener = listener;
		this.#follower = new TopicFollower(
			realtime,
			boardTopic(boardId),
			{
				subscribed: () => {
					if (this.#state) this.#state = forgetHeard(this.#state);
				},
				heard: (payload) => this.#heard(payload),
				catchUp: () => this.#catchUp(),
				linkChanged: (link) => listener.linkChanged(link)
			},
			timers,
			polling
		);
	}

	/** Reads at once, so that the page is there before the socket is; what comes in between is read after it joined. */
	start(): void {
		void this.#follower.refresh();
		this.#follower.start();
	}

	stop(): void {
		this.#follower.stop();
	}

	/** The device woke up or is online again. */
	refresh(): Promise<void> {
		return this.#follower.refresh();
	}

	/** Takes in the answer to one's own act, which may come before the change on the topic. */
	accept(take: (state: BoardState) => BoardState): void {
		if (this.#state) this.#set(take(this.#state));
	}

	#heard(payload: unknown): void {
		const { success, data: change } = changeSchema.safeParse(payload);
		if (change?.kind === 'links_revoked') this.#listener.linksRevoked?.();
		if (!success) {
			// A change of a newer server that this page does not understand: reading tells what it did.
			void this.refresh();
		} else if (!this.#state) {
			this.#early.push(change);
		} else if (!this.#apply(change)) {
			void this.refresh();
		}
	}

	/** False if something before or behind the change is missing here. */
	#apply(change: Change): boolean {
		if (!this.#state) return false;
		const { state, outcome } = applyChange(this.#state, change);
		this.#set(state);
		return outcome === 'applied' || outcome === 'stale';
	}

	async #catchUp(): Promise<void> {
		try {
			await this.#readFrom(this.#state?.revision ?? 0);
			this.#listener.caughtUp?.();
		} catch (error) {
			this.#listener.failed(error);
			throw error;
		}
	}

	async #readFrom(since: number): Promise<void> {
		const snapshot = await this.#read(since);
		if (!this.#state) return this.#begin(snapshot);
		const before = this.#state;
		const { state, outcome } = mergeSnapshot(before, snapshot);
		this.#set(state);
		if (outcome === 'foreign') return this.#readFrom(0);
		if (outcome === 'replaced') this.#listener.restored(before);
		if (outcome === 'replaced' || outcome === 'gap') void this.refresh();
	}

	#begin(snapshot: Snapshot): void {
		const early = this.#early;
		this.#early = [];
		this.#set(fromSnapshot(snapshot));
		const complete = early.map((change) => this.#apply(change)).every(Boolean);
		if (!complete) void this.refresh();
	}

	#set(state: BoardState): void {
		if (state === this.#state) return;
		this.#state = state;
		this.#listener.changed(state);
	}
}
