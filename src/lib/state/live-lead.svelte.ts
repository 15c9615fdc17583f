import * as agreements from '$lib/data/agreements';
import * as leads from '$lib/data/leads';
import * as ledNotes from '$lib/data/led-notes';
import * as noteLinks from '$lib/data/note-links';
import * as phases from '$lib/data/phases';
import * as questions from '$lib/data/questions';
import * as themes from '$lib/data/themes';
import { arranged, type Sorting, type ThemeChange, without } from '$lib/domain/arranging';
import type { Handling } from '$lib/domain/board-snapshot';
import { newId } from '$lib/domain/ids';
import type { BestNotes, HideReason, SettingsPatch } from '$lib/domain/lead';
import { endAfter, type Phase } from '$lib/domain/phases';
import type { WallView } from '$lib/domain/wall-view';
import { LedBoard } from './live-lead-board.svelte.ts';
import { OneByOne } from './live-lead-steps.ts';

/**
 * A board as whoever leads it sees it, and everything that leading does. Acts resolve to whether the server took them;
 * `problem` says why not. Several may lead at once: all see the same, whoever comes second is told so.
 */
export class LiveLead extends LedBoard {
	/** Steps reach the server in the order in which they were made, however long each is under way. */
	readonly #steps = new OneByOne();

	newId(): string {
		return newId(this.clock.now, crypto.getRandomValues(new Uint8Array(10)));
	}

	/**
	 * From the phase that is shown here: whoever comes second hears `phase_changed`. Another end of the same phase is shown at
	 * once, so that a minute more can be given twice. @param seconds null: without an end
	 */
	setPhase(phase: Phase, seconds: number | null): Promise<boolean> {
		const expected = this.state?.board.phase ?? phase;
		const phase_ends_at = endAfter(seconds, this.clock.now);
		return this.act(
			(board) => this.#steps.do(() => phases.set(this.client, board, phase, seconds, expected, this.token)),
			phase === expected ? (state) => ({ ...state, board: { ...state.board, phase_ends_at } }) : undefined
		);
	}

	setBoard(patch: SettingsPatch): Promise<boolean> {
		return this.act((board) => leads.setBoard(this.client, board, patch, this.token));
	}

	showOnWall(change: Partial<WallView>): Promise<boolean> {
		return this.act(
			(board) => leads.showOnWall(this.client, board, change, this.token),
			(state) => ({ ...state, board: { ...state.board, wall: { ...state.board.wall, ...change } } })
		);
	}

	/** Asks everybody to fill in a sheet now (E20). */
	askNow(surveyId: string, seconds: number): Promise<boolean> {
		return this.act((board) => leads.askNow(this.client, board, surveyId, seconds, this.token));
	}

	hide(noteIds: readonly string[], reason: HideReason): Promise<boolean> {
		return this.act(
			(board) => ledNotes.hide(this.client, board, noteIds, reason, this.token),
			(state) => without(state, noteIds)
		);
	}

	/** Releases what waits, and brings back what was hidden. */
	show(noteIds: readonly string[]): Promise<boolean> {
		return this.act((board) => ledNotes.show(this.client, board, noteIds, this.token));
	}

	redact(noteId: string, passages: readonly string[]): Promise<boolean> {
		return this.act(() => ledNotes.redact(this.client, noteId, passages, this.token));
	}

	merge(keepId: string, mergeId: string): Promise<boolean> {
		return this.act(() => ledNotes.merge(this.client, keepId, mergeId, this.token));
	}

	/** Sent again with the same id it is stored once. */
	write(note: ledNotes.LeadNote): Promise<boolean> {
		return this.act((board) => ledNotes.post(this.client, board, note, this.token));
	}

	connect(fromId: string, toId: string, on: boolean): Promise<boolean> {
		return this.act(async () => {
			await noteLinks.set(this.client, fromId, toId, on, { token: this.token });
		});
	}

	/** One step: makes, names, moves, merges, splits and removes themes, and puts notes into them. Shown at once. */
	arrange(changes: readonly ThemeChange[], notes: Sorting): Promise<boolean> {
		return this.act(
			(board) => this.#steps.do(() => themes.arrange(this.client, board, changes, notes, this.token)),
			(state) => arranged(state, changes, notes)
		);
	}

	undoArranging(): Promise<boolean> {
		return this.act((board) => this.#steps.do(() => themes.undo(this.client, board, this.token)));
	}

	confirmHeadings(confirmed: boolean): Promise<boolean> {
		return this.act(
			(board) => this.#steps.do(() => themes.confirm(this.client, board, confirmed, this.token)),
			(state) => ({ ...state, board: { ...state.board, headings_confirmed: confirmed } })
		);
	}

	setAgreement(agreement: agreements.AgreementChange): Promise<boolean> {
		return this.act((board) => agreements.set(this.client, board, agreement, this.token));
	}

	removeAgreement(id: string): Promise<boolean> {
		return this.act((board) => agreements.remove(this.client, board, id, this.token));
	}

	/** The best notes of the other boards; null if it did not work. */
	async bestNotes(perBoard: number): Promise<BestNotes | null> {
		let best: BestNotes | null = null;
		await this.act(async (board) => {
			best = await leads.bestNotes(this.client, board, perBoard, this.token);
		});
		return best;
	}

	gather(promptId: string, noteIds: readonly string[]): Promise<boolean> {
		return this.act((board) => ledNotes.gather(this.client, board, promptId, noteIds, this.token));
	}

	handle(noteId: string, state: Handling['state'] | null, answer: string | null, due: string | null): Promise<boolean> {
		return this.act(() => questions.handle(this.client, noteId, state, answer, due, this.token));
	}
}
