import { ZONE } from '$lib/domain/local-day';

/** A calendar day in words. @param day ISO date, without a time and so without a zone */
export function dayInWords(day: string, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment as its day, short. @param moment ISO */
export function shortDay(moment: string, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: ZONE }).format(new Date(moment));
}

/** A calendar day, short. @param day ISO date */
export function mediumDay(day: string, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
		new Date(`${day}T00:00:00Z`)
	);
}
