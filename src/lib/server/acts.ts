import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { deskSentence } from '$lib/data/desk-errors';
import { AppError } from '$lib/data/errors';
import type { DeskMessageKey } from '$lib/messages';

/** The fields of a form, checked as far as every act needs it. */
export class FormFields {
	readonly #data: FormData;

	constructor(data: FormData) {
		this.#data = data;
	}

	/** A field that the page always sends; a request without it did not come from the page. */
	text(name: string): string {
		const value = this.#data.get(name);
		if (typeof value !== 'string' || value === '') error(400, 'field_missing');
		return value;
	}

	/** A field that may be left empty. */
	optional(name: string): string {
		const value = this.#data.get(name);
		return typeof value === 'string' ? value.trim() : '';
	}

	/** The bytes of a file; none where none was chosen. */
	async file(name: string): Promise<Uint8Array> {
		const file = this.#data.get(name);
		return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
	}

	/** All values of a field that may come several times. */
	all(name: string): string[] {
		return this.#data.getAll(name).filter((value) => typeof value === 'string');
	}

	/** A field that is one of a few words. */
	choice<Word extends string>(name: string, words: readonly Word[]): Word {
		const word = words.find((one) => one === this.#data.get(name));
		return word ?? error(400, 'field_invalid');
	}

	/** A number of people or things; null when left empty. */
	count(name: string): number | null {
		const value = this.optional(name);
		if (value === '') return null;
		if (!/^\d{1,6}$/.test(value)) error(400, 'field_invalid');
		return Number(value);
	}

	/** Minutes as seconds; null when left empty. Error: `phase_length_invalid`. */
	minutes(name: string): number | null {
		const value = this.#data.get(name);
		if (value === null || value === '') return null;
		const minutes = Number(value);
		if (!Number.isFinite(minutes) || minutes <= 0) throw new AppError('phase_length_invalid', 400);
		return Math.round(minutes * 60);
	}
}

/** The answer to a form for what was refused. */
export function refuse(error: AppError): ActionFailure<{ fault: DeskMessageKey; about: string | null }> {
	return fail(error.status || 503, { fault: deskSentence(error), about: error.about });
}

/** Does what a form asks for; what the backend refuses comes back as the sentence to show and what it is about. */
export async function act<Result>(
	request: Request,
	work: (form: FormFields) => Promise<Result>
): Promise<Result | ActionFailure<{ fault: DeskMessageKey; about: string | null }>> {
	try {
		return await work(new FormFields(await request.formData()));
	} catch (cause) {
		if (cause instanceof AppError) return refuse(cause);
		throw cause;
	}
}

/** What a page reads: an unknown or foreign id is a page that does not exist. */
export async function found<Result>(reading: Promise<Result>): Promise<Result> {
	try {
		return await reading;
	} catch (cause) {
		if (cause instanceof AppError && (cause.status === 404 || cause.status === 400)) error(404, 'not_found');
		throw cause;
	}
}
