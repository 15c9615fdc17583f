import type { RealtimeChannel, RealtimeClient } from '@supabase/supabase-js';
import { browserTimers, type Timers } from './timers.ts';

/** `live`: changes arrive by themselves. `polling`: websockets do not get through, we ask. `offline`: nothing gets through. */
export type Link = 'connecting' | 'live' | 'polling' | 'offline';

export type Follower = {
	/** The line is new: what was heard on an earlier one may be of a server that has since been restored. */
	subscribed(): void;
	/** Something came on the topic; not checked yet. */
	heard(payload: unknown): void;
	/** Reads what was missed. Called on each subscription, on waking up, on request, and while there is no line. */
	catchUp(): Promise<void>;
	linkChanged(link: Link): void;
};

/** How often we ask: after `least`, plus up to `spread` as chance would have it. Milliseconds. */
export type Pace = { readonly least: number; readonly spread: number };
/** Without a line we ask every 3 to 5 s (V4), each device at its own moments. */
const POLL: Pace = { least: 3000, spread: 2000 };
/** The few who lead ask more often: within 5 s a revoked link must have stopped them. */
export const BRISK: Pace = { least: 2000, spread: 1000 };
/** With a line we still look now and then: a change that the server could not send leaves no gap to notice. */
const REASSURE: Pace = { least: 45_000, spread: 30_000 };

/**
 * Follows one private topic and owns its channel. Whatever breaks, `catchUp` does the same work by asking.
 * Never two `catchUp` at a time; a request that comes meanwhile is served by one more.
 */
export class TopicFollower {
	readonly #realtime: RealtimeClient;
	readonly #topic: string;
	readonly #follower: Follower;
	readonly #timers: Timers;
	readonly #polling: Pace;
	#channel: RealtimeChannel | null = null;
	#joined = false;
	#stopped = false;
	#link: Link = 'connecting';
	#reading: Promise<void> | null = null;
	#readAgain = false;
	#callOff = () => {};

	constructor(
		realtime: RealtimeClient,
		topic: string,
		follower: Follower,
		timers: Timers = browserTimers,
		polling: Pace = POLL
	) {
		this.#realtime = realtime;
		this.#topic = topic;
		this.#follower = follower;
		this.#timers = timers;
		this.#polling = polling;
	}

	start(): void {
		void this.#subscribe();
		if (!this.#reading) this.#schedule();
	}

	stop(): void {
		this.#stopped = true;
		this.#callOff();
		if (this.#channel) void this.#realtime.removeChannel(this.#channel);
		this.#channel = null;
	}

	/** Reads now: a gap was noticed, the device woke up or is online again. */
	refresh(): Promise<void> {
		if (this.#reading) {
			this.#readAgain = true;
			return this.#reading;
		}
		this.#callOff();
		this.#reading = this.#read().finally(() => {
			this.#reading = null;
			if (!this.#stopped) this.#schedule();
		});
		return this.#reading;
	}

	async #read(): Promise<void> {
		do {
			this.#readAgain = false;
			try {
				await this.#follower.catchUp();
				this.#setLink(this.#joined ? 'live' : this.#link === 'connecting' ? 'connecting' : 'polling');
			} catch {
				// `catchUp` tells its page itself; here it only means that we ask again.
				if (!this.#joined) this.#setLink('offline');
			}
		} while (this.#readAgain && !this.#stopped);
	}

	#schedule(): void {
		const { least, spread } = this.#joined ? REASSURE : this.#polling;
		this.#callOff();
		this.#callOff = this.#timers.after(least + this.#timers.random() * spread, () => {
			if (!this.#channel) void this.#subscribe();
			void this.refresh();
		});
	}

	async #subscribe(): Promise<void> {
		// A private channel is refused if the token is not set before it joins.
		await this.#realtime.setAuth();
		if (this.#stopped) return;
		this.#channel = this.#realtime
			.channel(this.#topic, { config: { private: true } })
			.on('broadcast', { event: 'change' }, ({ payload }) => this.#follower.heard(payload))
			.subscribe((status) => {
				// After an error the client joins again by itself; a channel that the server closed is made anew.
				if (status === 'CLOSED') this.#channel = null;
				this.#statusChanged(status === 'SUBSCRIBED');
			});
	}

	#statusChanged(joined: boolean): void {
		if (this.#stopped) return;
		this.#joined = joined;
		if (joined) {
			this.#setLink('live');
			this.#follower.subscribed();
			void this.refresh();
		} else {
			this.#setLink('polling');
			if (!this.#reading) this.#schedule();
		}
	}

	#setLink(link: Link): void {
		if (this.#stopped || link === this.#link) return;
		this.#link = link;
		this.#follower.linkChanged(link);
	}
}
