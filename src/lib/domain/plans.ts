/** How a Schreibgespräch is led through its phases: plans, usual lengths, where the large button leads (M1, M2). */
import type { PlanStep } from './board-snapshot.ts';
import { follows, nextPhase, type Phase, PHASES } from './phases.ts';

/** The phases of a plan in their order, each with its length in seconds. What is not in it can still be gone to. */
export type Plan = readonly PlanStep[];
/** `seconds` null: it lasts until somebody ends it. */
export type Step = { phase: Phase; seconds: number | null };

/** The two plans of the method, in minutes. */
const minutes = {
	/** For a whole Schreibgespräch. */
	35: { arrival: 3, writing: 6, exchange: 10, reading: 3, sorting: 6, weighting: 2, agreeing: 4 },
	/** For the end of a long day: the room arrives, writes, answers and weights. */
	15: { arrival: 2, writing: 4, exchange: 6, weighting: 3 }
} satisfies Record<number, Partial<Record<Phase, number>>>;

/** Lengths of the phases that the short plan passes over, for a room that takes them nevertheless. Minutes. */
const besides = { reading: 1, sorting: 3, agreeing: 2 };

export const PRESETS = { 15: asPlan(minutes[15]), 35: asPlan(minutes[35]) } as const;
export type Preset = keyof typeof PRESETS;

function asPlan(lengths: Partial<Record<Phase, number>>): Plan {
	return PHASES.flatMap((phase) => {
		const length = lengths[phase];
		return length === undefined ? [] : [{ phase, seconds: length * 60 }];
	});
}

/** How long the phases of a plan take together. Seconds. */
export function lengthOf(plan: Plan): number {
	return plan.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The preset that a plan is, if nobody has changed it. */
export function presetOf(plan: Plan): Preset | null {
	const text = JSON.stringify(plan.map(({ phase, seconds }) => [phase, seconds]));
	const same = (preset: Plan) => JSON.stringify(preset.map(({ phase, seconds }) => [phase, seconds])) === text;
	return same(PRESETS[15]) ? 15 : same(PRESETS[35]) ? 35 : null;
}

/** How long a phase takes: as planned, else as is usual where there is that much time. */
export function secondsFor(phase: Phase, plan: Plan): number | null {
	const planned = plan.find((step) => step.phase === phase)?.seconds;
	if (planned !== undefined) return planned;
	const short = plan.length > 0 && lengthOf(plan) < lengthOf(PRESETS[35]);
	const usual: Partial<Record<Phase, number>> = short ? { ...minutes[15], ...besides } : minutes[35];
	const length = usual[phase];
	return length === undefined ? null : length * 60;
}

/**
 * Where the large button leads and where "back" leads; null at the ends. The button passes over what is not in the plan, an
 * empty plan has every phase. Question boards are only open or shut.
 */
export function stepsFrom(
	phase: Phase,
	kind: 'dialogue' | 'questions',
	plan: Plan = []
): { next: Step | null; back: Phase | null } {
	if (kind === 'questions') {
		return { next: { phase: phase === 'exchange' ? 'closed' : 'exchange', seconds: null }, back: null };
	}
	const later = PHASES.slice(PHASES.indexOf(phase) + 1);
	const planned = later.find((one) => follows(phase, one) && plan.some((step) => step.phase === one));
	const next = plan.length === 0 ? nextPhase(phase) : (planned ?? later.at(-1) ?? null);
	return {
		next: next && { phase: next, seconds: secondsFor(next, plan) },
		back: PHASES[PHASES.indexOf(phase) - 1] ?? null
	};
}

/** Every phase that can follow, for skipping and going back, in their order (M2). */
export function choicesFrom(phase: Phase, plan: Plan = []): Step[] {
	return PHASES.filter((one) => one !== phase && follows(phase, one)).map((one) => ({
		phase: one,
		seconds: secondsFor(one, plan)
	}));
}
