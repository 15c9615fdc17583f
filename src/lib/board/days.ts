import type { Language } from '$lib/messages';

/** A calendar day ("2026-11-30") in words; with the digits everybody in the room knows (I3). */
export function dayIn(language: Language, day: string): string {
	return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
