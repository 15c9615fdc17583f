import { may, type Phase, type Act } from '$lib/domain/phases';

/** How long after a change of phase the server still takes what the phase before allowed (M2). Milliseconds. */
const GRACE = 60_000;

/** What is allowed after the last change of phase, and until when; null if no change was seen here. */
export type Grace = { phase: Phase; until: number } | null;

export const graceAfter = (previous: Phase, now: number): Grace => ({ phase: previous, until: now + GRACE });

/** `yes`; `briefly`: only because the phase has just ended; `no`. */
export function permission(right: Act, phase: Phase, grace: Grace, now: number): 'yes' | 'briefly' | 'no' {
	if (may(phase, right)) return 'yes';
	return grace && right !== 'dots' && right !== 'mark' && now < grace.until && may(grace.phase, right)
		? 'briefly'
		: 'no';
}
