/** How the steps of a scale look, as data for the screen's charts and the files' (E14): colour, hatching and a direct label. */
import type { QuestionKind } from './survey.ts';

/**
 * `label`: colour of a number written on it. Hatching tells the lower half from the upper without colour. `step`: which of
 * the five colours of the tokens it is; 0 stands beside the scale.
 */
export type Look = { colour: string; label: string; hatched: boolean; step: 0 | 1 | 2 | 3 | 4 | 5 };

const INK = '#1b1a17';
const WHITE = '#ffffff';

/** Drawn between neighbouring steps, which differ too little among the light ones. */
export const SEPARATOR = INK;

const negative: Look = { colour: '#7d3b1c', label: WHITE, hatched: true, step: 1 };
const lower: Look = { colour: '#d9a27f', label: INK, hatched: true, step: 2 };
const middle: Look = { colour: '#ece5d6', label: INK, hatched: false, step: 3 };
const upper: Look = { colour: '#8fc0c3', label: INK, hatched: false, step: 4 };
const positive: Look = { colour: '#00505c', label: WHITE, hatched: false, step: 5 };
/** "Keine Angabe", where it is drawn beside a scale (E3). */
export const NOTHING_SAID: Look = { colour: '#fffdf8', label: INK, hatched: false, step: 0 };

const steps = [negative, lower, middle, upper, positive];
/** Where the middle is best both ends are the far ones (2.4). */
const stepsToMiddle = [negative, lower, positive, lower, negative];
/** Who advises against, says neither, recommends; or fewer, as many, more. */
const threeParts = [negative, middle, positive];

const scales: Partial<Record<QuestionKind, readonly Look[]>> = {
	ordinal: steps,
	mood: steps,
	target: steps,
	ordinal_middle: stepsToMiddle,
	recommend: threeParts,
	before_now: threeParts
};

/** Kinds without an order have one look for all. @param index of the bar in the figure, from 0 */
export function lookOf(kind: QuestionKind, index: number): Look {
	return scales[kind]?.[index] ?? positive;
}
