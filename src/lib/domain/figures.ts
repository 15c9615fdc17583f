/** One model of a question's results for screen, wall and files (2.4, E14), so that they all say the same. */
import type { Bar } from './bars.ts';
import { caveatsOf, type Caveat } from './caveats.ts';
import { partsOf } from './figures-of-kinds.ts';
import { MIN_GROUP } from './privacy.ts';
import type { Sentence } from './sentences.ts';
import type { Interval } from './statistics.ts';
import type { GivenText, QuestionResult } from './survey-results.ts';
import { textIn, type QuestionKind } from './survey.ts';

/** A part of the answers with its interval, which is only shown on request (2.5). */
export type Share = { share: number } & Interval;

/** What is known of answers on a scale; null where it does not belong (2.4) or would pretend too much (E8). */
export type Measures = {
	/** One step from 1, or the two in the middle. */
	median: number[] | null;
	interpolatedMedian: number | null;
	top2: Share | null;
	agreement: number | null;
};

/** One sector of a target. `n` null: too few, or `mostly`: all that may be said of a small group of one mind (E10). */
export type Series = { key: string; label: string; n: number | null; mostly: string | null; bars: Bar[] } & Measures;

/** Before and now on one sheet: `table[before][now]`, and how many went which way. */
export type Change = {
	steps: string[];
	table: number[][];
	up: number;
	same: number;
	down: number;
	upShare: Share | null;
};

/** Recommendation: `score` −100..100 with its interval, both null below 20 answers (E8). */
export type Net = {
	promoters: number;
	passives: number;
	detractors: number;
	score: number | null;
	interval: Interval | null;
};

/** Numbers: never the smallest or the largest, which would be one person's. `middle` null below 20 answers, of which it would be as well. */
export type Amount = { middle: { median: number; quartiles: [number, number] } | null; unit: string };

/** A free text; `count`: how many wrote it in the same words. */
export type FigureText = GivenText & { count: number };

/**
 * `bars` in the order they are drawn: scales in theirs, choices from the most chosen. No bars: `suppressed` (E7), a free
 * text, a target (`series`), before and now (`change`), or a small group all of one mind, of which only the sentence speaks
 * (E10). `base` of the shares: answers; people, so that shares of several choices may add up to more than 1; all points
 * given; or, ranked, the most points of Borda an option could have.
 */
export type Figure = {
	key: string;
	kind: QuestionKind;
	question: string;
	n: number | null;
	noAnswer: number | null;
	withheld: boolean;
	suppressed: null | 'too_few';
	base: 'answers' | 'respondents' | 'points' | 'ranks';
	bars: Bar[];
	/** Of several choices those that all of a small group made, which are not counted (E10). */
	mostly: Pick<Bar, 'key' | 'label'>[];
	series: Series[];
	change: Change | null;
	net: Net | null;
	amount: Amount | null;
	sentence: Sentence;
	caveats: Caveat[];
	texts: FigureText[] | null;
	/** Hidden by members, counted in `n`. */
	textsHidden: number;
} & Measures;

/** What a figure says beyond what all have. */
export type FigureParts = { sentence: Sentence } & Partial<
	Measures & Pick<Figure, 'bars' | 'mostly' | 'series' | 'change' | 'net' | 'amount' | 'texts' | 'textsHidden'>
>;

/** The figure of one question. @param minGroup the event's own threshold, if it is higher than the general one */
export function figureOf(result: QuestionResult, language: string, minGroup = MIN_GROUP): Figure {
	const { key, kind, withheld } = result;
	const bare: Omit<Figure, 'sentence'> = {
		key,
		kind,
		question: textIn(result.texts, language),
		n: null,
		noAnswer: null,
		withheld,
		suppressed: null,
		base: baseOf(kind),
		bars: [],
		mostly: [],
		series: [],
		change: null,
		net: null,
		amount: null,
		median: null,
		interpolatedMedian: null,
		top2: null,
		agreement: null,
		caveats: [],
		texts: null,
		textsHidden: 0
	};
	if (result.suppressed !== null || result.n === null || result.n < minGroup) {
		return { ...bare, suppressed: 'too_few', sentence: { id: 'sentence_too_few', params: { min: minGroup } } };
	}
	return {
		...bare,
		n: result.n,
		noAnswer: result.no_answer,
		...partsOf(result, result.n, language, minGroup),
		caveats: caveatsOf(kind, result.n)
	};
}

/**
 * The figures of a sheet. What may not be concluded from a kind is said at the first of it that is shown: twenty times the same
 * would be read by nobody.
 */
export function figuresOf(results: readonly QuestionResult[], language: string, minGroup = MIN_GROUP): Figure[] {
	const figures = results.map((result) => figureOf(result, language, minGroup));
	return figures.map((figure) => {
		const first = figures.find(({ kind, suppressed }) => kind === figure.kind && suppressed === null);
		return figure === first ? figure : { ...figure, caveats: figure.caveats.filter(({ id }) => id === 'caveat_few') };
	});
}

/** How a share is written everywhere: whole per cent (E8). */
export function wholePercent(share: number): number {
	return Math.round(share * 100);
}

function baseOf(kind: QuestionKind): Figure['base'] {
	if (kind === 'choices') return 'respondents';
	if (kind === 'points') return 'points';
	return kind === 'ranking' ? 'ranks' : 'answers';
}
