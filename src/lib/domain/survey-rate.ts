/** How many of those present answered, and what that says (E12, 2.5). */
import { wholePercent } from './figures.ts';
import { marginOfError } from './statistics.ts';

/** „41 von 96 Anwesenden haben geantwortet (43 %)“; `low`: it does not speak for all. */
export type ResponseRate = { responses: number; attendance: number; percent: number; low: boolean };

/** Below this part of the people present, a result does not speak for all. */
const LOW_RATE = 0.3;

/** Null where nobody counted heads, or nobody answered. Never above 100 per cent: people come and go. */
export function responseRate(responses: number, attendance: number | null): ResponseRate | null {
	if (!attendance || responses === 0) return null;
	const rate = Math.min(1, responses / attendance);
	return { responses, attendance, percent: wholePercent(rate), low: rate < LOW_RATE };
}

/**
 * By how many percentage points, rounded up, a share among those who answered may be off from the share among all who were
 * present: little where most answered, nothing where all did. Null where heads were not counted, or wrongly.
 */
export function marginInTheRoom(share: number, n: number, attendance: number | null): number | null {
	const margin = attendance === null ? null : marginOfError(share, n, attendance);
	return margin === null ? null : Math.ceil(margin * 100);
}
