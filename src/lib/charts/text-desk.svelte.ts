import { type EventWords, usualWords } from '$lib/domain/event-words';
import type { FigureText } from '$lib/domain/figures';
import { headingsFor, type Sought, THRESHOLDS } from '$lib/domain/grouping/found';
import { put, takenBack } from '$lib/domain/text-groups';
import type { DeskMessageKey } from '$lib/messages';
import { WordList } from '$lib/organise/words/word-list.svelte';
import { NoteFinder } from '$lib/state/note-finder.svelte';
import {
	type Chosen,
	HEADING_LIMIT,
	headingsOf,
	none,
	type Outcome,
	type TextActs,
	textsFound,
	toggled,
	type WhichTexts,
	withAll
} from './texts.ts';

const changes = {
	hide: { hidden: true, quoted: null },
	show: { hidden: false, quoted: null },
	quote: { hidden: null, quoted: true },
	unquote: { hidden: null, quoted: false }
} as const;
export type Change = keyof typeof changes;
const opposite: Record<Change, Change> = { hide: 'show', show: 'hide', quote: 'unquote', unquote: 'quote' };

/** The last act, as it is told, and what takes it back. `heading` null: out of the group. */
type Last = { told: { change: Change } | { heading: string | null; count: number }; undo: () => Outcome };

/**
 * What a member is doing with the free texts of a question. Similar texts are searched for, never grouped: what is found is a
 * draft, ticked or not, that becomes a group when a person says so (T2, T5).
 */
export class TextDesk {
	readonly #given: () => { texts: readonly FigureText[]; acts: TextActs | undefined };
	readonly finder = new NoteFinder<Sought>();
	/** Not of hidden texts: what others do not see counts nowhere. */
	readonly words = new WordList(() => ({
		texts: this.texts.filter(({ hidden }) => !hidden),
		words: this.acts?.words ?? usualWords
	}));
	search = $state('');
	which = $state<WhichTexts>('all');
	/** Whether less similar texts are shown too. */
	wide = $state(false);
	#sought = $state.raw<Sought | null>(null);
	#chosen = $state.raw<Chosen>(none);
	#heading = $state<string | null>(null);
	#last = $state.raw<Last | null>(null);
	#fault = $state.raw<DeskMessageKey | null>(null);

	readonly #near = $derived.by(() => this.#nearOf(this.finder.answer?.found ?? []));
	readonly #found = $derived.by(() =>
		this.#sought
			? this.#similar(this.wide)
			: textsFound(this.texts, this.search, this.which).filter(({ id }) => this.words.ids?.includes(id) ?? true)
	);
	// Only what is still there, and shown to others.
	readonly #ticked = $derived.by(() => this.texts.filter(({ id, hidden }) => this.#chosen.has(id) && !hidden));
	readonly #headings = $derived.by(() => headingsOf(this.texts));
	readonly #proposal = $derived.by(() => {
		if (!this.#sought || !this.finder.answer) return '';
		const words = 'words' in this.#sought ? this.#sought.words : '';
		return (headingsFor(this.finder.answer)(this.#ticked.map(({ id }) => id)) || words).slice(0, HEADING_LIMIT);
	});

	constructor(given: () => { texts: readonly FigureText[]; acts: TextActs | undefined }) {
		this.#given = given;
	}

	get texts(): readonly FigureText[] {
		return this.#given().texts;
	}
	get acts(): TextActs | undefined {
		return this.#given().acts;
	}
	/** What similar texts are looked for by; null: there is no such search. */
	get sought(): Sought | null {
		return this.#sought;
	}
	/** Similar ones nearest first, else in the order of the texts. */
	get found(): readonly FigureText[] {
		return this.#found;
	}
	get narrowed(): boolean {
		return this.#sought !== null || this.search.trim() !== '' || this.which !== 'all' || this.words.ids !== null;
	}
	/** How many less similar ones there are. */
	get further(): number {
		return this.#similar(true).length - this.#similar(this.wide).length;
	}
	get ticked(): readonly FigureText[] {
		return this.#ticked;
	}
	/** Of the groups there are, by the alphabet. */
	get headings(): readonly string[] {
		return this.#headings;
	}
	/** For what is ticked; of a search one to three of its words, until somebody writes another (T2). */
	get heading(): string {
		return this.#heading ?? this.#proposal;
	}
	set heading(heading: string) {
		this.#heading = heading;
	}
	get last(): Last['told'] | null {
		return this.#last?.told ?? null;
	}
	get fault(): DeskMessageKey | null {
		return this.#fault;
	}

	isTicked(id: string): boolean {
		return this.#chosen.has(id);
	}
	tick(id: string): void {
		this.#chosen = toggled(this.#chosen, id);
	}
	tickAll(texts: readonly FigureText[]): void {
		this.#chosen = withAll(this.#chosen, texts);
	}
	tickNone(): void {
		this.#chosen = none;
		this.#heading = null;
	}

	/** Looks for similar texts; those of no group are ticked. Resolves when they are there, or will not come. */
	async findSimilar(sought: Sought): Promise<void> {
		this.#sought = sought;
		this.wide = false;
		this.tickNone();
		const shown = this.texts.filter(({ hidden }) => !hidden);
		const { silent, spoken } = this.words.words;
		await this.finder.ask(shown, { stopWords: silent, spokenWords: spoken }, sought);
		if (this.#sought === sought) this.tickAll(this.#similar(false).filter(({ heading }) => heading === null));
	}
	endSearch(): void {
		this.#sought = null;
		this.finder.clear();
		this.tickNone();
	}
	close(): void {
		this.finder.close();
		this.words.close();
	}

	/** Resolves to whether it is kept. */
	async learn(words: EventWords): Promise<boolean> {
		return this.acts !== undefined && this.#do(this.acts.learn(words), this.#last);
	}

	async change(id: string, change: Change): Promise<void> {
		const { acts } = this;
		if (!acts) return;
		await this.#do(acts.choose(id, changes[change]), {
			told: { change },
			undo: () => acts.choose(id, changes[opposite[change]])
		});
	}
	/** Puts what is ticked under a heading, null: under none. */
	async putTicked(heading: string | null): Promise<boolean> {
		const done = await this.#put(this.#ticked, heading);
		if (done) this.endSearch();
		return done;
	}
	/** Gives a group another heading: that of another group makes one of the two, null takes it apart. */
	rename(group: string, heading: string | null): Promise<boolean> {
		return this.#put(
			this.texts.filter((text) => text.heading === group),
			heading
		);
	}
	async undo(): Promise<void> {
		if (this.#last) await this.#do(this.#last.undo(), null);
	}

	async #put(texts: readonly FigureText[], heading: string | null): Promise<boolean> {
		const { acts, texts: before } = this;
		if (!acts || texts.length === 0) return false;
		const headings = put(
			before,
			texts.map(({ id }) => id),
			heading
		);
		const [under = null] = Object.values(headings);
		const count = texts.reduce((sum, text) => sum + (text.hidden ? 0 : text.count), 0);
		return this.#do(acts.group(headings), {
			told: { heading: under, count },
			undo: () => acts.group(takenBack(headings, before, this.texts))
		});
	}
	/** What did not work can be tried again; the act before it can still be taken back. */
	async #do(outcome: Outcome, last: Last | null): Promise<boolean> {
		this.#fault = await outcome;
		if (this.#fault === null) this.#last = last;
		return this.#fault === null;
	}
	#nearOf(found: readonly { noteId: string; nearness: number }[]) {
		return found.flatMap(({ noteId, nearness }) => {
			const text = this.texts.find(({ id }) => id === noteId);
			return text && !text.hidden ? [{ text, nearness }] : [];
		});
	}
	/** The text that others are compared with, then those that are near enough. */
	#similar(wide: boolean): FigureText[] {
		const sought = this.#sought;
		const picked = sought && 'noteId' in sought ? this.texts.filter(({ id }) => id === sought.noteId) : [];
		const least = wide ? THRESHOLDS.wide : THRESHOLDS.usual;
		return [...picked, ...this.#near.filter(({ nearness }) => nearness >= least).map(({ text }) => text)];
	}
}
