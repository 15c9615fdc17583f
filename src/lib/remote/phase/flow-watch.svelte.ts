import { untrack } from 'svelte';
import { beginFlow, DRY_AFTER, type Flow, lastMinute, observed, quietFor } from './flow.ts';
import type { Lead } from '../lead.ts';
import { notesInRoom } from '../notes/note-list.ts';

/** Watches how the writing flows for as long as the remote is open, whichever area is looked at (M15). */
export class FlowWatch {
	readonly #lead: Lead;
	#flow = $state.raw<Flow>(beginFlow(0, 0));
	/** Each phase is watched from its beginning. */
	#phase: string | null = null;

	constructor(lead: Lead) {
		this.#lead = lead;
	}

	/** Everything that was written, whoever sees it yet. */
	get total(): number {
		const { state, desk } = this.#lead;
		return state && desk ? notesInRoom(state, desk) : 0;
	}
	get lastMinute(): number {
		return lastMinute(this.#flow, this.#lead.clock.now);
	}
	/** Nothing came for so long that the phase may end. */
	get dry(): boolean {
		return this.writing && quietFor(this.#flow, this.#lead.clock.now) >= DRY_AFTER;
	}
	get writing(): boolean {
		const phase = this.#lead.state?.board.phase;
		return phase === 'writing' || phase === 'exchange';
	}

	/** To be run as an effect. */
	observe(): void {
		const [total, phase] = [this.total, this.#lead.state?.board.phase ?? null];
		untrack(() => {
			const now = this.#lead.clock.now;
			this.#flow = phase === this.#phase ? observed(this.#flow, total, now) : beginFlow(total, now);
			this.#phase = phase;
		});
	}
}
