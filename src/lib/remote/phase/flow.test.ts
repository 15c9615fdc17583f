import { describe, expect, it } from 'vitest';
import { beginFlow, lastMinute, observed, quietFor } from './flow.ts';

describe('the flow of writing', () => {
	it('M15: counts the notes of the last minute and forgets older ones', () => {
		let flow = beginFlow(10, 0);
		flow = observed(flow, 12, 5_000);
		flow = observed(flow, 13, 50_000);
		expect(lastMinute(flow, 55_000)).toBe(3);
		expect(lastMinute(flow, 70_000)).toBe(1);
		expect(lastMinute(flow, 120_000)).toBe(0);
	});

	it('M15: tells how long nothing came; a note that goes is no new note', () => {
		let flow = beginFlow(0, 0);
		flow = observed(flow, 1, 10_000);
		flow = observed(flow, 0, 40_000);
		expect(quietFor(flow, 100_500)).toBe(90);
		expect(lastMinute(flow, 41_000)).toBe(0);
	});

	it('keeps what it needs and no more, however long a phase lasts', () => {
		let flow = beginFlow(0, 0);
		for (let note = 1; note <= 500; note += 1) flow = observed(flow, note, note * 1_000);
		expect(flow.seen.length).toBeLessThan(70);
		expect(lastMinute(flow, 500_000)).toBeGreaterThanOrEqual(59);
	});
});
