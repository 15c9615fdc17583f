import { nextPhase, type Phase, PHASES } from '$lib/domain/phases';

/** How long a phase usually takes (domain.md 1.1, the plan of 35 minutes). Minutes; none: it ends when somebody ends it. */
const usual: Partial<Record<Phase, number>> = {
	arrival: 3,
	writing: 6,
	exchange: 10,
	reading: 3,
	sorting: 6,
	weighting: 2,
	agreeing: 4
};

export type Step = { phase: Phase; minutes: number | null };

export function usualMinutes(phase: Phase): number | null {
	return usual[phase] ?? null;
}

/** Where the large button leads and where "back" leads; null at the ends. Question boards are only open or shut. */
export function stepsFrom(phase: Phase, kind: 'dialogue' | 'questions'): { next: Step | null; back: Phase | null } {
	if (kind === 'questions') return { next: questionStep(phase), back: null };
	const next = nextPhase(phase);
	return {
		next: next && { phase: next, minutes: usualMinutes(next) },
		back: PHASES[PHASES.indexOf(phase) - 1] ?? null
	};
}

function questionStep(phase: Phase): Step {
	return { phase: phase === 'exchange' ? 'closed' : 'exchange', minutes: null };
}
