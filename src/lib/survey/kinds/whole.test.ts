import { expect, it } from 'vitest';
import { readWhole } from './whole.ts';

it('whole numbers are read as people type them', () => {
	expect(['12', '007', '-3', '−3', '١٢', '۴۰'].map(readWhole)).toEqual([12, 7, -3, -3, 12, 40]);
	expect(['', '1,5', '1.5', 'zwölf', '1e3', '123456789', '--1'].map(readWhole)).toEqual(Array(7).fill(null));
});
