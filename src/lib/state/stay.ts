/** How long somebody stays at a shared tablet (V13). Pure. */

/** Seconds without a touch until it is asked, and until nobody has answered. */
export const QUIET = 60;
export const WARNING = 20;

/** Seconds left to answer; null: it is not asked yet. @param since seconds since the last touch */
export function secondsToAnswer(since: number): number | null {
	return since < QUIET ? null : Math.max(0, Math.ceil(QUIET + WARNING - since));
}
