import { AppError } from '$lib/data/errors';
import * as notes from '$lib/data/notes';
import { acceptMark, acceptNote, type BoardState } from '$lib/domain/board';
import { noteCount } from '$lib/domain/board-reading';
import type { BoardView, MarkKind, Prompt, ReplyKind } from '$lib/domain/board-snapshot';
import { may, type Act } from '$lib/domain/phases';
import { BoardChannel } from '$lib/realtime/board-channel';
import type { Link } from '$lib/realtime/topic-follower';
import { type Grace, graceAfter, permission } from './board-rights.ts';
import { held, nothingShown, parcelsOf, showAll, type Slip, slipsUnder } from './board-view.ts';
import { DraftText } from './draft-text.svelte.ts';
import type { EventRoom } from './event-room.svelte.ts';

/** A board as one attendee sees it: live, with what is still in the outbox, and the acts that its phase allows. */
export class LiveBoard {
	readonly id: string;
	readonly #room: EventRoom;
	readonly #channel: BoardChannel;
	#state = $state.raw<BoardState | null>(null);
	#shown = $state.raw(nothingShown);
	#link = $state.raw<Link>('connecting');
	#fault = $state.raw<AppError | null>(null);
	#problem = $state.raw<AppError | null>(null);
	#grace = $state.raw<Grace>(null);
	readonly #parcels = $derived.by(() => parcelsOf(this.#room.outbox.parcels, this.id));
	readonly #held = $derived(this.#state ? held(this.#state, this.#parcels, this.#shown) : []);
	#stopReceiving = () => {};

	constructor(room: EventRoom, boardId: string) {
		this.id = boardId;
		this.#room = room;
		this.#channel = new BoardChannel(
			room.client.realtime,
			boardId,
			async (since) => {
				const snapshot = await room.readBoard(boardId, since);
				room.clock.setBy(snapshot.now);
				return snapshot;
			},
			{
				changed: (state) => this.#changed(state),
				restored: () => void this.#offer(() => true),
				linkChanged: (link) => (this.#link = link),
				failed: (error) => (this.#fault = error instanceof AppError ? error : null)
			}
		);
	}

	get board(): BoardView | null {
		return this.#state?.board ?? null;
	}
	get prompts(): readonly Prompt[] {
		return this.#state?.prompts ?? [];
	}
	get link(): Link {
		return this.#link;
	}
	/** Why there is no board to show. */
	get fault(): AppError | null {
		return this.#state ? null : this.#fault;
	}
	/** Why the last act did not work. */
	get problem(): AppError | null {
		return this.#problem;
	}
	/** How many notes are in the room, hidden ones included (M7). */
	get noteCount(): number {
		return this.#state ? noteCount(this.#state) : 0;
	}

	/** Characters. */
	get noteLimit(): number {
		return this.board?.note_limit ?? 280;
	}

	start(): void {
		this.#stopReceiving = this.#room.receive(this.id, (result) =>
			this.#channel.accept((state) => acceptNote(state, result))
		);
		this.#channel.start();
	}

	stop(): void {
		this.#stopReceiving();
		this.#channel.stop();
	}

	wake(): Promise<void> {
		return this.#channel.refresh();
	}

	slips(promptId: string): Slip[] {
		return this.#state ? slipsUnder(this.#state, this.#parcels, promptId, this.#shown, this.#room.seat.shuffle) : [];
	}

	/** How many foreign notes wait to be shown: under one prompt, or in all. */
	heldCount(promptId?: string): number {
		return promptId === undefined
			? this.#held.length
			: this.#held.filter(({ prompt_id }) => prompt_id === promptId).length;
	}

	/** Shows what others wrote meanwhile. */
	showHeld(): void {
		if (this.#state) this.#shown = showAll(this.#state, this.#shown);
	}

	permission(right: Act): 'yes' | 'briefly' | 'no' {
		return this.board ? permission(right, this.board.phase, this.#grace, this.#room.clock.now) : 'no';
	}

	write(promptId: string, body: string): Promise<void> {
		return this.#post(promptId, body, null, null);
	}

	reply(parent: { id: string; prompt_id: string }, kind: ReplyKind, body: string): Promise<void> {
		return this.#post(parent.prompt_id, body, parent.id, kind);
	}

	/** Resolves to whether the server took it; `problem` says why not. */
	edit(noteId: string, body: string): Promise<boolean> {
		return this.#act(async () => {
			const result = await this.#room.asSeat((key) => notes.edit(this.#room.client, noteId, body, key));
			this.#channel.accept((state) => acceptNote(state, result));
			await this.#room.outbox.reword(noteId, body);
		});
	}

	withdraw(noteId: string): Promise<boolean> {
		return this.#act(async () => {
			const result = await this.#room.asSeat((key) => notes.withdraw(this.#room.client, noteId, key));
			this.#channel.accept((state) => acceptNote(state, result));
			await this.#room.outbox.discard(noteId);
		});
	}

	/** Shown at once, taken back if the server refuses. */
	async mark(noteId: string, kind: MarkKind, on: boolean): Promise<void> {
		const before = this.#state?.notes.get(noteId)?.my_marks ?? [];
		const wished = on ? [...before, kind] : before.filter((one) => one !== kind);
		this.#showMarks(noteId, wished);
		const done = await this.#act(async () => {
			const result = await this.#room.asSeat((key) => notes.mark(this.#room.client, noteId, kind, on, key));
			this.#channel.accept((state) => acceptMark(state, result));
		});
		if (!done) this.#showMarks(noteId, before);
	}

	/** Sends a refused note once more. */
	retry(noteId: string): Promise<void> {
		return this.#room.outbox.retry(noteId);
	}

	/** Lets go of a note that the server does not have. */
	discard(noteId: string): Promise<void> {
		return this.#room.outbox.discard(noteId);
	}

	/** A text being written, kept on the device. */
	draft(place: string, start = ''): DraftText {
		return new DraftText(this.#room.drafts, place, start);
	}

	dismissProblem(): void {
		this.#problem = null;
	}

	#post(promptId: string, body: string, parentId: string | null, replyKind: ReplyKind | null): Promise<void> {
		this.#problem = null;
		return this.#room.outbox.postNote({
			id: this.#room.newId(),
			boardId: this.id,
			promptId,
			parentId,
			replyKind,
			body: body.trim()
		});
	}

	#showMarks(noteId: string, marks: MarkKind[]): void {
		this.#channel.accept((state) =>
			acceptMark(state, { note_id: noteId, marks: null, my_marks: marks, revision: state.revision })
		);
	}

	async #act(work: () => Promise<void>): Promise<boolean> {
		try {
			this.#problem = null;
			await work();
			return true;
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			this.#problem = error;
			return false;
		}
	}

	async #offer(isLacking: (noteId: string) => boolean): Promise<void> {
		await this.#room.outbox.restored;
		await this.#room.outbox.offerAgain(
			(parcel) => parcel.kind === 'note' && parcel.note.boardId === this.id && isLacking(parcel.note.id)
		);
	}

	#changed(state: BoardState): void {
		const before = this.#state;
		if (before && before.board.phase !== state.board.phase)
			this.#grace = graceAfter(before.board.phase, this.#room.clock.now);
		this.#state = state;
		this.#fault = null;
		// A server restored while this page was not open is known by what it lacks (architecture 2).
		if (!before) void this.#offer((noteId) => !state.notes.has(noteId));
		// What is there at the beginning is shown; so is everything once nothing can be written any more.
		if (!before || !may(state.board.phase, 'edit')) this.showHeld();
	}
}
