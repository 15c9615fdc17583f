import {
	type Column,
	emptyLayout,
	lay,
	refill,
	sameStage,
	type Shown,
	type Stage,
	stillFits,
	wrapped
} from './layout.ts';

const nothing: Shown = { page: [], index: 0, count: 1, visible: true };

/** What the wall shows and when it changes: only at a page turn, except that new notes take places that are free. */
export class Show {
	#layout = $state.raw(emptyLayout);
	#turns = $state.raw(0);
	#frozen = $state.raw(false);
	#columns: readonly Column[] = [];
	#stage: Stage | null = null;

	of(columnId: string): Shown {
		return this.#layout.shown.get(columnId) ?? nothing;
	}

	get pages(): number {
		return this.#layout.pages;
	}

	/** From 1. */
	get page(): number {
		return wrapped(this.#turns, this.pages) + 1;
	}

	get frozen(): boolean {
		return this.#frozen;
	}

	/** Takes in what is measured now. A page that would be cut is laid anew; otherwise new notes fill free places. */
	take(columns: readonly Column[], stage: Stage): void {
		const same = this.#stage !== null && sameStage(this.#stage, stage);
		this.#columns = columns;
		this.#stage = stage;
		if (!same || !stillFits(this.#layout, columns, stage)) this.#lay();
		else if (!this.#frozen) this.#refill();
	}

	/** Turns the page on (1) or back (-1), with everything that has come meanwhile. */
	turn(step: 1 | -1): void {
		if (this.#frozen) return;
		this.#turns += step;
		this.#lay();
	}

	/** Holds the picture, and lets it go. */
	freeze(): void {
		this.#frozen = !this.#frozen;
		if (!this.#frozen) this.#refill();
	}

	#lay(): void {
		if (this.#stage) this.#layout = lay(this.#columns, this.#stage, this.#turns);
	}

	#refill(): void {
		if (this.#stage) this.#layout = refill(this.#layout, this.#columns, this.#stage);
	}
}
