import { describe, expect, it } from 'vitest';
import { clockFace, inMinutes, secondsAfter } from './time.ts';

describe('time on the remote', () => {
	it('M2: a phase can be made longer and shorter, but not end in the past', () => {
		expect([secondsAfter(100, 60), secondsAfter(30, -60), secondsAfter(null, 60)]).toEqual([160, 10, 60]);
	});

	it('is read as on a clock', () => {
		expect([clockFace(245), clockFace(5), clockFace(600)]).toEqual(['4:05', '0:05', '10:00']);
		expect([inMinutes(600), inMinutes(90), inMinutes(100)]).toEqual([10, 1.5, 1.5]);
	});
});
