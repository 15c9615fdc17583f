import { AppError } from '$lib/data/errors';
import * as responses from '$lib/data/responses';
import type { ProgrammeSurvey } from '$lib/domain/programme';
import { type Answer, isAnswerTo, type Question } from '$lib/domain/survey';
import type { Delivery } from './board-view.ts';
import { place } from './drafts.ts';
import type { EventRoom } from './event-room.svelte.ts';
import { idOf } from './outbox-queue.ts';
import { readSheet, type Sheet, writeSheet } from './sheet-draft.ts';

/** A sheet being filled in: kept at every step until it is handed in, and taken back for a moment after that (V15). */
export class SurveySheet {
	readonly #room: EventRoom;
	readonly #sessionId: string | null;
	/** As it was when the page was opened; the questions stay, the state follows the programme. */
	readonly #opened: ProgrammeSurvey;
	#sheet = $state.raw<Sheet>({ step: 0, answers: {} });
	#problem = $state.raw<AppError | null>(null);
	#handedIn = $state.raw<{ id: string; sheet: Sheet } | null>(null);
	readonly #parcel = $derived.by(() =>
		this.#room.outbox.parcels.find(
			(parcel) =>
				parcel.kind === 'response' &&
				parcel.response.surveyId === this.survey.id &&
				parcel.response.sessionId === this.#sessionId
		)
	);

	constructor(room: EventRoom, survey: ProgrammeSurvey, sessionId: string | null) {
		this.#room = room;
		this.#opened = survey;
		this.#sessionId = sessionId;
		this.#sheet = readSheet(room.drafts.read(this.#place), survey.questions);
	}

	get survey(): ProgrammeSurvey {
		return this.#room.programme?.surveys.find(({ id }) => id === this.#opened.id) ?? this.#opened;
	}
	/** The questions, then one screen to look over the answers. */
	get steps(): number {
		return this.survey.questions.length + 1;
	}
	get step(): number {
		return this.#sheet.step;
	}
	/** Null on the last screen. */
	get question(): Question | null {
		return this.survey.questions[this.#sheet.step] ?? null;
	}
	get problem(): AppError | null {
		return this.#problem;
	}
	get answered(): number {
		return this.survey.questions.filter((question) => this.answerTo(question) !== undefined).length;
	}
	/** Handed in on this page, and can be taken back as long as the page offers it. */
	get justHandedIn(): boolean {
		return this.#handedIn !== null;
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

	answerTo(question: Question): Answer | undefined {
		return this.#sheet.answers[question.key];
	}

	answer(question: Question, answer: Answer | undefined): void {
		const { [question.key]: _, ...others } = this.#sheet.answers;
		this.#set({
			...this.#sheet,
			answers: answer === undefined ? others : { ...others, [question.key]: answer }
		});
	}

	goTo(step: number): void {
		this.#set({ ...this.#sheet, step: Math.min(Math.max(0, step), this.steps - 1) });
	}

	async handIn(): Promise<void> {
		const answers = Object.fromEntries(
			this.survey.questions.flatMap((question) => {
				const answer = this.answerTo(question);
				return isAnswerTo(question, answer) ? [[question.key, answer] as const] : [];
			})
		);
		const id = this.#room.newId();
		this.#problem = null;
		this.#handedIn = { id, sheet: this.#sheet };
		this.#room.drafts.write(this.#place, '');
		await this.#room.outbox.postResponse({ id, surveyId: this.survey.id, sessionId: this.#sessionId, answers });
	}

	/** Takes the sheet back and opens it again; `problem` says if it is too late. */
	async takeBack(): Promise<void> {
		const handedIn = this.#handedIn;
		if (!handedIn) return;
		try {
			const sent = this.#parcel && idOf(this.#parcel) === handedIn.id && this.#parcel.state !== 'refused';
			await this.#room.outbox.discard(handedIn.id);
			if (sent) await this.#withdraw(handedIn.id);
			this.#handedIn = null;
			this.#set({ ...handedIn.sheet, step: this.steps - 1 });
			await this.#room.enter();
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			this.#problem = error;
		}
	}

	async #withdraw(id: string): Promise<void> {
		try {
			await this.#room.asSeat((key) => responses.withdraw(this.#room.client, id, key));
		} catch (error) {
			// It never arrived: nothing is left to take back.
			if (!(error instanceof AppError) || error.id !== 'response_unknown') throw error;
		}
	}

	get #place(): string {
		return place.sheet(this.#opened.id, this.#sessionId);
	}

	#set(sheet: Sheet): void {
		this.#sheet = sheet;
		this.#room.drafts.write(this.#place, writeSheet(sheet));
	}
}
