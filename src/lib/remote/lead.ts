import type { ThemeChange } from '$lib/domain/arranging';
import type { BoardState } from '$lib/domain/board';
import type { Handling, ReplyKind } from '$lib/domain/board-snapshot';
import type { BestNotes, HideReason, LeadEvent, LeadView, SettingsPatch } from '$lib/domain/lead';
import type { Phase } from '$lib/domain/phases';
import type { WallView } from '$lib/domain/wall-view';
import type { Link } from '$lib/realtime/topic-follower';
import type { Clock } from '$lib/state/clock.svelte';
import type { Trouble } from '$lib/state/live-lead-trouble';

export type { ThemeChange };

export type LeadNote = {
	id: string;
	promptId: string;
	parentId: string | null;
	replyKind: ReplyKind | null;
	body: string;
	origin: 'facilitator' | 'paper' | 'room';
};
export type AgreementChange = { id: string; themeId: string | null; what: string; who: string; due: string | null };

/** What the remote needs to lead a board; `LiveLead` is one. Acts resolve to whether the server took it; `problem` says why not. */
export interface Lead {
	readonly state: BoardState | null;
	readonly event: LeadEvent | null;
	/** What only facilitators see: `lead` of `read_lead`. */
	readonly desk: LeadView | null;
	readonly clock: Clock;
	readonly link: Link;
	/** The link was revoked or has expired, or the membership has ended: nothing of the board is here any more. */
	readonly refused: boolean;
	/** Why there is nothing to show yet. */
	readonly fault: Trouble | null;
	/** Why the last act did not work. */
	readonly problem: Trouble | null;
	dismissProblem(): void;

	/** From the phase that is shown here: whoever comes second hears `phase_changed`. */
	setPhase(phase: Phase, seconds: number | null): Promise<boolean>;
	setBoard(patch: SettingsPatch): Promise<boolean>;
	showOnWall(change: Partial<WallView>): Promise<boolean>;
	/** Asks everybody to fill in a sheet that is open now (E20). */
	askNow(surveyId: string, seconds: number): Promise<boolean>;

	hide(noteIds: readonly string[], reason: HideReason): Promise<boolean>;
	/** Releases what waits, and brings back what was hidden. */
	show(noteIds: readonly string[]): Promise<boolean>;
	redact(noteId: string, passages: readonly string[]): Promise<boolean>;
	merge(keepId: string, mergeId: string): Promise<boolean>;
	/** A note of the facilitator's; sent again under the same id it is stored once. */
	write(note: LeadNote): Promise<boolean>;
	connect(fromId: string, toId: string, on: boolean): Promise<boolean>;

	arrange(themes: readonly ThemeChange[], notes: Readonly<Record<string, string | null>>): Promise<boolean>;
	undoArranging(): Promise<boolean>;
	confirmHeadings(confirmed: boolean): Promise<boolean>;

	setAgreement(agreement: AgreementChange): Promise<boolean>;
	removeAgreement(id: string): Promise<boolean>;

	/** Null if it did not work. */
	bestNotes(perBoard: number): Promise<BestNotes | null>;
	gather(promptId: string, noteIds: readonly string[]): Promise<boolean>;
	handle(noteId: string, state: Handling['state'] | null, answer: string | null, due: string | null): Promise<boolean>;
	newId(): string;
}

/** One that reads and follows the board itself. */
export interface LiveRemote extends Lead {
	start(): void;
	stop(): void;
	/** The device woke up or is online again. */
	wake(): void;
	/** An act has not been answered by the server: it is lost if the page is left now. */
	readonly underway: boolean;
}
