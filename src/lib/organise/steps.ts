/** The steps of a board in minutes, as the forms of the desk count them. */
import type { Phase } from '$lib/domain/phases';
import * as plans from '$lib/domain/plans';

export type Step = { phase: Phase; minutes: number | null };

const inMinutes = (seconds: number | null) => (seconds === null ? null : seconds / 60);

export function usualMinutes(phase: Phase, plan: plans.Plan = []): number | null {
	return inMinutes(plans.secondsFor(phase, plan));
}

/** Where the large button leads and where "back" leads; null at the ends. Question boards are only open or shut. */
export function stepsFrom(
	phase: Phase,
	kind: 'dialogue' | 'questions',
	plan: plans.Plan = []
): { next: Step | null; back: Phase | null } {
	const { next, back } = plans.stepsFrom(phase, kind, plan);
	return { next: next && { phase: next.phase, minutes: inMinutes(next.seconds) }, back };
}
