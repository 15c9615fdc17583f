/** Until when a follow-up is answered (F8), as the desk proposes it. Days are ISO dates. */

/** Eight weeks: what became of an event shows after six to eight. */
const USUAL = 56;
/** So that whoever thinks of it later has time to send the link around. */
const LEAST = 14;

const plus = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The last day on which it can be answered: on the next one the content of the event is deleted. */
export const lastDay = (contentOn: string): string => plus(contentOn, -1);

/** @param last the latest day there can be */
export function proposedEnd(eventDay: string, today: string, last: string): string {
	const usual = plus(eventDay, USUAL);
	const least = plus(today, LEAST);
	const wanted = usual > least ? usual : least;
	return wanted < last ? wanted : last;
}
