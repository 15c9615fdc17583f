import type { BoardState } from '$lib/domain/board';

/** What an act will have done to the board. */
export type Ahead = (state: BoardState) => BoardState;
type Step = { readonly ahead: Ahead; acknowledged: boolean };

/** What one's own acts do is shown before the server has answered, and until it has been read from there. */
export class ShownAhead {
	#steps = $state.raw<readonly Step[]>([]);
	/** Acknowledged before the read that is under way began: its answer has them. */
	#comes: readonly Step[] = [];

	over(state: BoardState): BoardState {
		return this.#steps.reduce((shown, { ahead }) => ahead(shown), state);
	}

	/** Something that the server took has not been read yet. */
	get unread(): boolean {
		return this.#steps.some(({ acknowledged }) => acknowledged);
	}

	show(ahead: Ahead): Step {
		const step = { ahead, acknowledged: false };
		this.#steps = [...this.#steps, step];
		return step;
	}

	acknowledge(step: Step): void {
		step.acknowledged = true;
	}

	takeBack(...gone: readonly Step[]): void {
		this.#steps = this.#steps.filter((step) => !gone.includes(step));
	}

	reading(): void {
		this.#comes = this.#steps.filter(({ acknowledged }) => acknowledged);
	}

	/** What `reading` began is in the board now. */
	caughtUp(): void {
		if (this.#comes.length > 0) this.takeBack(...this.#comes);
		this.#comes = [];
	}
}
