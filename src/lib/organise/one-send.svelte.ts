import type { SubmitFunction } from '@sveltejs/kit';

/** A form that is under way once at a time, however often its button is pressed; what is in it stays. */
export class OneSend {
	#busy = $state(false);

	get busy(): boolean {
		return this.#busy;
	}

	/** For `use:enhance`. */
	readonly send: SubmitFunction = ({ cancel }) => {
		if (this.#busy) return cancel();
		this.#busy = true;
		return async ({ update }) => {
			await update({ reset: false });
			this.#busy = false;
		};
	};
}
