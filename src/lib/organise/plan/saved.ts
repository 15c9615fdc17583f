import type { Fields } from '$lib/domain/merging';
import type { DeskMessageKey } from '$lib/messages';

/** What became of a save. Where a page is loaded anew a refused one comes back with what was written. */
export type Saved =
	| { item: string; saved: true }
	| {
			item: string;
			saved: false;
			fault: DeskMessageKey;
			about: string | null;
			written: { base: Fields; fields: Fields } | null;
	  };

/** The outcome of a page's last act, if it was a save of this part. */
export function savedOf(form: object | null | undefined, item: string): Saved | null {
	return form && 'saved' in form && 'item' in form && form.item === item ? (form as Saved) : null;
}
