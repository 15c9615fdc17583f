/** One model of a question's results for screen, wall and files (2.4, E14), so that they all say the same. */
import { type Bar, barsOf } from './bars.ts';
import { COUNTS_FIRST_BELOW, MIN_GROUP, uniformCategory } from './privacy.ts';
import { sentenceFor, type Sentence } from './sentences.ts';
import { agreement, interpolatedMedian, ordinalMedian, topTwo, type Interval } from './statistics.ts';
import type { QuestionResult } from './survey-results.ts';
import { textIn, type QuestionKind } from './survey.ts';

/**
 * `bars` in the order they are drawn: scales in theirs, choices from the most chosen. No bars: `suppressed` (E7), a free
 * text, or a small group all of one mind, of which only the sentence speaks (E10). `base` of the shares: answers, or for
 * several choices the people who chose, so that shares may add up to more than 1. Measures that are not given where they
 * do not belong (2.4) or below 20 answers (E8) are null. `median`: one category from 1, or the two in the middle.
 */
export type Figure = {
	key: string;
	kind: QuestionKind;
	question: string;
	n: number | null;
	noAnswer: number | null;
	withheld: number;
	suppressed: null | 'too_few';
	base: 'answers' | 'respondents';
	bars: Bar[];
	median: number[] | null;
	interpolatedMedian: number | null;
	top2: ({ share: number } & Interval) | null;
	agreement: number | null;
	sentence: Sentence;
	texts: string[] | null;
};

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
		base: kind === 'choices' ? 'respondents' : 'answers',
		bars: [],
		median: null,
		interpolatedMedian: null,
		top2: null,
		agreement: null,
		texts: null
	};
	if (result.suppressed !== null || result.n === null || result.n < minGroup) {
		return { ...bare, suppressed: 'too_few', sentence: { id: 'sentence_too_few', params: { min: minGroup } } };
	}
	const shown = { ...bare, n: result.n, noAnswer: result.no_answer };
	if (kind === 'text') {
		return { ...shown, texts: result.texts_given ?? [], sentence: { id: 'sentence_texts', params: { n: result.n } } };
	}
	const inOrder = barsOf(result, result.n, language);
	const counts = inOrder.map((bar) => bar.count);
	const uniform = inOrder[uniformCategory(counts, isScale(kind)) ?? -1];
	if (kind !== 'choices' && uniform !== undefined) {
		return { ...shown, sentence: { id: 'sentence_mostly', params: { label: uniform.label } } };
	}
	return {
		...shown,
		...(kind === 'ordinal' && measuresOf(counts)),
		bars: isRanked(kind) ? inOrder.slice().sort((a, b) => b.count - a.count) : inOrder,
		sentence: sentenceFor(kind, inOrder, result.n, language)
	};
}

/** How a share is written everywhere: whole per cent (E8). */
export function wholePercent(share: number): number {
	return Math.round(share * 100);
}

const isScale = (kind: QuestionKind) => kind === 'ordinal' || kind === 'ordinal_middle';
const isRanked = (kind: QuestionKind) => kind === 'choice' || kind === 'choices';

function measuresOf(counts: number[]) {
	const enough = counts.reduce((sum, count) => sum + count, 0) >= COUNTS_FIRST_BELOW;
	return {
		median: ordinalMedian(counts),
		interpolatedMedian: enough ? interpolatedMedian(counts) : null,
		top2: topTwo(counts),
		agreement: enough ? agreement(counts) : null
	};
}
