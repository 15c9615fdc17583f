import { ZONE } from '$lib/domain/local-day';
import type { DeskLanguage } from '$lib/messages';

const tags: Record<DeskLanguage, string> = { de: 'de-DE', en: 'en-GB' };

/** Whole percent, as the language writes it: "43 %" (E8: no decimals). @param share 0 to 1 */
export function percent(share: number, language: DeskLanguage): string {
	return new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function count(value: number, language: DeskLanguage): string {
	return new Intl.NumberFormat(tags[language]).format(value);
}

/** A day in words: "17. November 2026". @param day "YYYY-MM-DD" */
export function dayInWords(day: string, language: DeskLanguage): string {
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime())) return day;
	return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A moment in words where the events are: "17. November 2026 um 15:04". @param moment ISO */
export function momentInWords(moment: string, language: DeskLanguage): string {
	const options = { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE } as const;
	return new Intl.DateTimeFormat(tags[language], options).format(new Date(moment));
}
