import { textsSchema } from '$lib/domain/board-snapshot';
import { type QuestionKind, questionSchema } from '$lib/domain/survey';
import { z } from '$lib/domain/zod';
import {
	closed,
	type Draft,
	freshKey,
	moved,
	newQuestion,
	opened,
	type Removal,
	restored,
	withoutOption,
	withoutQuestion
} from './editing.ts';

/** Loose: what is kept may be unfinished. */
const keptSchema = z.object({
	stamp: z.string(),
	draft: z.object({
		template: z.string(),
		version: z.number(),
		title: textsSchema,
		scope: z.enum(['event', 'session']),
		questions: z.array(z.omit(questionSchema, { position: true }))
	})
});

/** A form under the hands of its editor: what has changed since it was saved, and what can be taken back. */
export class FormBuilder {
	/** Changed in place by the fields. */
	draft: Draft = $state({ template: '', version: 1, title: {}, scope: 'event', questions: [] });
	/** The question whose fields are open. */
	openKey = $state.raw<string | null>(null);
	#saved = $state.raw('');
	/** Of the stored form that the draft began with: tells whether somebody else has changed it since. */
	#stamp = $state.raw('');
	#removal = $state.raw<Removal | null>(null);
	readonly #now = $derived(JSON.stringify(closed(this.draft)));

	constructor(form: Draft, stamp: string) {
		this.adopt(form, stamp);
	}

	get stamp(): string {
		return this.#stamp;
	}
	get dirty(): boolean {
		return this.#now !== this.#saved;
	}
	/** The last thing taken away, as long as it can come back. */
	get removal(): Removal | null {
		return this.#removal;
	}

	/** Begins anew with what is stored. */
	adopt(form: Draft, stamp: string): void {
		this.draft = opened(form);
		this.settle(form, stamp);
		this.#removal = null;
	}

	/** This is what is stored now; what was written meanwhile stays. */
	settle(form: Draft, stamp: string): void {
		this.#saved = JSON.stringify(closed(opened(form)));
		this.#stamp = stamp;
	}

	/** As it would be stored. */
	value(): Draft {
		return closed($state.snapshot(this.draft));
	}

	/** What a reload brings back; empty when there is nothing to keep. */
	kept(): string {
		return this.dirty ? JSON.stringify({ stamp: this.#stamp, draft: this.value() }) : '';
	}

	/** Brings back what was kept. Gives whether that changes anything. */
	bringBack(kept: string): boolean {
		if (kept === '') return false;
		try {
			const { stamp, draft } = keptSchema.parse(JSON.parse(kept));
			this.draft = opened(draft);
			this.#stamp = stamp;
			return this.dirty;
		} catch {
			return false;
		}
	}

	/** Gives its place. */
	add(kind: QuestionKind): number {
		const question = newQuestion(kind, this.#keys());
		this.draft.questions.push(question);
		this.openKey = question.key;
		return this.draft.questions.length - 1;
	}

	move(index: number, by: -1 | 1): void {
		this.draft.questions = moved(this.draft.questions, index, index + by);
	}

	moveOption(of: string, index: number, by: -1 | 1): void {
		const question = this.draft.questions.find(({ key }) => key === of);
		if (question) question.options = moved(question.options, index, index + by);
	}

	addOption(of: string): void {
		const question = this.draft.questions.find(({ key }) => key === of);
		if (!question) return;
		const removed = this.#removal && 'option' in this.#removal ? [this.#removal.option.key] : [];
		const key = freshKey('o', [...question.options.map((option) => option.key), ...removed]);
		question.options.push({ key, texts: { de: '', en: '' } });
	}

	remove(index: number): void {
		this.#take(withoutQuestion(this.draft.questions, index));
	}

	removeOption(of: string, key: string): void {
		this.#take(withoutOption(this.draft.questions, of, key));
	}

	undo(): void {
		if (!this.#removal) return;
		this.draft.questions = restored(this.draft.questions, this.#removal);
		this.#removal = null;
	}

	#take(done: ReturnType<typeof withoutQuestion>): void {
		if (!done) return;
		this.draft.questions = done.questions;
		this.#removal = done.removal;
	}

	/** Of what is here and of what may come back. */
	#keys(): string[] {
		const removed = this.#removal && 'question' in this.#removal ? [this.#removal.question.key] : [];
		return [...this.draft.questions.map(({ key }) => key), ...removed];
	}
}
