/** The nine phases of a board and what an attendee may do in each (M1, M2). Mirror of `private.phase_rights`. */
import { z } from './zod.ts';

/** In the order of the method: getting ready, arriving, writing, answering, reading, sorting, weighting, agreeing, closed. */
export const PHASES = [
	'preparation',
	'arrival',
	'writing',
	'exchange',
	'reading',
	'sorting',
	'weighting',
	'agreeing',
	'closed'
] as const;

export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;

export type Right = 'write' | 'reply' | 'mark' | 'edit' | 'dots';

/** `edit` covers withdrawing one's own note as well. */
export const PHASE_RIGHTS: Readonly<Record<Phase, readonly Right[]>> = {
	preparation: [],
	arrival: [],
	writing: ['write', 'edit'],
	exchange: ['write', 'reply', 'mark', 'edit'],
	reading: ['edit'],
	sorting: [],
	weighting: ['dots'],
	agreeing: [],
	closed: []
};

export function may(phase: Phase, right: Right): boolean {
	return PHASE_RIGHTS[phase].includes(right);
}

/** The phase that the facilitator's large button leads to; null after the last one. */
export function nextPhase(phase: Phase): Phase | null {
	return PHASES[PHASES.indexOf(phase) + 1] ?? null;
}

/** The message that names a phase. */
export function phaseLabel(phase: Phase): `phase_${Phase}` {
	return `phase_${phase}`;
}

/**
 * How far the server's clock is ahead of the device's, in milliseconds.
 * @param serverNow `now` of an answer, ISO; @param deviceNow milliseconds since 1970 when it arrived
 */
export function clockOffset(serverNow: string, deviceNow: number): number {
	return Date.parse(serverNow) - deviceNow;
}

/**
 * Whole seconds until a phase ends, never below 0; null when it has no end.
 * @param endsAt ISO, server clock; @param deviceNow milliseconds since 1970; @param offset from `clockOffset`
 */
export function secondsLeft(endsAt: string | null, deviceNow: number, offset: number): number | null {
	if (endsAt === null) return null;
	return Math.max(0, Math.ceil((Date.parse(endsAt) - (deviceNow + offset)) / 1000));
}
