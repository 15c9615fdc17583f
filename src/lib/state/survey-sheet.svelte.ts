import { AppError, sentenceFor } from '$lib/data/errors';
import type { ProgrammeSurvey } from '$lib/domain/programme';
import { type Answer, type Answers, answersAsked, isAnswerTo, type Question, questionsAsked } from '$lib/domain/survey';
import type { MessageKey } from '$lib/messages';
import type { Delivery } from './board-view.ts';
import { place } from './drafts.ts';
import type { EventRoom } from './event-room.svelte.ts';
import type { Parcel } from './outbox-queue.ts';
import {
	answered,
	answerOn,
	isChanged,
	readSheet,
	settled,
	type Sheet,
	strayTexts,
	writeSheet
} from './sheet-draft.ts';

/** Why a sheet was not taken. `question`: the one it is about, where the server names one. */
export type Refusal = {
	reason: MessageKey;
	question: Question | null;
	/** It can be looked over and handed in again. */ mendable: boolean;
};

/** Where sheets are filled in: what is asked, what is kept of it, and how it is handed in and taken back. */
export type SheetRoom = Pick<EventRoom, 'programme' | 'drafts' | 'outbox' | 'newId' | 'withdraw' | 'enter' | 'counted'>;

/** A sheet being filled in: kept at every step until it is handed in, and taken back for a moment after that (V15). */
export class SurveySheet {
	readonly #room: SheetRoom;
	readonly #sessionId: string | null;
	/** As it was when the page was opened: shown until the programme knows better. */
	readonly #opened: ProgrammeSurvey;
	#sheet = $state.raw<Sheet>({ at: null, answers: {}, read: {} });
	#problem = $state.raw<AppError | null>(null);
	/** The id under which it was handed in on this page; the answers stay here until it is clear that they have arrived. */
	#handedIn = $state.raw<string | null>(null);
	readonly #parcel = $derived.by(() => this.#room.outbox.parcels.find((parcel) => this.#concerns(parcel)));
	/** The answers that belong to the questions as they are now, complete or not. */
	readonly #given = $derived.by((): Answers => {
		const given = this.survey.questions.map((question) => [question.key, answerOn(this.#sheet, question)] as const);
		return Object.fromEntries(given.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
	});
	readonly #questions = $derived.by(() => questionsAsked(this.survey.questions, this.#given));

	constructor(room: SheetRoom, survey: ProgrammeSurvey, sessionId: string | null) {
		this.#room = room;
		this.#opened = survey;
		this.#sessionId = sessionId;
		if (survey.submitted.includes(sessionId)) room.drafts.write(this.#place, '');
		this.#sheet = readSheet(room.drafts.read(this.#place), survey.questions);
	}

	get survey(): ProgrammeSurvey {
		return this.#room.programme?.surveys.find(({ id }) => id === this.#opened.id) ?? this.#opened;
	}
	/** Those that are asked after the answers so far („nur wenn …"). */
	get questions(): readonly Question[] {
		return this.#questions;
	}
	/** Counts from 0. After the last question come all answers, to be looked over. */
	get step(): number {
		if (this.#sheet.at === null) return this.#questions.length;
		const step = this.#questions.findIndex(({ key }) => key === this.#sheet.at);
		if (step >= 0) return step;
		const open = this.#questions.findIndex(({ key }) => this.#given[key] === undefined);
		return open >= 0 ? open : this.#questions.length;
	}
	/** Null on the last screen. */
	get question(): Question | null {
		return this.#questions[this.step] ?? null;
	}
	get problem(): AppError | null {
		return this.#problem;
	}
	get answered(): number {
		return this.#questions.filter((question) => isAnswerTo(question, this.#given[question.key])).length;
	}
	/** Handed in on this page, and can be taken back as long as the page offers it. */
	get justHandedIn(): boolean {
		return this.#handedIn !== null;
	}
	/** It went into a figure as it arrived, and cannot be taken back (E11). */
	get final(): boolean {
		return this.#handedIn !== null && this.#room.counted === this.#handedIn;
	}
	/** Handed in at some time, here or before a reload. */
	get done(): boolean {
		return this.#parcel !== undefined || this.#handedIn !== null || this.survey.submitted.includes(this.#sessionId);
	}
	get delivery(): Exclude<Delivery, null>['state'] {
		if (!this.#parcel || this.#parcel.state === 'stored') return 'stored';
		if (this.#parcel.state === 'refused') return 'refused';
		return this.#parcel.attempts === 0 ? 'sending' : 'retrying';
	}
	get refusal(): Refusal | null {
		if (this.#parcel?.state !== 'refused') return null;
		const { reason, about } = this.#parcel;
		return {
			reason: sentenceFor(reason) ?? 'error_server',
			question: this.survey.questions.find(({ key }) => key === about) ?? null,
			mendable: this.survey.state === 'open' && reason !== 'already_submitted'
		};
	}
	/** The sheet was edited after this device had answers to it. */
	get changed(): boolean {
		return this.survey.questions.some((question) => this.isChanged(question)) || this.strayTexts.length > 0;
	}
	/** Texts for which there is no question any more. */
	get strayTexts(): readonly string[] {
		return strayTexts(this.#sheet, this.survey.questions);
	}

	/** This question was answered when it read differently. */
	isChanged(question: Question): boolean {
		return isChanged(this.#sheet, question);
	}

	answerTo(question: Question): Answer | undefined {
		return this.#given[question.key];
	}

	answer(question: Question, answer: Answer | undefined): void {
		this.#set(answered(this.#sheet, question, answer));
	}

	goTo(step: number): void {
		this.#set({ ...this.#sheet, at: this.#questions[Math.max(0, step)]?.key ?? null });
	}

	/** That the sheet was edited has been read. */
	settle(): void {
		this.#set(settled(this.#sheet, this.survey.questions));
	}

	async handIn(): Promise<void> {
		const { questions } = this.survey;
		const complete = questions.flatMap((question) => {
			const answer = this.#given[question.key];
			return isAnswerTo(question, answer) ? [[question.key, answer] as const] : [];
		});
		const answers = answersAsked(questions, Object.fromEntries(complete));
		const id = this.#room.newId();
		this.#problem = null;
		this.#handedIn = id;
		const { id: surveyId, fingerprint } = this.survey;
		await this.#room.outbox.postResponse({ id, surveyId, sessionId: this.#sessionId, answers, fingerprint });
		if (this.#parcel?.state === 'stored') this.#room.drafts.write(this.#place, '');
	}

	/** Takes the sheet back and opens it again; `problem` says if it is too late. */
	async takeBack(): Promise<void> {
		const id = this.#handedIn;
		if (id === null) return;
		await this.#trying(async () => {
			const sent = this.#parcel?.response.id === id && this.#parcel.state !== 'refused';
			await this.#room.outbox.discard(id);
			if (sent) await this.#withdraw(id);
			this.#handedIn = null;
			this.#set({ ...this.#sheet, at: null });
			await this.#room.enter();
		});
	}

	/** Opens a refused sheet again, at the question that the refusal is about; the questions are read anew. */
	async mend(): Promise<void> {
		const parcel = this.#parcel;
		if (parcel?.state !== 'refused') return;
		const at = this.refusal?.question?.key ?? null;
		await this.#trying(async () => {
			const { id, answers } = parcel.response;
			const kept = Object.keys(this.#sheet.answers).length > 0;
			this.#set({ ...(kept ? this.#sheet : { answers, read: {} }), at });
			await this.#room.outbox.discard(id);
			this.#handedIn = null;
			await this.#room.enter();
		});
	}

	async #withdraw(id: string): Promise<void> {
		try {
			await this.#room.withdraw(id);
		} catch (error) {
			// It never arrived: nothing is left to take back.
			if (!(error instanceof AppError) || error.id !== 'response_unknown') throw error;
		}
	}

	async #trying(act: () => Promise<void>): Promise<void> {
		try {
			await act();
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			this.#problem = error;
		}
	}

	#concerns(parcel: Parcel): parcel is Extract<Parcel, { kind: 'response' }> {
		return (
			parcel.kind === 'response' &&
			parcel.response.surveyId === this.#opened.id &&
			parcel.response.sessionId === this.#sessionId
		);
	}

	get #place(): string {
		return place.sheet(this.#opened.id, this.#sessionId);
	}

	#set(sheet: Sheet): void {
		this.#sheet = sheet;
		this.#room.drafts.write(this.#place, writeSheet(sheet));
	}
}
