import { draftName, type TextStore } from './storage.ts';

/** Texts that are being written, kept at every keystroke until they are sent (M2). */
export class Drafts {
	readonly #store: TextStore;
	readonly #code: string;

	constructor(store: TextStore, code: string) {
		this.#store = store;
		this.#code = code;
	}

	/** @param place what the text is for, e.g. from `place.prompt(id)` */
	read(place: string): string {
		return this.#store.read(draftName(this.#code, place)) ?? '';
	}

	write(place: string, text: string): void {
		if (text === '') this.#store.remove(draftName(this.#code, place));
		else this.#store.write(draftName(this.#code, place), text);
	}

	/** Nothing can be sent any more. */
	forgetAll(): void {
		this.#store.removeAll(draftName(this.#code, ''));
	}
}

/** The places of an event where something is written. */
export const place = {
	prompt: (promptId: string): string => `prompt.${promptId}`,
	reply: (noteId: string): string => `reply.${noteId}`,
	edit: (noteId: string): string => `edit.${noteId}`,
	sheet: (surveyId: string, sessionId: string | null): string => `sheet.${surveyId}.${sessionId ?? 'event'}`
};
