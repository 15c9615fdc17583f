import { expect, test } from 'vitest';
import {
	clockOffset,
	follows,
	may,
	mayLead,
	nextPhase,
	type Phase,
	PHASES,
	phaseLabel,
	endAfter,
	secondsLeft
} from './phases.ts';

test('M2: from a phase one goes to any earlier one, and on to those that the database lets follow', () => {
	const forward = (phase: Phase) => PHASES.filter((next) => PHASES.indexOf(next) > PHASES.indexOf(phase));
	expect(PHASES.map((phase) => forward(phase).filter((next) => follows(phase, next)).length)).toEqual([
		4, 3, 4, 5, 4, 3, 2, 1, 0
	]);
	expect(PHASES.every((phase, index) => PHASES.slice(0, index).every((back) => follows(phase, back)))).toBe(true);
	expect([
		follows('preparation', 'weighting'),
		follows('writing', 'weighting'),
		follows('exchange', 'exchange')
	]).toEqual([false, false, true]);
});

test('M23: whoever leads writes from the second round on, and sorts nothing while the room weights', () => {
	expect(PHASES.filter((phase) => mayLead(phase, 'speak'))[0]).toBe('exchange');
	expect(mayLead('weighting', 'arrange')).toBe(false);
});

test('M1: nobody posts while the room reads, and nobody replies in silence', () => {
	expect([may('reading', 'write'), may('reading', 'edit'), may('writing', 'reply'), may('exchange', 'reply')]).toEqual([
		false,
		true,
		false,
		true
	]);
});

test('the phases follow each other to the end', () => {
	expect(PHASES.map(nextPhase)).toEqual([...PHASES.slice(1), null]);
	expect(phaseLabel('writing')).toBe('phase_writing');
});

test('the time left is counted on the clock of the server, in whole seconds and never below none', () => {
	const device = Date.parse('2026-11-21T10:00:00Z');
	const offset = clockOffset('2026-11-21T10:00:30Z', device);
	expect(offset).toBe(30_000);
	expect(secondsLeft('2026-11-21T10:04:40Z', device, offset)).toBe(250);
	expect(secondsLeft('2026-11-21T10:00:30.2Z', device, offset)).toBe(1);
	expect(secondsLeft('2026-11-21T10:00:00Z', device, offset)).toBe(0);
	expect(secondsLeft(null, device, offset)).toBeNull();
	expect(secondsLeft(endAfter(90, device + offset), device, offset)).toBe(90);
	expect(endAfter(null, device)).toBeNull();
});
