import * as agreements from '$lib/data/agreements';
import type { AttendeeClient } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import * as leads from '$lib/data/leads';
import * as ledNotes from '$lib/data/led-notes';
import * as noteLinks from '$lib/data/note-links';
import * as phases from '$lib/data/phases';
import * as questions from '$lib/data/questions';
import * as themes from '$lib/data/themes';
import { arranged, type Sorting, type ThemeChange, without } from '$lib/domain/arranging';
import type { BoardState } from '$lib/domain/board';
import type { Handling } from '$lib/domain/board-snapshot';
import { newId } from '$lib/domain/ids';
import type { BestNotes, HideReason, LeadEvent, LeadSnapshot, LeadView, SettingsPatch } from '$lib/domain/lead';
import type { Phase } from '$lib/domain/phases';
import { sha256 } from '$lib/domain/sha256';
import type { WallView } from '$lib/domain/wall-view';
import { BoardChannel } from '$lib/realtime/board-channel';
import { browserTimers, type Timers } from '$lib/realtime/timers';
import { moderationTopic } from '$lib/realtime/topics';
import { BRISK, type Link, TopicFollower } from '$lib/realtime/topic-follower';
import { Clock } from './clock.svelte.ts';

/** Between two attempts while nothing is there yet. Milliseconds. */
const TRY_AGAIN = 3000;
/** How soon after a change the desk beside the board is read again; what comes meanwhile is read with it. Milliseconds. */
const READ_SOON = 1500;
/** No timer waits longer than this. Milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** What an act will have done to the board; shown until the server has answered. */
type Ahead = (state: BoardState) => BoardState;

/**
 * A board as whoever leads it sees it, and everything that leading does. Acts resolve to whether the server took them;
 * `problem` says why not. Several may lead at once: all see the same, whoever comes second is told so.
 */
export class LiveLead {
	readonly clock = new Clock();
	readonly #client: AttendeeClient;
	readonly #token: string | null;
	readonly #timers: Timers;
	#boardId: string | null;
	#channel: BoardChannel | null = null;
	#news: TopicFollower | null = null;
	#state = $state.raw<BoardState | null>(null);
	#ahead = $state.raw<readonly Ahead[]>([]);
	#event = $state.raw<LeadEvent | null>(null);
	#desk = $state.raw<LeadView | null>(null);
	#link = $state.raw<Link>('connecting');
	#refused = $state.raw(false);
	#fault = $state.raw<AppError | null>(null);
	#problem = $state.raw<AppError | null>(null);
	readonly #shown = $derived(this.#state && this.#ahead.reduce((state, ahead) => ahead(state), this.#state));
	#lastStep: Promise<void> | null = null;
	#stopped = false;
	#callOff = () => {};
	#callOffRead: (() => void) | null = null;
	#callOffExpiry = () => {};

	/** @param client a member's will do, too. @param boardId null: the one board of a link. @param token of a facilitator's link; null: a member's account */
	constructor(client: AttendeeClient, boardId: string | null, token: string | null, timers: Timers = browserTimers) {
		this.#client = client;
		this.#boardId = boardId;
		this.#token = token;
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

	newId(): string {
		return newId(this.clock.now, crypto.getRandomValues(new Uint8Array(10)));
	}

	/** From the phase that is shown here: whoever comes second hears `phase_changed`. @param seconds null: without an end */
	setPhase(phase: Phase, seconds: number | null): Promise<boolean> {
		const expected = this.#state?.board.phase ?? phase;
		return this.#act((board) => phases.set(this.#client, board, phase, seconds, expected, this.#token));
	}

	setBoard(patch: SettingsPatch): Promise<boolean> {
		return this.#act((board) => leads.setBoard(this.#client, board, patch, this.#token));
	}

	showOnWall(change: Partial<WallView>): Promise<boolean> {
		return this.#act(
			(board) => leads.showOnWall(this.#client, board, change, this.#token),
			(state) => ({ ...state, board: { ...state.board, wall: { ...state.board.wall, ...change } } })
		);
	}

	/** Asks everybody to fill in a sheet now (E20). */
	askNow(surveyId: string, seconds: number): Promise<boolean> {
		return this.#act((board) => leads.askNow(this.#client, board, surveyId, seconds, this.#token));
	}

	hide(noteIds: readonly string[], reason: HideReason): Promise<boolean> {
		return this.#act(
			(board) => ledNotes.hide(this.#client, board, noteIds, reason, this.#token),
			(state) => without(state, noteIds)
		);
	}

	/** Releases what waits, and brings back what was hidden. */
	show(noteIds: readonly string[]): Promise<boolean> {
		return this.#act((board) => ledNotes.show(this.#client, board, noteIds, this.#token));
	}

	redact(noteId: string, passages: readonly string[]): Promise<boolean> {
		return this.#act(() => ledNotes.redact(this.#client, noteId, passages, this.#token));
	}

	merge(keepId: string, mergeId: string): Promise<boolean> {
		return this.#act(() => ledNotes.merge(this.#client, keepId, mergeId, this.#token));
	}

	/** Sent again with the same id it is stored once. */
	write(note: ledNotes.LeadNote): Promise<boolean> {
		return this.#act((board) => ledNotes.post(this.#client, board, note, this.#token));
	}

	connect(fromId: string, toId: string, on: boolean): Promise<boolean> {
		return this.#act(async () => {
			await noteLinks.set(this.#client, fromId, toId, on, { token: this.#token });
		});
	}

	/** One step: makes, names, moves, merges, splits and removes themes, and puts notes into them. Shown at once. */
	arrange(changes: readonly ThemeChange[], notes: Sorting): Promise<boolean> {
		return this.#act(
			this.#inTurn((board) => themes.arrange(this.#client, board, changes, notes, this.#token)),
			(state) => arranged(state, changes, notes)
		);
	}

	undoArranging(): Promise<boolean> {
		return this.#act(this.#inTurn((board) => themes.undo(this.#client, board, this.#token)));
	}

	confirmHeadings(confirmed: boolean): Promise<boolean> {
		return this.#act(
			this.#inTurn((board) => themes.confirm(this.#client, board, confirmed, this.#token)),
			(state) => ({ ...state, board: { ...state.board, headings_confirmed: confirmed } })
		);
	}

	setAgreement(agreement: agreements.AgreementChange): Promise<boolean> {
		return this.#act((board) => agreements.set(this.#client, board, agreement, this.#token));
	}

	removeAgreement(id: string): Promise<boolean> {
		return this.#act((board) => agreements.remove(this.#client, board, id, this.#token));
	}

	/** The best notes of the other boards; null if it did not work. */
	async bestNotes(perBoard: number): Promise<BestNotes | null> {
		let best: BestNotes | null = null;
		await this.#act(async (board) => {
			best = await leads.bestNotes(this.#client, board, perBoard, this.#token);
		});
		return best;
	}

	gather(promptId: string, noteIds: readonly string[]): Promise<boolean> {
		return this.#act((board) => ledNotes.gather(this.#client, board, promptId, noteIds, this.#token));
	}

	handle(noteId: string, state: Handling['state'] | null, answer: string | null, due: string | null): Promise<boolean> {
		return this.#act(() => questions.handle(this.#client, noteId, state, answer, due, this.#token));
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
			this.#client.realtime,
			boardId,
			(since) => this.#read(since),
			{
				changed: (state) => this.#changed(state),
				restored: () => undefined,
				linkChanged: (link) => (this.#link = link),
				failed: (error) => this.#failed(error),
				linksRevoked: () => void channel.refresh()
			},
			this.#timers,
			BRISK
		);
		const topic = moderationTopic(boardId, this.#token === null ? null : sha256(this.#token));
		// What was said while this line was down is in the next answer; the board's own line does the asking.
		this.#news = new TopicFollower(
			this.#client.realtime,
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
		const snapshot = await leads.read(this.#client, this.#boardId, since, this.#token);
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
		if (!moved || this.#callOffRead) return;
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

	/** Steps of arranging reach the server in the order in which they were made, however long each is under way. */
	#inTurn(work: (boardId: string) => Promise<void>): (boardId: string) => Promise<void> {
		return (board) => {
			const done = this.#lastStep ? this.#lastStep.then(() => work(board)) : work(board);
			const over = done
				.catch(() => undefined)
				.then(() => {
					if (this.#lastStep === over) this.#lastStep = null;
				});
			this.#lastStep = over;
			return done;
		};
	}

	async #act(work: (boardId: string) => Promise<void>, ahead?: Ahead): Promise<boolean> {
		const board = this.#boardId;
		if (board === null) return false;
		this.#problem = null;
		if (ahead) this.#ahead = [...this.#ahead, ahead];
		try {
			await work(board);
			await this.#channel?.refresh();
			return true;
		} catch (error) {
			this.#failed(error);
			this.#problem = error as AppError;
			// Somebody else was first, or something has gone: what is shown here is old.
			if (!this.#refused) this.wake();
			return false;
		} finally {
			this.#ahead = this.#ahead.filter((one) => one !== ahead);
		}
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
		if (this.#token !== null) this.stop();
	}
}
