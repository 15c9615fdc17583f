/** How the steps of a scale look, as data for the screen's charts and the files' (E14): colour, hatching and a direct label. */
import type { QuestionKind } from './survey.ts';

/** `label`: colour of a number written on it. Hatching tells the lower half from the upper without colour. */
export type Look = { colour: string; label: string; hatched: boolean };

const INK = '#1b1a17';
const WHITE = '#ffffff';

/** Drawn between neighbouring steps, which differ too little among the light ones. */
export const SEPARATOR = INK;

const negative: Look = { colour: '#7d3b1c', label: WHITE, hatched: true };
const lower: Look = { colour: '#d9a27f', label: INK, hatched: true };
const middle: Look = { colour: '#ece5d6', label: INK, hatched: false };
const upper: Look = { colour: '#8fc0c3', label: INK, hatched: false };
const positive: Look = { colour: '#00505c', label: WHITE, hatched: false };

const steps = [negative, lower, middle, upper, positive];
/** Where the middle is best both ends are the far ones (2.4). */
const stepsToMiddle = [negative, lower, positive, lower, negative];

/** @param index of the bar in the figure, from 0 */
export function lookOf(kind: QuestionKind, index: number): Look {
	if (kind === 'ordinal') return steps[index] ?? positive;
	if (kind === 'ordinal_middle') return stepsToMiddle[index] ?? positive;
	return positive;
}
