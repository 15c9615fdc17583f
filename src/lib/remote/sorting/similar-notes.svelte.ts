import type { Note, Theme } from '$lib/domain/board-snapshot';
import { headingsFor, type Sought, THRESHOLDS } from '$lib/domain/grouping/found';
import type { ReadingOptions } from '$lib/domain/grouping/reading';
import { allOf, type Chosen } from '../notes/selection.ts';
import { HEADING_LIMIT, notesIn, type Pile, themesIn } from './arrangement.ts';
import { NoteFinder } from '$lib/state/note-finder.svelte';

/** A search as somebody has set it. `target`: id of a theme, or a new one; null until it is chosen. */
export type Draft = {
	sought: Sought;
	ticks: Readonly<Record<string, boolean>>;
	heading: string | null;
	target: string | null;
};

/**
 * A search for notes near to words or to a note. What it finds is a draft selection, the notes of no theme ticked: nothing is
 * grouped before a person says so (T2, T5).
 */
export class SimilarNotes {
	readonly finder = new NoteFinder<Sought>();
	readonly #board: () => { piles: readonly Pile[]; vocabulary: ReadingOptions };
	#draft = $state.raw<Draft | null>(null);
	/** What is being typed to search for. */
	words = $state('');
	/** From `THRESHOLDS.wide` to `THRESHOLDS.narrow`. */
	threshold = $state<number>(THRESHOLDS.usual);

	readonly #notes = $derived.by(() => notesIn(this.#board().piles));
	readonly #themes = $derived.by(() => themesIn(this.#board().piles));
	readonly #picked = $derived.by(() => {
		const sought = this.#draft?.sought;
		return sought && 'noteId' in sought ? (this.#notes.get(sought.noteId) ?? null) : null;
	});
	// Only what is still there: a note may be hidden from another phone meanwhile.
	readonly #near = $derived.by(() =>
		(this.finder.answer?.found ?? []).flatMap(({ noteId, nearness }) => {
			const note = this.#notes.get(noteId);
			return note ? [{ note, nearness }] : [];
		})
	);
	readonly #offered = $derived(this.#near.filter(({ nearness }) => nearness >= this.threshold).map(({ note }) => note));
	readonly #shown = $derived(this.#picked ? [this.#picked, ...this.#offered] : this.#offered);
	readonly #ticked = $derived(allOf(this.#shown.filter((note) => this.isTicked(note))));
	readonly #headingFor = $derived(this.finder.answer ? headingsFor(this.finder.answer) : () => '');
	readonly #heading = $derived(this.#draft?.heading ?? this.#proposal().slice(0, HEADING_LIMIT));

	constructor(board: () => { piles: readonly Pile[]; vocabulary: ReadingOptions }) {
		this.#board = board;
	}

	get draft(): Draft | null {
		return this.#draft;
	}
	get answered(): boolean {
		return this.#draft !== null && this.finder.answer !== null;
	}
	/** The note that others are compared with; null while words are looked for. */
	get picked(): Note | null {
		return this.#picked;
	}
	/** As near as the slider asks for, the nearest first. */
	get offered(): readonly Note[] {
		return this.#offered;
	}
	/** How many more there are at the wide end of the slider. */
	get further(): number {
		return this.#near.length - this.#offered.length;
	}
	/** The note that others are compared with, then what is offered. */
	get shown(): readonly Note[] {
		return this.#shown;
	}
	get ticked(): Chosen {
		return this.#ticked;
	}
	/** One to three words out of what is ticked (T2), or else what was typed, until somebody writes another. */
	get heading(): string {
		return this.#heading;
	}
	set heading(heading: string) {
		if (this.#draft) this.#draft = { ...this.#draft, heading };
	}
	/** Where the ticked notes go; at first the theme of the note that others are compared with. */
	get target(): string | 'new' {
		const target = this.#draft?.target ?? (this.#picked && this.#themes.get(this.#picked.id)?.id);
		return this.#board().piles.find(({ theme }) => theme && theme.id === target)?.theme?.id ?? 'new';
	}
	set target(target: string | 'new') {
		if (this.#draft) this.#draft = { ...this.#draft, target };
	}

	themeOf({ id }: Note): Theme | undefined {
		return this.#themes.get(id);
	}
	/** What is in a theme stays there unless it is ticked by hand. */
	isTicked(note: Note): boolean {
		return this.#draft?.ticks[note.id] ?? !this.themeOf(note);
	}
	tick(note: Note): void {
		if (!this.#draft) return;
		this.#draft = { ...this.#draft, ticks: { ...this.#draft.ticks, [note.id]: !this.isTicked(note) } };
	}
	/** Resolves when it has been answered. */
	find(sought: Sought): Promise<void> {
		this.finder.clear();
		this.threshold = THRESHOLDS.usual;
		if ('noteId' in sought) this.words = '';
		return this.resume({ sought, ticks: {}, heading: null, target: null });
	}
	/** Looks again among the notes and with the vocabulary of now; what was set stays. */
	resume(draft: Draft): Promise<void> {
		this.#draft = draft;
		if ('words' in draft.sought) this.words ||= draft.sought.words;
		return this.finder.ask([...this.#notes.values()], this.#board().vocabulary, draft.sought);
	}
	clear(): void {
		this.#draft = null;
		this.words = '';
		this.finder.clear();
	}

	/** What is not German has no words to propose (T6). */
	#proposal(): string {
		const sought = this.#draft?.sought;
		return this.#headingFor(this.#ticked) || (sought && 'words' in sought ? sought.words : '');
	}
}
