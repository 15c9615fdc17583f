import { may, type Phase, type Act } from '$lib/domain/phases';

/** How long after a change of phase the server still takes what the phase before allowed (M2). Milliseconds. */
const GRACE = 60_000;

/** What is allowed after the last change of phase, and until when; null if no change was seen here. */
export type Grace = { phase: Phase; until: number } | null;

export const graceAfter = (previous: Phase, now: number): Grace => ({ phase: previous, until: now + GRACE });

/** `yes`; `briefly`: only because the phase has just ended; `no`. While a board is paused one can only report. */
export function permission(
	act: Act,
	{ phase, paused }: { phase: Phase; paused: boolean },
	grace: Grace,
	now: number
): 'yes' | 'briefly' | 'no' {
	if (paused && act !== 'report') return 'no';
	if (may(phase, act)) return 'yes';
	return grace && act !== 'dots' && act !== 'mark' && now < grace.until && may(grace.phase, act) ? 'briefly' : 'no';
}
