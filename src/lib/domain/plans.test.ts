import { expect, test } from 'vitest';
import { follows, type Phase, PHASES } from './phases.ts';
import { choicesFrom, lengthOf, presetOf, PRESETS, secondsFor, stepsFrom } from './plans.ts';

function walk(plan = PRESETS[35]): Phase[] {
	const walked: Phase[] = ['preparation'];
	for (let next = stepsFrom('preparation', 'dialogue', plan).next; next;) {
		walked.push(next.phase);
		next = stepsFrom(next.phase, 'dialogue', plan).next;
	}
	return walked;
}

test('M1: the long plan walks all nine phases in about 35 minutes', () => {
	expect(walk()).toEqual(PHASES);
	expect(Math.ceil(lengthOf(PRESETS[35]) / 300) * 5).toBe(35);
});

test('M1: the short plan arrives, writes, answers, weights and closes in 15 minutes', () => {
	expect(walk(PRESETS[15])).toEqual(['preparation', 'arrival', 'writing', 'exchange', 'weighting', 'closed']);
	expect(lengthOf(PRESETS[15])).toBe(15 * 60);
});

test('M2: the short plan can walk all nine phases as well, what it passes over kept short', () => {
	PHASES.slice(0, -1).forEach((phase, index) => {
		const next = PHASES[index + 1] as Phase;
		const step = choicesFrom(phase, PRESETS[15]).find((one) => one.phase === next);
		expect(step?.seconds ?? null).toBe(secondsFor(next, PRESETS[15]));
	});
	expect(secondsFor('sorting', PRESETS[15])).toBe(180);
	expect(stepsFrom('reading', 'dialogue', PRESETS[15]).next?.phase).toBe('weighting');
});

test('M2: every button and every choice leads to a phase that may follow', () => {
	for (const plan of [[], PRESETS[15], PRESETS[35], [{ phase: 'reading', seconds: 60 } as const]])
		for (const phase of PHASES) {
			const { next, back } = stepsFrom(phase, 'dialogue', plan);
			const steps = [...choicesFrom(phase, plan).map((step) => step.phase), next?.phase, back];
			expect(steps.filter((step) => step && !follows(phase, step))).toEqual([]);
		}
	expect(stepsFrom('closed', 'dialogue', PRESETS[15])).toEqual({ next: null, back: 'agreeing' });
});

test('a plan of your own goes before what is usual', () => {
	const plan = [
		{ phase: 'writing', seconds: 90 },
		{ phase: 'exchange', seconds: 2000 }
	] as const;
	expect(secondsFor('writing', plan)).toBe(90);
	expect(secondsFor('sorting', plan)).toBe(360);
	expect([presetOf(plan), presetOf(PRESETS[15]), presetOf(PRESETS[35])]).toEqual([null, 15, 35]);
});

test('question boards are opened and shut', () => {
	expect(stepsFrom('preparation', 'questions').next?.phase).toBe('exchange');
	expect(stepsFrom('exchange', 'questions').next?.phase).toBe('closed');
	expect(stepsFrom('closed', 'questions').next?.phase).toBe('exchange');
});
