/** The nine phases of a board and who may do what in each (M1, M2). A mirror: supabase/tests/domain.test.ts holds them equal. */
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

/** What an attendee does. `edit` covers withdrawing one's own note as well. */
export type Act = 'write' | 'reply' | 'mark' | 'edit' | 'dots' | 'link' | 'report';
/**
 * What a facilitator does: `speak` in a note of one's own (M23), `record` notes from paper and room (M21), `arrange` themes,
 * `agree` on agreements, `gather` notes of other boards.
 */
export type LeadAct = 'speak' | 'record' | 'link' | 'arrange' | 'agree' | 'gather' | 'moderate';

export const PHASE_RIGHTS: Readonly<Record<Phase, readonly Act[]>> = {
	preparation: [],
	arrival: [],
	writing: ['write', 'edit', 'report'],
	exchange: ['write', 'reply', 'mark', 'edit', 'link', 'report'],
	reading: ['edit', 'link', 'report'],
	sorting: ['report'],
	weighting: ['dots', 'report'],
	agreeing: ['report'],
	closed: ['report']
};

export const LEAD_RIGHTS: Readonly<Record<Phase, readonly LeadAct[]>> = {
	preparation: ['gather', 'moderate'],
	arrival: ['gather', 'moderate'],
	writing: ['record', 'gather', 'moderate'],
	exchange: ['speak', 'record', 'link', 'arrange', 'agree', 'gather', 'moderate'],
	reading: ['speak', 'record', 'link', 'arrange', 'agree', 'gather', 'moderate'],
	sorting: ['speak', 'record', 'link', 'arrange', 'agree', 'gather', 'moderate'],
	weighting: ['speak', 'agree', 'moderate'],
	agreeing: ['speak', 'agree', 'moderate'],
	closed: ['moderate']
};

export const RIGHTS = { seat: PHASE_RIGHTS, facilitator: LEAD_RIGHTS } as const;

export function may(phase: Phase, act: Act): boolean {
	return PHASE_RIGHTS[phase].includes(act);
}

export function mayLead(phase: Phase, act: LeadAct): boolean {
	return LEAD_RIGHTS[phase].includes(act);
}

/** The later phases that may follow each; every earlier one may as well. Mirror of `private.phase_follows`. */
const FOLLOWING: Readonly<Record<Phase, readonly Phase[]>> = {
	preparation: ['arrival', 'writing', 'exchange', 'closed'],
	arrival: ['writing', 'exchange', 'closed'],
	writing: ['exchange', 'reading', 'sorting', 'closed'],
	exchange: ['reading', 'sorting', 'weighting', 'agreeing', 'closed'],
	reading: ['sorting', 'weighting', 'agreeing', 'closed'],
	sorting: ['weighting', 'agreeing', 'closed'],
	weighting: ['agreeing', 'closed'],
	agreeing: ['closed'],
	closed: []
};

/** Whether a facilitator can lead from one phase to the other (M2); staying in a phase only moves its end. */
export function follows(phase: Phase, next: Phase): boolean {
	return PHASES.indexOf(next) <= PHASES.indexOf(phase) || FOLLOWING[phase].includes(next);
}

/** The next phase in the order of the method; null after the last one. */
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

/** When a phase ends that has so many seconds left, ISO; null when it has no end. @param now on the server, milliseconds since 1970 */
export const endAfter = (seconds: number | null, now: number): string | null =>
	seconds === null ? null : new Date(now + seconds * 1000).toISOString();
