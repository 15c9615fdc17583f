import type { Language } from '$lib/messages';

/** "4:05", from an hour on "1:04:05". @param seconds whole, not negative */
export function countdown(seconds: number): string {
	const pad = (value: number) => String(value).padStart(2, '0');
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** The time of day on this device's clock; digits that everybody in the room knows (I3). @param at ISO or milliseconds */
export function timeOfDay(language: Language, at: string | number): string {
	return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { timeStyle: 'short' }).format(new Date(at));
}
