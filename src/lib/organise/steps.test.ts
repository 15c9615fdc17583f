import { describe, expect, it } from 'vitest';
import { stepsFrom } from './steps.ts';

describe('the steps of a board', () => {
	it('M1: lead from phase to phase in the order of the method, with the usual length', () => {
		expect(stepsFrom('arrival', 'dialogue')).toEqual({ next: { phase: 'writing', minutes: 6 }, back: 'preparation' });
		expect(stepsFrom('agreeing', 'dialogue').next).toEqual({ phase: 'closed', minutes: null });
	});

	it('M2: end at both ends', () => {
		expect(stepsFrom('preparation', 'dialogue').back).toBeNull();
		expect(stepsFrom('closed', 'dialogue')).toEqual({ next: null, back: 'agreeing' });
	});

	it('open and shut a question board', () => {
		expect(stepsFrom('preparation', 'questions').next?.phase).toBe('exchange');
		expect(stepsFrom('exchange', 'questions').next?.phase).toBe('closed');
		expect(stepsFrom('closed', 'questions').next?.phase).toBe('exchange');
	});
});
