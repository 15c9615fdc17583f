import { type Backend, createAttendeeClient } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as walls from '$lib/data/walls';
import type { BoardState } from '$lib/domain/board';
import type { Brand } from '$lib/domain/brand';
import type { BoardView, Snapshot } from '$lib/domain/board-snapshot';
import type { Walk } from '$lib/domain/change';
import type { WallStage } from '$lib/domain/wall-stage';
import type { WallView } from '$lib/domain/wall-view';
import { BoardChannel } from '$lib/realtime/board-channel';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import { type Link, TopicFollower } from '$lib/realtime/topic-follower';
import { eventTopic } from '$lib/realtime/topics';
import { Clock } from './clock.svelte.ts';

/** Until the board is known there is no channel to wait on. Milliseconds. */
const TRY_AGAIN = 3000;
/**
 * What stands beside the board has no topic that a wall may hear: while it is shown we ask. Figures move within a second of
 * a batch, on the few walls of a day. Milliseconds, for the modes for which there is something beside the board.
 */
const LOOK_AGAIN: Partial<Record<WallView['mode'], number>> = { boards: 5000, chart: 1000, results: 1000 };

/** Whether two views need the same beside the board. */
const sameBeside = (one: WallView, other: WallView): boolean =>
	one.mode === other.mode &&
	one.survey_id === other.survey_id &&
	one.session_id === other.session_id &&
	one.question === other.question;

/** A board on a projector: a reader without a seat, who holds a link and never gives up (V11). */
export class LiveWall {
	readonly clock = new Clock();
	readonly #client: ReturnType<typeof createAttendeeClient>;
	readonly #token: string;
	readonly #timers: Timers;
	#channel: BoardChannel | null = null;
	#programme: TopicFollower | null = null;
	#callOff = () => {};
	#state = $state.raw<BoardState | null>(null);
	#event = $state.raw<{ title: string; code: string } | null>(null);
	#brand = $state.raw<Brand | null>(null);
	#link = $state.raw<Link>('connecting');
	#refused = $state.raw(false);
	#rotation = $state.raw<Walk | null>(null);
	#beside = $state.raw<{ view: WallView; stage: WallStage | null } | null>(null);
	#callOffLook = () => {};
	#stopped = false;

	constructor(backend: Backend, token: string, timers: Timers = browserTimers) {
		this.#client = createAttendeeClient(backend);
		this.#token = token;
		this.#timers = timers;
	}

	get state(): BoardState | null {
		return this.#state;
	}
	get event(): { title: string; code: string } | null {
		return this.#event;
	}
	/** How the host looks (L21); null before the board has arrived. */
	get brand(): Brand | null {
		return this.#brand;
	}
	/** What the remote wants to be shown; null before the board has arrived. */
	get wall(): WallView | null {
		return this.#state?.board.wall ?? null;
	}
	/** What stands beside the board in the modes `boards`, `chart` and `results`; null until it has arrived. */
	get stage(): WallStage | null {
		return this.wall && this.#beside && sameBeside(this.wall, this.#beside.view) ? this.#beside.stage : null;
	}
	/** The walk from board to board, null if there is none (M13). */
	get rotation(): Walk | null {
		return this.#rotation;
	}
	get link(): Link {
		return this.#link;
	}
	/** The link is unknown, expired or revoked: nothing of the board is shown any more. */
	get refused(): boolean {
		return this.#refused;
	}

	start(): void {
		void this.#begin();
	}

	stop(): void {
		this.#stopped = true;
		this.#callOff();
		this.#callOffLook();
		this.#channel?.stop();
		this.#programme?.stop();
	}

	/** The machine woke up or is online again. */
	wake(): void {
		void this.#channel?.refresh();
	}

	/** The link names no board: the first answer does. */
	async #begin(): Promise<void> {
		try {
			const { board } = await this.#read(0);
			if (!this.#stopped) this.#follow(board);
		} catch (error) {
			this.#failed(error);
			if (this.#stopped || this.#refused) return;
			this.#link = 'offline';
			this.#callOff = this.#timers.after(TRY_AGAIN, () => void this.#begin());
		}
	}

	#follow({ id, event_id }: BoardView): void {
		this.#channel = new BoardChannel(
			this.#client.realtime,
			id,
			(since) => this.#read(since),
			{
				changed: (state) => this.#changed(state),
				restored: () => undefined,
				linkChanged: (link) => (this.#link = link),
				failed: (error) => this.#failed(error),
				linksRevoked: () => this.wake()
			},
			this.#timers
		);
		this.#channel.start();
		// A round is told to the event and to no board; reading the board brings it as well.
		this.#programme = new TopicFollower(
			this.#client.realtime,
			eventTopic(event_id),
			{
				subscribed: () => undefined,
				heard: () => this.wake(),
				catchUp: async () => this.wake(),
				linkChanged: () => undefined
			},
			this.#timers
		);
		this.#programme.start();
	}

	async #read(since: number): Promise<Snapshot> {
		const snapshot = await walls.read(this.#client, this.#token, since);
		this.clock.setBy(snapshot.now);
		this.#event = snapshot.event;
		this.#brand = snapshot.brand ?? null;
		this.#rotation = snapshot.rotation;
		this.#beside = { view: snapshot.board.wall, stage: snapshot.stage };
		return snapshot;
	}

	#changed(state: BoardState): void {
		const before = this.wall;
		this.#state = state;
		const { wall } = state.board;
		if (before && sameBeside(before, wall)) return;
		this.#callOffLook();
		const every = LOOK_AGAIN[wall.mode];
		if (every === undefined) return;
		if (!this.stage) this.wake();
		this.#lookAgain(every);
	}

	#lookAgain(every: number): void {
		this.#callOffLook = this.#timers.after(every, () => {
			this.wake();
			this.#lookAgain(every);
		});
	}

	#failed(error: unknown): void {
		if (!(error instanceof AppError)) throw error;
		if (error.id !== 'link_unknown') return;
		this.#refused = true;
		this.#state = null;
		this.#beside = null;
		this.stop();
	}
}
