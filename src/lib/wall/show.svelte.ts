import { fill, type Measured, type Page, paginate, type Room } from './pages.ts';

/** A prompt's notes as measured, in order. */
export type Column = { id: string; notes: readonly Measured[] };

/** What stands in a column now: page `index` (from 0) of `count`. Not `visible`: another prompt has the wall. */
export type Shown = { page: Page; index: number; count: number; visible: boolean };

const nothing: Shown = { page: [], index: 0, count: 1, visible: true };

/** `together`: all prompts side by side; else one after the other, each with the whole wall. */
export type Stage = Room & { together: boolean };

/** What the wall shows and when it changes: only at a page turn, except that new notes take places that are free. */
export class Show {
	#shown = $state.raw<ReadonlyMap<string, Shown>>(new Map());
	#turns = $state.raw(0);
	#pages = $state.raw(1);
	#frozen = $state.raw(false);
	#columns: readonly Column[] = [];
	#room: Stage | null = null;
	/** The notes that are on some page, by column. */
	#laid = new Map<string, Set<string>>();

	of(columnId: string): Shown {
		return this.#shown.get(columnId) ?? nothing;
	}

	/** Side by side: pages of the longest column; the others begin again meanwhile, so that no column stands empty. */
	get pages(): number {
		return this.#pages;
	}

	/** From 1. */
	get page(): number {
		return wrapped(this.#turns, this.pages) + 1;
	}

	get frozen(): boolean {
		return this.#frozen;
	}

	/** Takes in what is measured now. Another room lays everything anew; otherwise new notes fill free places. */
	take(columns: readonly Column[], room: Stage): void {
		const sameRoom = this.#room !== null && sameAs(this.#room, room);
		this.#columns = columns;
		this.#room = room;
		if (!sameRoom) this.#layAll();
		else if (!this.#frozen) this.#fillAll();
	}

	/** Turns the page on (1) or back (-1), with everything that has come meanwhile. */
	turn(step: 1 | -1): void {
		if (this.#frozen) return;
		this.#turns += step;
		this.#layAll();
	}

	/** Holds the picture, and lets it go. */
	freeze(): void {
		this.#frozen = !this.#frozen;
		if (!this.#frozen) this.#fillAll();
	}

	#layAll(): void {
		const room = this.#room;
		if (!room) return;
		const laid = this.#columns.map(({ id, notes }) => ({ id, pages: paginate(notes, room) }));
		const counts = laid.map(({ pages }) => pages.length);
		this.#laid = new Map(this.#columns.map(({ id, notes }) => [id, new Set(notes.map((note) => note.id))]));
		this.#pages = Math.max(1, room.together ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0));
		// One after the other: turns count through all pages of the first prompt, then of the next.
		let turns = room.together ? this.#turns : wrapped(this.#turns, this.#pages);
		const shown = new Map<string, Shown>();
		for (const { id, pages } of laid) {
			const visible = room.together || (turns >= 0 && turns < pages.length);
			const index = wrapped(turns, pages.length);
			shown.set(id, { page: pages[index] ?? [], index, count: pages.length, visible });
			if (!room.together) turns -= pages.length;
		}
		this.#shown = shown;
	}

	#fillAll(): void {
		const room = this.#room;
		if (!room) return;
		const shown = new Map(this.#shown);
		for (const { id, notes } of this.#columns) {
			const now = shown.get(id) ?? nothing;
			const laid = this.#laid.get(id) ?? new Set();
			const fresh = notes.filter((note) => !laid.has(note.id));
			if (fresh.length === 0 || now.index < now.count - 1) continue;
			const page = fill(now.page, fresh, room);
			shown.set(id, { ...now, page });
			this.#laid.set(id, new Set([...laid, ...page.flat().map((piece) => piece.id)]));
		}
		this.#shown = shown;
	}
}

/** The remainder that is never negative: turning back from the first page leads to the last. */
function wrapped(turns: number, count: number): number {
	return ((turns % count) + count) % count;
}

function sameAs(a: Stage, b: Stage): boolean {
	return (
		a.height === b.height && a.gap === b.gap && a.lanes === b.lanes && a.most === b.most && a.together === b.together
	);
}
