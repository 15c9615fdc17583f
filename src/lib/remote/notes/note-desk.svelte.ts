import type { Note } from '$lib/domain/board-snapshot';
import type { HideReason } from '$lib/domain/lead';
import type { Lead } from '../lead.ts';
import { type Filter, FILTERS, inOrder, type Listed, listNotes, passes } from './note-list.ts';
import { allOf, between, type Chosen, none, stillShown, toggled, withSimilar } from './selection.ts';

/** More rows than this are drawn on demand only. */
const FIRST = 60;

/** Two notes that are brought together: an arrow between them, or one of both. */
export type Pairing = { kind: 'connect' | 'merge'; from: Note };

/** What a facilitator is doing with the notes: which are looked at, which are chosen, what was hidden last. */
export class NoteDesk {
	readonly lead: Lead;
	#filter = $state<Filter>('all');
	#promptId = $state<string | null>(null);
	#order = $state<'marks' | 'time' | null>(null);
	#limit = $state(FIRST);
	#chosen = $state.raw<Chosen>(none);
	#selecting = $state(false);
	#pairing = $state.raw<Pairing | null>(null);
	#hiding = $state.raw<readonly string[]>([]);
	#redacting = $state.raw<Note | null>(null);
	#lastHidden = $state.raw<readonly string[]>([]);

	readonly #all = $derived.by(() => {
		const { state, desk } = this.lead;
		return state && desk ? listNotes(state, desk) : [];
	});
	readonly #listed = $derived(
		inOrder(
			this.#all.filter(
				(one) => passes(one, this.#filter) && (this.#promptId === null || one.note.prompt_id === this.#promptId)
			),
			this.order
		)
	);

	constructor(lead: Lead) {
		this.lead = lead;
	}

	/** Under the chosen filter. */
	get listed(): readonly Listed[] {
		return this.#listed;
	}
	/** As many of them as are drawn. */
	get rows(): readonly Listed[] {
		return this.#listed.slice(0, this.#limit);
	}
	get filter(): Filter {
		return this.#filter;
	}
	set filter(filter: Filter) {
		this.#filter = filter;
		this.#limit = FIRST;
		this.#chosen = none;
	}
	get promptId(): string | null {
		return this.#promptId;
	}
	set promptId(id: string | null) {
		this.#promptId = id;
		this.#limit = FIRST;
	}
	/** Questions by agreement, unless somebody wishes otherwise. */
	get order(): 'marks' | 'time' {
		return this.#order ?? (this.lead.state?.board.kind === 'questions' ? 'marks' : 'time');
	}
	set order(order: 'marks' | 'time') {
		this.#order = order;
	}
	get counts(): Record<Filter, number> {
		const count = (filter: Filter) => this.#all.filter((one) => passes(one, filter)).length;
		return Object.fromEntries(FILTERS.map((filter) => [filter, count(filter)])) as Record<Filter, number>;
	}

	showMore(): void {
		this.#limit += FIRST;
	}

	get chosen(): Chosen {
		return stillShown(this.#notes, this.#chosen);
	}
	get selecting(): boolean {
		return this.#selecting;
	}
	set selecting(selecting: boolean) {
		this.#selecting = selecting;
		this.#chosen = none;
	}
	toggle(id: string): void {
		this.#chosen = toggled(this.#chosen, id);
	}
	chooseAll(): void {
		this.#chosen = allOf(this.#notes);
	}
	chooseNone(): void {
		this.#chosen = none;
	}
	chooseBetween(): void {
		this.#chosen = between(this.#notes, this.chosen);
	}
	chooseSimilar(): void {
		this.#chosen = withSimilar(this.#notes, this.chosen);
	}

	/** Waiting for a reason. */
	get hiding(): readonly string[] {
		return this.#hiding;
	}
	askToHide(ids: Iterable<string>): void {
		this.#hiding = [...ids];
	}
	async hide(reason: HideReason): Promise<void> {
		const ids = this.#hiding;
		this.#hiding = [];
		if (!(await this.lead.hide(ids, reason))) return;
		this.#lastHidden = ids;
		this.selecting = false;
	}
	/** What „Rückgängig" brings back. */
	get lastHidden(): readonly string[] {
		return this.#lastHidden;
	}
	keepHidden(): void {
		this.#lastHidden = [];
	}
	async bringBack(): Promise<void> {
		if (await this.lead.show(this.#lastHidden)) this.#lastHidden = [];
	}
	async release(ids: Iterable<string>): Promise<void> {
		if (await this.lead.show([...ids])) this.selecting = false;
	}

	get redacting(): Note | null {
		return this.#redacting;
	}
	set redacting(note: Note | null) {
		this.#redacting = note;
	}

	get pairing(): Pairing | null {
		return this.#pairing;
	}
	pair(kind: Pairing['kind'], from: Note): void {
		this.#pairing = { kind, from };
	}
	cancelPairing(): void {
		this.#pairing = null;
	}
	async pairWith(note: Note): Promise<void> {
		const pairing = this.#pairing;
		if (!pairing) return;
		const done =
			pairing.kind === 'connect'
				? await this.lead.connect(pairing.from.id, note.id, true)
				: await this.lead.merge(note.id, pairing.from.id);
		if (done) this.#pairing = null;
	}

	get #notes(): Note[] {
		return this.#listed.map(({ note }) => note);
	}
}
