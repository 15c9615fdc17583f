import { loadLater } from '$lib/ui/load-later';

/** Puts soft hyphens into a text. */
type Hyphenate = (text: string) => string;

/** Shorter words stay whole: on a wall they find a place, and fewer breaks read better. Letters. */
const LONG = 12;

/**
 * German hyphenation that no browser has to bring along: Debian's Chromium has no dictionary, and `hyphens: auto` does
 * nothing there. The patterns are loaded after the first picture; until then texts stand as they are.
 */
export class Hyphens {
	#hyphenate = $state.raw<Hyphenate | null>(null);

	get ready(): boolean {
		return this.#hyphenate !== null;
	}

	async load(): Promise<void> {
		const { hyphenateSync } = await loadLater(() => import('hyphen/de'));
		this.#hyphenate = (text) => hyphenateSync(text, { minWordLength: LONG });
	}

	/** The text with places where a long word may break. */
	in(text: string): string {
		return this.#hyphenate ? this.#hyphenate(text) : text;
	}
}
