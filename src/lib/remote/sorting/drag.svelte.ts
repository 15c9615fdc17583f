import { type Chosen, none } from '../notes/selection.ts';

/** Below this many pixels a press is no drag. */
const SLACK = 6;
/** So near to the edge of the window the page rolls on, so many pixels each time the picture is drawn. */
const EDGE = 90;
const ROLL = 9;

/** A pile that notes can be dropped on: `data-pile` holds the theme's id, empty for none. */
const pileAt = (x: number, y: number): string | null | undefined => {
	const pile = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-pile]');
	return pile ? pile.dataset.pile || null : undefined;
};

/**
 * Dragging notes with a finger or a mouse: the quick way beside choosing and tapping, never the only one (A5). What is
 * dragged is a handle that assistive technology does not see.
 */
export class Drag {
	#from: { x: number; y: number } | null = null;
	#at = $state.raw({ x: 0, y: 0 });
	#carried = $state.raw<Chosen>(none);
	#over = $state.raw<string | null | undefined>(undefined);
	readonly #drop: (noteIds: Chosen, themeId: string | null) => void;

	constructor(drop: (noteIds: Chosen, themeId: string | null) => void) {
		this.#drop = drop;
	}

	/** What is in the air; empty while nothing is. */
	get carried(): Chosen {
		return this.#carried;
	}
	get at(): { x: number; y: number } {
		return this.#at;
	}
	/** The pile under the finger; undefined: none. */
	get over(): string | null | undefined {
		return this.#over;
	}

	/** An attachment for a handle. @param noteIds asked when the drag begins */
	handle = (noteIds: () => Chosen) => (handle: HTMLElement) => {
		const stop = () => {
			this.#from = null;
			this.#carried = none;
			this.#over = undefined;
		};
		const down = (event: PointerEvent) => {
			if (event.button !== 0) return;
			handle.setPointerCapture(event.pointerId);
			this.#from = { x: event.clientX, y: event.clientY };
		};
		const move = ({ clientX, clientY }: PointerEvent) => {
			if (!this.#from) return;
			if (this.#carried.size === 0) {
				if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) < SLACK) return;
				this.#carried = noteIds();
				this.#roll();
			}
			this.#at = { x: clientX, y: clientY };
			this.#over = pileAt(clientX, clientY);
		};
		const up = () => {
			const [carried, over] = [this.#carried, this.#over];
			stop();
			if (carried.size > 0 && over !== undefined) this.#drop(carried, over);
		};
		handle.addEventListener('pointerdown', down);
		handle.addEventListener('pointermove', move);
		handle.addEventListener('pointerup', up);
		handle.addEventListener('pointercancel', stop);
		return () => {
			handle.removeEventListener('pointerdown', down);
			handle.removeEventListener('pointermove', move);
			handle.removeEventListener('pointerup', up);
			handle.removeEventListener('pointercancel', stop);
		};
	};

	#roll(): void {
		if (this.#carried.size === 0) return;
		const { x, y } = this.#at;
		if (y < EDGE) scrollBy(0, -ROLL);
		else if (y > innerHeight - EDGE) scrollBy(0, ROLL);
		this.#over = pileAt(x, y);
		requestAnimationFrame(() => this.#roll());
	}
}
