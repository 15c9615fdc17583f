import { wrapped } from './layout.ts';

/** What turns by itself and by hand: the page that stands, how many there are, and whether they stand still. */
export interface Turning {
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	turn(step: 1 | -1): void;
	freeze(frozen: boolean): void;
}

/** Pages whose number is told from outside. */
export class Pager implements Turning {
	#at = $state.raw(0);
	#pages = $state.raw(1);
	#frozen = false;

	get page(): number {
		return Math.min(this.#at, this.#pages - 1) + 1;
	}

	get pages(): number {
		return this.#pages;
	}

	/** There are so many pages now, at least one. */
	hold(pages: number): void {
		this.#pages = Math.max(1, pages);
	}

	turn(step: 1 | -1): void {
		if (!this.#frozen) this.#at = wrapped(this.page - 1 + step, this.#pages);
	}

	freeze(frozen: boolean): void {
		this.#frozen = frozen;
	}
}
