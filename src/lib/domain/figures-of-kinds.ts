/** What is shown of each kind of question: its chart and its statistic (2.4), its sentence (E18), and not more (E8, E10). */
import { type Bar, barsOf, chosenBars, classBars, pointBars, rankBars, recommendBars } from './bars.ts';
import type { Amount, Change, FigureParts, FigureText, Measures, Net, Series } from './figures.ts';
import { chosenByAll, COUNTS_FIRST_BELOW, uniformCategory } from './privacy.ts';
import { amountInWords, sentenceFor } from './sentences.ts';
import {
	agreement,
	interpolatedMedian,
	netPromoterScore,
	ordinalMedian,
	pairedChange,
	topTwo,
	total,
	wilson
} from './statistics.ts';
import type { QuestionResult } from './survey-results.ts';
import { STEPS, textIn } from './survey.ts';

/** @param n released valid answers, at least `minGroup` */
export function partsOf(given: QuestionResult, n: number, language: string, minGroup: number): FigureParts {
	// What all of a small group said comes as a key without counts; here it is worded by the same rule as counts are.
	const said = given.kind === 'target' ? [] : given.uniform;
	const counts = { ...given.counts, ...Object.fromEntries(said.map((key) => [key, n])) };
	const result = said.length === 0 ? given : { ...given, counts };
	switch (result.kind) {
		case 'text':
			return aboutTexts(result, n);
		case 'target':
			return aboutTarget(result, language, minGroup);
		case 'before_now':
			return aboutChange(result, n, language);
		case 'number':
			return aboutAmount(result, n, language);
		case 'recommend':
			return aboutRecommendation(result, n);
		case 'choices':
			return aboutChoices(result, n, language);
		default:
			return aboutBars(result, n, language);
	}
}

/** The same words once, in the order in which they come. */
function aboutTexts({ texts_given, texts_hidden }: QuestionResult, n: number): FigureParts {
	const texts = new Map<string, FigureText>();
	for (const text of texts_given ?? []) {
		const { count } = texts.get(text.body) ?? { count: 0 };
		texts.set(text.body, { ...text, count: count + 1 });
	}
	return { texts: [...texts.values()], textsHidden: texts_hidden, sentence: { id: 'sentence_texts', params: { n } } };
}

const counted = (bars: readonly Bar[]): number[] => bars.map((bar) => bar.count);
const mostly = (label: string): FigureParts => ({ sentence: { id: 'sentence_mostly', params: { label } } });

type BarKind = 'ordinal' | 'ordinal_middle' | 'mood' | 'yes_partly_no' | 'choice' | 'choices' | 'points' | 'ranking';

/** How the bars of a kind are made and drawn, and whether they have an order of their own. */
const drawn: Record<
	BarKind,
	{ make: (result: QuestionResult, n: number, language: string) => Bar[]; scale: boolean; by: 'count' | 'share' | null }
> = {
	ordinal: { make: barsOf, scale: true, by: null },
	ordinal_middle: { make: barsOf, scale: true, by: null },
	mood: { make: barsOf, scale: true, by: null },
	yes_partly_no: { make: chosenBars, scale: false, by: null },
	choice: { make: chosenBars, scale: false, by: 'count' },
	choices: { make: chosenBars, scale: false, by: 'count' },
	points: { make: (result, _, language) => pointBars(result, language), scale: false, by: 'count' },
	ranking: { make: rankBars, scale: false, by: 'share' }
};

function aboutBars(result: QuestionResult, n: number, language: string): FigureParts {
	const kind = result.kind as BarKind;
	const { make, scale, by } = drawn[kind];
	const inOrder = make(result, n, language);
	const uniform = inOrder[uniformCategory(counted(inOrder), scale, n) ?? -1];
	if (uniform !== undefined) return mostly(uniform.label);
	return {
		...((kind === 'ordinal' || kind === 'mood') && measuresOf(counted(inOrder))),
		bars: by === null ? inOrder : inOrder.toSorted((a, b) => b[by] - a[by]),
		sentence: sentenceFor(kind, inOrder, n, language)
	};
}

/** Each option is a matter of its own: what all of a few chose is not counted, what some chose beside it is. */
function aboutChoices(result: QuestionResult, n: number, language: string): FigureParts {
	const inOrder = chosenBars(result, n, language);
	const ofAll = inOrder.filter(({ count }) => chosenByAll(count, n));
	if (ofAll.length === 0) return aboutBars(result, n, language);
	const others = inOrder.filter((bar) => !ofAll.includes(bar)).toSorted((a, b) => b.count - a.count);
	return {
		...mostly(new Intl.ListFormat(language).format(ofAll.map(({ label }) => label))),
		mostly: ofAll.map(({ key, label }) => ({ key, label })),
		bars: others.some(({ count }) => count > 0) ? others : []
	};
}

function measuresOf(counts: number[]): Measures {
	const enough = total(counts) >= COUNTS_FIRST_BELOW;
	return {
		median: ordinalMedian(counts),
		interpolatedMedian: enough ? interpolatedMedian(counts) : null,
		top2: topTwo(counts),
		agreement: enough ? agreement(counts) : null
	};
}

const noMeasures: Measures = { median: null, interpolatedMedian: null, top2: null, agreement: null };

/** Each sector is a scale of its own, answered by as many as liked. */
function aboutTarget({ options, counts, uniform }: QuestionResult, language: string, minGroup: number): FigureParts {
	const series = options.map(({ key, texts }): Series => {
		const of = STEPS.map((step) => counts?.[`${key}:${step}`] ?? 0);
		const n = total(of);
		const bare = { key, label: textIn(texts, language), n, mostly: null, bars: [], ...noMeasures };
		const said = STEPS.find((step) => uniform.includes(`${key}:${step}`));
		if (n < minGroup) return { ...bare, n: null, mostly: said === undefined ? null : String(said) };
		const alike = uniformCategory(of, true, n);
		if (alike !== null) return { ...bare, mostly: String(alike + 1) };
		const bars = of.map((count, index) => {
			const step = String(index + 1);
			return { key: step, label: step, count, share: count / n, givers: null, interval: null };
		});
		return { ...bare, bars, ...measuresOf(of) };
	});
	return { series, sentence: targetSentence(series, language) };
}

function targetSentence(series: readonly Series[], language: string): FigureParts['sentence'] {
	const shown = series.flatMap(({ label, n, top2, bars }) =>
		n === null || top2 === null ? [] : [{ label, n, share: top2.share, count: total(counted(bars).slice(3)) }]
	);
	const shares = shown.map(({ share }) => share);
	const at = (share: number) => shown.filter((sector) => sector.share === share);
	const [best, least] = [at(Math.max(...shares)), at(Math.min(...shares))];
	const named = (sectors: typeof shown) =>
		new Intl.ListFormat(language).format(sectors.map(({ label, count, n }) => `${label} (${count}/${n})`));
	if (shown.length === 0) return { id: 'sentence_target_none', params: {} };
	if (best.length === shown.length) {
		return { id: 'sentence_target_even', params: { labels: named(best), sectors: best.length } };
	}
	return { id: 'sentence_target', params: { best: named(best), least: named(least) } };
}

function aboutChange({ options, counts }: QuestionResult, n: number, language: string): FigureParts {
	const steps = options.map(({ texts }) => textIn(texts, language));
	const table = STEPS.map((before) => STEPS.map((now) => counts?.[`${before}:${now}`] ?? 0));
	const before = table.map(total);
	const now = STEPS.map((_, index) => total(table.map((row) => row[index] ?? 0)));
	const [first, last] = [uniformCategory(before, true, n), uniformCategory(now, true, n)];
	// Of one cell both halves are known of everybody, wherever it lies.
	const alike = uniformCategory(table.flat(), false, n);
	if (first !== null || last !== null || alike !== null) {
		const label = (counts: number[]) => steps[counts.indexOf(Math.max(...counts))] ?? '';
		return { sentence: { id: 'sentence_mostly_change', params: { before: label(before), now: label(now) } } };
	}
	const { up, same, down } = pairedChange(table);
	const interval = wilson(up, n);
	const change: Change = { steps, table, up, same, down, upShare: interval && { share: up / n, ...interval } };
	return { change, sentence: { id: 'sentence_change', params: { n, up, same, down } } };
}

function aboutAmount(result: QuestionResult, n: number, language: string): FigureParts {
	const bars = classBars(result, n);
	const uniform = bars[uniformCategory(counted(bars), false, n) ?? -1];
	const unit = textIn(result.config.unit ?? {}, language);
	if (uniform !== undefined) return mostly([uniform.label, unit].filter(Boolean).join(' '));
	const middle = n >= COUNTS_FIRST_BELOW ? middleOf(result) : null;
	const sentence = middle ? amountInWords({ ...middle, unit }, language) : sentenceFor('choice', bars, n, language);
	return { bars, amount: { middle, unit }, sentence };
}

function middleOf({ detail }: QuestionResult): Amount['middle'] {
	if (detail === null || !('median' in detail) || detail.quartiles === null) return null;
	return { median: detail.median, quartiles: detail.quartiles };
}

function aboutRecommendation(result: QuestionResult, n: number): FigureParts {
	const bars = recommendBars(result, n);
	const uniform = bars[uniformCategory(counted(bars), true, n) ?? -1];
	if (uniform !== undefined) return mostly(uniform.label);
	const [detractors = 0, passives = 0, promoters = 0] = counted(bars);
	const score = n >= COUNTS_FIRST_BELOW ? netPromoterScore({ promoters, detractors, n }) : null;
	const net: Net = {
		promoters,
		passives,
		detractors,
		score: score && score.score * 100,
		interval: score && { low: score.low * 100, high: score.high * 100 }
	};
	return { bars, net, sentence: { id: 'sentence_recommend', params: { n, promoters, passives, detractors } } };
}
