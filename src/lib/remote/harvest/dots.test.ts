import { describe, expect, it } from 'vitest';
import { budgetOf } from './dots.ts';

describe('the budget of dots', () => {
	it('M18: half of the themes, rounded up', () => {
		expect([2, 5, 8].map((themes) => budgetOf('half', themes, null))).toEqual([1, 3, 4]);
	});

	it('M18: by Gauss, with the people there are', () => {
		expect(budgetOf('gauss', 8, 10)).toBe(3);
		expect(budgetOf('gauss', 3, 40)).toBe(1);
	});

	it('M18: nothing can be computed without themes or people', () => {
		expect(budgetOf('half', 1, null)).toBeNull();
		expect(budgetOf('gauss', 8, null)).toBeNull();
	});
});
