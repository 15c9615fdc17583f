import type { Note, Theme } from '$lib/domain/board-snapshot';
import type { Glossary } from '$lib/domain/grouping/glossary';
import type { ReadingOptions } from '$lib/domain/grouping/reading';
import { mayLead } from '$lib/domain/phases';
import { TRADE_GLOSSARY } from '$lib/domain/grouping/trade-words';
import type { Lead } from '../lead.ts';
import { allOf, type Chosen, none, stillShown, toggled } from '../notes/selection.ts';
import {
	added,
	type Arrangement,
	dissolved,
	joined,
	moved,
	notesIn,
	type Pile,
	pilesOf,
	renamed,
	shifted
} from './arrangement.ts';
import { without, withAll } from './choice.ts';
import { NoteFinder } from '$lib/state/note-finder.svelte';
import { SimilarNotes } from './similar-notes.svelte.ts';

/** Where notes can be put: a theme, a new one, or none. */
export type Target = string | 'new' | null;

/** What a facilitator is doing while sorting: the notes that are chosen, and the acts, each of them one step to undo (M16). */
export class Sorter {
	readonly lead: Lead;
	/** Words and likenesses among all notes. */
	readonly words = new NoteFinder<null>();
	readonly similar = new SimilarNotes(() => ({ piles: this.#piles, vocabulary: this.#vocabulary }));
	#chosen = $state.raw<Chosen>(none);
	#naming = $state<string | null>(null);

	readonly #piles = $derived.by(() => {
		const held = this.lead.desk?.held.map(({ note }) => note) ?? [];
		return this.lead.state ? pilesOf(this.lead.state, allOf(held)) : [];
	});
	readonly #notes = $derived(notesIn(this.#piles));

	constructor(lead: Lead) {
		this.lead = lead;
	}

	get piles(): readonly Pile[] {
		return this.#piles;
	}
	get themes(): readonly Theme[] {
		return this.#piles.flatMap(({ theme }) => theme ?? []);
	}
	get notes(): ReadonlyMap<string, Note> {
		return this.#notes;
	}
	/** The pen of a note's prompt. */
	penOf({ prompt_id }: Note): number {
		return 1 + (this.lead.state?.prompts.findIndex(({ id }) => id === prompt_id) ?? 0);
	}
	/** Only what is still there: what was hidden from another phone is chosen no longer. */
	get chosen(): Chosen {
		return stillShown([...this.#notes.values()], this.#chosen);
	}
	get allowed(): boolean {
		return mayLead(this.lead.state?.board.phase ?? 'preparation', 'arrange');
	}
	/** The theme whose heading is being written. */
	get naming(): string | null {
		return this.#naming;
	}
	set naming(themeId: string | null) {
		this.#naming = themeId;
	}
	/** Whether every theme has a heading: what the group can confirm (M17). */
	get named(): boolean {
		return this.themes.length > 0 && this.themes.every(({ title }) => title.trim() !== '');
	}

	/** Words that mean the same on this board, and words that say nothing; every remote has the same (T3, T7). */
	get glossary(): Glossary {
		return this.lead.desk?.settings.vocabulary?.same ?? TRADE_GLOSSARY;
	}
	get stopWords(): readonly string[] {
		return this.lead.desk?.settings.vocabulary?.silent ?? [];
	}

	toggle(noteId: string): void {
		this.#chosen = toggled(this.chosen, noteId);
	}
	choose(noteIds: Iterable<string>): void {
		this.#chosen = withAll(this.chosen, noteIds);
	}
	chooseNone(): void {
		this.#chosen = none;
	}

	/**
	 * Puts notes where they belong; a new theme can be named at once. Resolves to whether the server took it. What is on
	 * its way is chosen no longer, so that the next choice does not take it along; what was refused is chosen again,
	 * unless the next choice has begun.
	 */
	async put(noteIds: Chosen, target: Target): Promise<boolean> {
		const before = this.#chosen;
		const arranging = target === 'new' ? this.#putIntoNew(noteIds) : this.#arrange(moved(noteIds, target));
		this.#chosen = without(before, noteIds);
		const taken = await arranging;
		if (!taken && this.chosen.size === 0) this.#chosen = before;
		return taken;
	}
	#putIntoNew(noteIds: Chosen): Promise<boolean> {
		const id = this.lead.newId();
		this.#naming = id;
		return this.#arrange(added(this.themes, { id, title: '', noteIds }));
	}
	/**
	 * What is ticked of a search becomes a theme, or joins one, in one step (T2). The next search can begin while it is on its
	 * way; if it is refused and none has begun, everything is as it was set.
	 */
	async gather(): Promise<boolean> {
		const { draft, ticked, target, heading } = this.similar;
		if (!draft) return false;
		const arranging = this.#arrange(
			target === 'new'
				? added(this.themes, { id: this.lead.newId(), title: heading.trim(), noteIds: ticked })
				: moved(ticked, target)
		);
		this.#chosen = without(this.#chosen, ticked);
		this.similar.clear();
		const taken = await arranging;
		if (!taken && !this.similar.draft) void this.similar.resume(draft);
		return taken;
	}
	async rename(theme: Theme, title: string): Promise<boolean> {
		return title.trim() === theme.title || this.#arrange(renamed(theme, title));
	}
	join(keep: Theme, goes: Theme): Promise<boolean> {
		const notes = this.#piles.find(({ theme }) => theme?.id === goes.id)?.notes ?? [];
		return this.#arrange(
			joined(
				keep,
				goes,
				notes.map(({ id }) => id)
			)
		);
	}
	dissolve(theme: Theme): Promise<boolean> {
		return this.#arrange(dissolved(theme));
	}
	shift(theme: Theme, by: -1 | 1): Promise<boolean> {
		return this.#arrange(shifted(this.themes, theme, by));
	}
	/** Looks for words and near-duplicates among all notes. */
	findWords(): void {
		void this.words.ask([...this.#notes.values()], this.#vocabulary, null);
	}
	/** From now on this word says nothing. */
	silence(word: string): Promise<boolean> {
		return this.learn(this.glossary, [...this.stopWords, word]);
	}
	async learn(glossary: Glossary, stopWords: readonly string[]): Promise<boolean> {
		const same = glossary.map((terms) => [...terms]);
		const learned = await this.lead.setBoard({ vocabulary: { same, silent: [...stopWords] } });
		if (learned) this.findWords();
		return learned;
	}
	close(): void {
		this.similar.finder.close();
		this.words.close();
	}

	undo(): Promise<boolean> {
		return this.lead.undoArranging();
	}

	get #vocabulary(): ReadingOptions {
		return { glossary: this.glossary, stopWords: this.stopWords };
	}
	#arrange({ themes, notes }: Arrangement): Promise<boolean> {
		return this.lead.arrange(themes, notes);
	}
}
