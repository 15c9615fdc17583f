/** Days as people at the desk mean them: of the country in which events are held, wherever server and browser are. */

export const ZONE = 'Europe/Berlin';

const HOUR = 60 * 60 * 1000;

/** The day of a moment, as ISO date. */
export function dayAt(moment: Date): string {
	const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
	const { year, month, day } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
	return `${year}-${month}-${day}`;
}

/** The last second of a day, as ISO moment; what is no day stays as it was written, to be refused. */
export function endOfDay(day: string): string {
	const inUtc = Date.parse(`${day}T23:59:59Z`);
	if (Number.isNaN(inUtc)) return day;
	// One hour ahead of UTC, in summer two.
	const winter = new Date(inUtc - HOUR);
	return (dayAt(winter) === day ? winter : new Date(inUtc - 2 * HOUR)).toISOString();
}
