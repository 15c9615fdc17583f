import { AppError } from '$lib/data/errors';
import * as dots from '$lib/data/dots';
import * as noteLinks from '$lib/data/note-links';
import * as notes from '$lib/data/notes';
import { acceptDots, acceptLink, acceptMark, acceptNote, type BoardState } from '$lib/domain/board';
import { agreementsOf, linkBetween, linkedNotes, noteCount } from '$lib/domain/board-reading';
import type { Agreement, BoardView, Dots, MarkKind, Note, Prompt, ReplyKind } from '$lib/domain/board-snapshot';
import { may, type Act } from '$lib/domain/phases';
import { groupedByTheme, type ThemeGroup } from '$lib/domain/themes';
import { BoardChannel } from '$lib/realtime/board-channel';
import { browserTimers } from '$lib/realtime/timers';
import type { Link } from '$lib/realtime/topic-follower';
import { Amends } from './amends.ts';
import { type Grace, graceAfter, permission } from './board-rights.ts';
import { held, laidAnew, nothingShown, parcelsOf, showAll, type Slip, slipsUnder } from './board-view.ts';
import { DraftText } from './draft-text.svelte.ts';
import type { EventRoom } from './event-room.svelte.ts';

/** How many notes are served at the beginning of the exchange: as many as one reads in such a round (M9). */
const SERVED = 20;
/** Longer than this nobody waits for the order; what has been read does not move any more. Milliseconds. */
const PATIENCE = 1000;

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
	/** Ids in the order in which the server wants them seen (M9). */
	#served: readonly string[] = [];
	readonly #amends: Amends;
	/** Nothing is shown yet, because its order is on the way. */
	#ordering = $state.raw(false);
	readonly #linked = $derived(this.#state ? linkedNotes(this.#state) : null);
	readonly #grouped = $derived(this.#state ? groupedByTheme(this.#state) : { themes: [], ungrouped: [] });
	readonly #agreements = $derived(this.#state ? agreementsOf(this.#state) : []);
	readonly #parcels = $derived.by(() => parcelsOf(this.#room.outbox.parcels, this.id));
	readonly #held = $derived(this.#state ? held(this.#state, this.#parcels, this.#shown) : []);
	#stopReceiving = () => {};

	constructor(room: EventRoom, boardId: string) {
		this.id = boardId;
		this.#room = room;
		this.#amends = new Amends(room, boardId, (take) => this.#channel.accept(take));
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
				restored: (before) => this.#restored(before),
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
	/** Notes that a seat may write in a phase; null: as many as it likes (M11). */
	get noteCap(): number | null {
		return this.board?.note_cap ?? null;
	}
	/** The themes in their order, with their notes (M16). */
	get themes(): readonly ThemeGroup[] {
		return this.#grouped.themes;
	}
	/** The notes that are in no theme. */
	get ungrouped(): readonly Note[] {
		return this.#grouped.ungrouped;
	}
	get agreements(): readonly Agreement[] {
		return this.#agreements;
	}
	/** This seat's dots as the server has them, by theme (M18). */
	get myDots(): Dots {
		return this.#state?.dots ?? {};
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
		if (this.#ordering) return 0;
		return promptId === undefined
			? this.#held.length
			: this.#held.filter(({ prompt_id }) => prompt_id === promptId).length;
	}

	/** Shows what others wrote meanwhile. */
	showHeld(): void {
		if (this.#state) this.#shown = showAll(this.#state, this.#shown, this.#served);
	}

	/** What a note says; empty if it has gone. */
	textOf(noteId: string): string {
		return this.#state?.notes.get(noteId)?.body ?? '';
	}

	/** The notes that links tie to this one; `mine`: the link is one's own (M6). */
	linked(noteId: string): readonly { note: Note; mine: boolean }[] {
		return this.#linked?.get(noteId) ?? [];
	}

	permission(act: Act): 'yes' | 'briefly' | 'no' {
		return this.board ? permission(act, this.board, this.#grace, this.#room.clock.now) : 'no';
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

	/** Ties two notes, or unties them, in whichever direction they are tied. */
	connect(fromId: string, toId: string, on: boolean): Promise<boolean> {
		return this.#act(async () => {
			const known = this.#state && !on ? linkBetween(this.#state, fromId, toId) : undefined;
			const [from, to] = known ? [known.from_id, known.to_id] : [fromId, toId];
			const result = await this.#room.asSeat((seatKey) => noteLinks.set(this.#room.client, from, to, on, { seatKey }));
			this.#channel.accept((state) => acceptLink(state, result));
		});
	}

	/** Replaces this seat's dots; revocable until the weighting ends (M18). */
	placeDots(wished: Dots): Promise<boolean> {
		return this.#act(async () => {
			const placed = await this.#room.asSeat((key) => dots.place(this.#room.client, this.id, wished, key));
			this.#channel.accept((state) => acceptDots(state, placed));
		});
	}

	/** Tells the facilitators that a note needs a look (M22). */
	report(noteId: string): Promise<boolean> {
		return this.#act(() => this.#room.asSeat((key) => notes.report(this.#room.client, noteId, key)));
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

	/** The server was started anew, perhaps from an older copy: what it lacks of this seat is brought back. */
	#restored(before: BoardState): void {
		void this.#offer(() => true);
		if (this.#state) this.#amends.begin(before, this.#state);
	}

	#changed(state: BoardState): void {
		const before = this.#state;
		if (before && before.board.phase !== state.board.phase)
			this.#grace = graceAfter(before.board.phase, this.#room.clock.now);
		this.#state = state;
		this.#fault = null;
		// A server restored while this page was not open is known by what it lacks.
		if (!before) void this.#offer((noteId) => !state.notes.has(noteId));
		this.#amends.look(state);
		const begins = isServed(state) && !(before && isServed(before));
		if (begins) void this.#order(before === null);
		// What is there at the beginning is shown; so is everything once nothing can be written any more.
		else if (!before || !may(state.board.phase, 'edit')) this.showHeld();
	}

	/** Asks in which order notes are to be seen in the round that begins (M9), and lays out anew what is shown. */
	async #order(nothingShownYet: boolean): Promise<void> {
		let late = false;
		this.#ordering = nothingShownYet;
		const callOff = browserTimers.after(PATIENCE, () => {
			late = true;
			this.#showOrdered();
		});
		try {
			const { client } = this.#room;
			this.#served = await this.#room.asSeat((key) => notes.serve(client, this.id, SERVED, [], key));
			if (!late) this.#shown = laidAnew(this.#shown, this.#served);
		} catch (error) {
			// Without it each seat has the order of its own.
			if (!(error instanceof AppError)) throw error;
		} finally {
			callOff();
			this.#showOrdered();
		}
	}

	#showOrdered(): void {
		if (!this.#ordering) return;
		this.#ordering = false;
		this.showHeld();
	}
}

/** Whether notes are served to each seat now: the round trip of a dialogue. */
function isServed({ board }: BoardState): boolean {
	return board.kind === 'dialogue' && board.phase === 'exchange' && !board.hidden_round;
}
