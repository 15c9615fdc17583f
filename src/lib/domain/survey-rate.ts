/** How many of those present answered, and what that says (E12, 2.5). */
import { wholePercent } from './figures.ts';
import { wilsonOfFinite } from './statistics.ts';

/** „41 von 96 Anwesenden haben geantwortet (43 %)“; `low`: it does not speak for all. */
export type ResponseRate = { responses: number; attendance: number; percent: number; low: boolean };

/** Below this part of the people present, a result does not speak for all. */
const LOW_RATE = 0.3;

/** `perSession`: the sheet was for workshops, so that these are the sheets of one of them, or of all. */
export type Returned = { responses: number; attendance: number | null; perSession: boolean };

/**
 * Null where nobody counted heads, or nobody answered. Heads are counted for the whole day: they say nothing about one workshop,
 * nor about all together, where one person may hand in several sheets. Never above 100 per cent: people come and go.
 */
export function responseRate({ responses, attendance, perSession }: Returned): ResponseRate | null {
	if (!attendance || responses === 0 || perSession) return null;
	const rate = Math.min(1, responses / attendance);
	return { responses, attendance, percent: wholePercent(rate), low: rate < LOW_RATE };
}

/**
 * Between which whole per cent a share of `n` answers would lie among all who were present, had those who answered been drawn
 * by lot; `all`: everybody answered, nothing is inferred. Null where heads were not counted, or wrongly.
 */
export function shareInTheRoom(
	share: number,
	n: number,
	attendance: number | null
): { low: number; high: number; all: boolean } | null {
	const interval = attendance === null ? null : wilsonOfFinite(Math.round(share * n), n, attendance);
	if (interval === null) return null;
	return { low: wholePercent(interval.low), high: wholePercent(interval.high), all: n === attendance };
}
