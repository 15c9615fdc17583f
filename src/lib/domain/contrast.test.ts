import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourOf, contrast, contrastWithPaper, ENOUGH, nearestReadable } from './contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('Contrast is what WCAG works out', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
	expect(contrastWithPaper('#00505c')).toBeCloseTo(8.104, 3);
});

test('Any colour has a neighbour that can be read on paper and under white', () => {
	fc.assert(
		fc.property(colour, (given) => {
			const readable = nearestReadable(given);
			expect(contrastWithPaper(readable)).toBeGreaterThanOrEqual(ENOUGH);
			expect(contrast(readable, '#ffffff')).toBeGreaterThanOrEqual(ENOUGH);
			expect(nearestReadable(readable)).toBe(readable);
		})
	);
});

test('The neighbour of a pale colour is as light as it may be, and keeps its hue', () => {
	expect(nearestReadable('#ffcc00')).toBe('#876b00');
	expect(contrastWithPaper(nearestReadable('#ffcc00'))).toBeLessThan(4.6);
	expect(nearestReadable('#00505c')).toBe('#00505c');
});

test('Colours are understood as they are usually written', () => {
	expect(colourOf(' #00505C ')).toBe('#00505c');
	expect(colourOf('fa0')).toBe('#ffaa00');
	expect(colourOf('petrol')).toBeNull();
	expect(colourOf('#12345')).toBeNull();
	expect(colourOf('url(#a)')).toBeNull();
});
