import {
	type Column,
	emptyLayout,
	lay,
	refill,
	sameStage,
	type Spread,
	type Stage,
	stillFits,
	wrapped
} from './layout.ts';
import type { Turning } from './pager.svelte.ts';

const nothing: Spread = { places: [], lanes: 1 };

/** What the wall shows and when it changes: only at a page turn, except that new notes take places that are free. */
export class Show implements Turning {
	#layout = $state.raw(emptyLayout);
	#at = $state.raw(0);
	#frozen = false;
	#columns: readonly Column[] = [];
	#stage: Stage | null = null;

	get spread(): Spread {
		return this.#layout.spreads[this.#at] ?? nothing;
	}

	get pages(): number {
		return Math.max(1, this.#layout.spreads.length);
	}

	/** From 1. */
	get page(): number {
		return this.#at + 1;
	}

	/** Takes in what is measured now. A page that would be cut is laid anew; otherwise new notes fill free places. */
	take(columns: readonly Column[], stage: Stage): void {
		const same = this.#stage !== null && sameStage(this.#stage, stage);
		this.#columns = columns;
		this.#stage = stage;
		if (!same || !this.#stands()) this.#lay(0);
		else if (!this.#frozen) this.#refill();
	}

	/** Turns the page on (1) or back (-1), with everything that has come meanwhile. */
	turn(step: 1 | -1): void {
		if (!this.#frozen) this.#lay(step);
	}

	/** Holds the picture, and lets it go. */
	freeze(frozen: boolean): void {
		const released = this.#frozen && !frozen;
		this.#frozen = frozen;
		if (released) this.#refill();
	}

	/** Whether the picture can stay: its columns are there, nothing is cut, and there is something to look at. */
	#stands(): boolean {
		const { places } = this.spread;
		if (places.length === 0 || !this.#stage) return false;
		const known = (id: string) => this.#columns.some((column) => column.id === id);
		const empty = places.every(({ page }) => page.flat().length === 0);
		const waiting = !this.#frozen && this.#columns.some(({ notes }) => notes.length > 0);
		if (!places.every(({ id }) => known(id)) || (empty && waiting)) return false;
		return stillFits(this.spread, this.#columns, this.#stage);
	}

	#lay(step: 0 | 1 | -1): void {
		if (!this.#stage) return;
		this.#layout = lay(this.#columns, this.#stage);
		this.#at = wrapped(this.#at + step, this.pages);
	}

	#refill(): void {
		if (this.#stage) this.#layout = refill(this.#layout, this.#at, this.#columns, this.#stage);
	}
}
