import type { WallView } from '$lib/domain/wall-view';

type Held = { told: string; blank: boolean; frozen: boolean };

/**
 * What the remote says, and what the presenter's keys make of it at this wall (V9). Whoever acted last decides: a change
 * from the remote ends what the keys did.
 */
export class Chosen {
	readonly #remote: () => WallView | null;
	#byKeys = $state.raw<Held | null>(null);

	constructor(remote: () => WallView | null) {
		this.#remote = remote;
	}

	get blank(): boolean {
		return this.#keys?.blank ?? this.#remote()?.mode === 'blank';
	}

	get frozen(): boolean {
		return this.#keys?.frozen ?? this.#remote()?.frozen ?? false;
	}

	/** What to show while it is not blank. */
	get view(): WallView | null {
		const view = this.#remote();
		return view?.mode === 'blank' ? { ...view, mode: 'board' } : view;
	}

	toggleBlank(): void {
		this.#byKeys = { told: this.#told, frozen: this.frozen, blank: !this.blank };
	}

	toggleFreeze(): void {
		this.#byKeys = { told: this.#told, frozen: !this.frozen, blank: this.blank };
	}

	get #told(): string {
		return JSON.stringify(this.#remote());
	}

	get #keys(): Held | null {
		return this.#byKeys?.told === this.#told ? this.#byKeys : null;
	}
}
