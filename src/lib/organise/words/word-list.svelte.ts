import { type CountedText, type EventWords, sharedWords } from '$lib/domain/event-words';
import { NoteFinder } from '$lib/state/note-finder.svelte';

/** The words of texts and the one whose texts are looked at (T7). They are counted on this device, in a worker. */
export class WordList {
	readonly #given: () => { texts: readonly CountedText[]; words: EventWords };
	readonly finder = new NoteFinder<null>();
	#word = $state<string | null>(null);
	readonly #shared = $derived.by(() =>
		this.finder.answer ? sharedWords(this.#given().texts, this.finder.answer) : []
	);
	readonly #chosen = $derived(this.#shared.find(({ word }) => word === this.#word) ?? null);

	/** @param given what others see: words of hidden texts are not counted */
	constructor(given: () => { texts: readonly CountedText[]; words: EventWords }) {
		this.#given = given;
	}

	/** Those of most texts first. */
	get shared() {
		return this.#shared;
	}
	get words(): EventWords {
		return this.#given().words;
	}
	get chosen() {
		return this.#chosen;
	}
	/** The texts of the chosen word; null: all. */
	get ids(): readonly string[] | null {
		return this.#chosen?.ids ?? null;
	}
	/** What the words are counted from; the same as long as nothing has changed. */
	get source(): string {
		const { texts, words } = this.#given();
		return JSON.stringify([words, texts.map(({ id, body }) => [id, body])]);
	}

	choose(word: string | null): void {
		this.#word = word === this.#word ? null : word;
	}
	count(): void {
		const { texts, words } = this.#given();
		void this.finder.ask(texts, { stopWords: words.silent, spokenWords: words.spoken }, null);
	}
	close(): void {
		this.finder.close();
	}
}
