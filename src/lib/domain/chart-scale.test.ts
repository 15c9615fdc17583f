import { describe, expect, test } from 'vitest';
import { lookOf, SEPARATOR } from './chart-scale.ts';

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

describe.each(['ordinal', 'ordinal_middle', 'recommend'] as const)('E14: the steps of a scale, %s', (kind) => {
	const looks = (kind === 'recommend' ? [0, 1, 2] : [0, 1, 2, 3, 4]).map((index) => lookOf(kind, index));

	test('the number on a step is readable', () => {
		for (const { colour, label } of looks) expect(contrast(colour, label)).toBeGreaterThanOrEqual(7);
	});

	test('neighbours differ by 3:1, from each other or both from the line between them', () => {
		for (const [index, look] of looks.entries()) {
			const next = looks[index + 1];
			if (next === undefined) return;
			const apart = contrast(look.colour, next.colour);
			const separated = Math.min(contrast(look.colour, SEPARATOR), contrast(next.colour, SEPARATOR));
			expect(Math.max(apart, separated)).toBeGreaterThanOrEqual(3);
		}
	});
});

test('E14: without colours the lower end of a scale is hatched and the upper is not', () => {
	expect([0, 1, 2, 3, 4].map((index) => lookOf('ordinal', index).hatched)).toEqual([true, true, false, false, false]);
});
