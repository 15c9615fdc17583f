import { describe, expect, it } from 'vitest';
import { dotRadius, dotsOf, onCircle, ringRadius, type Sector, sectorAngle } from './target-dots.ts';

const sectors = (counts: number[]): Sector[] =>
	Array.from({ length: 6 }, (_, index) => ({ label: `Sektor ${index}`, counts }));

describe('the dots of a Zielscheibe', () => {
	it('2.4: are one for each answer, in the ring of its step and within its sector', () => {
		for (const [step, counts] of [
			[1, [7, 0, 0, 0, 0]],
			[5, [0, 0, 0, 0, 7]]
		] as const) {
			const dots = dotsOf([{ label: 'Inhalt', counts }, ...sectors([0, 0, 0, 0, 0]).slice(1)]);
			expect(dots).toHaveLength(7);
			for (const { x, y } of dots) {
				const away = Math.hypot(x, y);
				const angle = (Math.atan2(x, y) + 2 * Math.PI) % (2 * Math.PI);
				expect(away).toBeGreaterThan(ringRadius(5 - step));
				expect(away).toBeLessThan(ringRadius(6 - step));
				expect(angle).toBeGreaterThan(0);
				expect(angle).toBeLessThan(sectorAngle(1, 6));
			}
		}
	});

	it('do not move when others come, and are the same on every screen', () => {
		const before = dotsOf(sectors([1, 2, 3, 4, 5]));
		const after = dotsOf(sectors([1, 2, 3, 4, 8]));
		expect(after).toHaveLength(before.length + 6 * 3);
		for (const dot of before) expect(after).toContainEqual(dot);
	});

	it('E7: there is none where too few answered', () => {
		expect(dotsOf([{ label: 'Inhalt', counts: null }])).toEqual([]);
	});

	it('hardly ever lie upon each other, as long as they can be told apart', () => {
		const one = sectors([30, 30, 30, 30, 30]).slice(0, 6);
		const dots = dotsOf(one);
		const radius = dotRadius(one);
		const covered = dots.filter((dot, index) =>
			dots.slice(index + 1).some((other) => Math.hypot(dot.x - other.x, dot.y - other.y) < radius)
		);
		expect(covered.length / dots.length).toBeLessThan(0.1);
	});

	it('rings are equal in area, so that as many look as dense anywhere', () => {
		const areas = [1, 2, 3, 4, 5].map((ring) => ringRadius(ring) ** 2 - ringRadius(ring - 1) ** 2);
		for (const area of areas) expect(area).toBeCloseTo(0.2);
		expect(onCircle(0, 1)).toEqual({ x: 0, y: 1 });
	});
});
