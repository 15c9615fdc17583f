import * as dots from '$lib/data/dots';
import { AppError } from '$lib/data/errors';
import * as noteLinks from '$lib/data/note-links';
import * as notes from '$lib/data/notes';
import { acceptDots, acceptLink, acceptMark, type BoardState } from '$lib/domain/board';
import type { EventRoom } from './event-room.svelte.ts';
import { canBeMadeGood, type Loss, lossesOf } from './losses.ts';

/** Takes the server's answer into the board. */
type Accept = (take: (state: BoardState) => BoardState) => void;

/** Sets again what a restored server lacks of this seat's marks, links and dots, one after the other. */
export class Amends {
	readonly #room: EventRoom;
	readonly #boardId: string;
	readonly #accept: Accept;
	#losses: readonly Loss[] = [];
	#state: BoardState | null = null;
	#busy = false;

	constructor(room: EventRoom, boardId: string, accept: Accept) {
		this.#room = room;
		this.#boardId = boardId;
		this.#accept = accept;
	}

	/** The board took the place of another. */
	begin(before: BoardState, now: BoardState): void {
		this.#losses = lossesOf(before, now);
		this.look(now);
	}

	/** The board has changed: perhaps what a loss stands on is there now. */
	look(state: BoardState): void {
		this.#state = state;
		if (this.#losses.length > 0 && !this.#busy) void this.#work();
	}

	async #work(): Promise<void> {
		this.#busy = true;
		try {
			for (;;) {
				const state = this.#state;
				const loss = state && this.#losses.find((one) => canBeMadeGood(one, state));
				if (!loss) break;
				await this.#setAgain(loss).catch((error: unknown) => {
					// What the phase forbids by now stays lost; without a line it waits for the next change.
					if (!(error instanceof AppError) || error.passing) throw error;
				});
				this.#losses = this.#losses.filter((one) => one !== loss);
			}
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
		} finally {
			this.#busy = false;
		}
	}

	async #setAgain(loss: Loss): Promise<void> {
		const { client } = this.#room;
		if (loss.kind === 'mark') {
			const result = await this.#room.asSeat((key) => notes.mark(client, loss.noteId, loss.mark, true, key));
			this.#accept((state) => acceptMark(state, result));
		} else if (loss.kind === 'link') {
			const result = await this.#room.asSeat((seatKey) =>
				noteLinks.set(client, loss.fromId, loss.toId, true, { seatKey })
			);
			this.#accept((state) => acceptLink(state, result));
		} else {
			const placed = await this.#room.asSeat((key) => dots.place(client, this.#boardId, loss.dots, key));
			this.#accept((state) => acceptDots(state, placed));
		}
	}
}
