import type { Drafts } from './drafts.ts';

/** A text in a field: kept at every keystroke, there again after a reload (M2). */
export class DraftText {
	#text = $state('');
	readonly #drafts: Drafts;
	readonly #place: string;

	/** @param start what the field holds if nothing was kept */
	constructor(drafts: Drafts, place: string, start = '') {
		this.#drafts = drafts;
		this.#place = place;
		this.#text = drafts.read(place) || start;
	}

	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		this.#drafts.write(this.#place, text);
	}

	clear(): void {
		this.text = '';
	}
}
