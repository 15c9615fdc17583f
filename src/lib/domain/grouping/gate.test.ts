import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blind } from '../../../../tests/load/grouping/blind.ts';
import { measureGroups, measurePicked, measureTyped } from '../../../../tests/load/grouping/measures.ts';
import { tuning } from '../../../../tests/load/grouping/tuning.ts';
import { wordsOf } from './words.ts';

// That nothing on the screen makes whole groups while the gate is shut is shown in remote/sorting/Similar.svelte.test.ts.

const gist = (body: string): string =>
	wordsOf(body)
		.map(({ stem }) => stem)
		.join(' ');

test('T5: the notes that are measured with are at least a hundred, all different, and none of them was tuned on', () => {
	const tuned = new Set(Object.values(tuning).flat().map(gist));
	const measured = Object.values(blind).flat().map(gist);
	expect(new Set(measured).size).toBeGreaterThanOrEqual(100);
	expect(measured.filter((note) => tuned.has(note))).toEqual([]);
	expect(measureGroups(blind).notes).toBe(measured.length);
});

test(
	'T5: ARCHITECTURE.md names what the pipeline reaches on them today, for whole groups and for the search',
	{
		timeout: 60_000
	},
	() => {
		const { precision, rand } = measureGroups(blind);
		const [picked, typed] = [measurePicked(blind), measureTyped(blind)];
		const text = readFileSync('ARCHITECTURE.md', 'utf8').replace(/\s+/gu, ' ');
		const figure = (value: number) => value.toFixed(2).replace(/^0/u, '');
		expect(text).toContain(`P@1 ${figure(precision)}, ARI ${figure(rand)}`);
		expect(text).toContain(`${figure(picked.right)} for a picked note`);
		expect(text).toContain(`${figure(typed.right)} for the typed name of a theme`);
	}
);
