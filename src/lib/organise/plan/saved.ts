import type { Fields } from '$lib/domain/merging';
import type { DeskMessageKey } from '$lib/messages';

/** What became of a save. A refused one comes back with what was written, for a page that was loaded anew. */
export type Saved =
	| { item: string; saved: true }
	| { item: string; saved: false; fault: DeskMessageKey; about: string | null; base: Fields; fields: Fields };

/** The outcome of a page's last act, if it was a save of this part. */
export function savedOf(form: object | null | undefined, item: string): Saved | null {
	return form && 'saved' in form && 'item' in form && form.item === item ? (form as Saved) : null;
}
