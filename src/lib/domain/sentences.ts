/** The sentence under a chart that says what one sees (E14, E18): an id and what to put in, for the catalogues to word. */
import type { Bar } from './bars.ts';
import { ordinalMedian, total } from './statistics.ts';

/** Numbers are counts of answers; `labels` is a list already joined in the language, `tied` says how many it names. */
export type Sentence =
	| { id: 'sentence_too_few'; params: { min: number } }
	| { id: 'sentence_mostly'; params: { label: string } }
	| { id: 'sentence_top2'; params: { count: number; n: number; fourth: string; fifth: string; median: string } }
	| {
			id: 'sentence_top2_between';
			params: { count: number; n: number; fourth: string; fifth: string; median_low: string; median_high: string };
	  }
	| {
			id: 'sentence_middle';
			params: {
				n: number;
				middle: number;
				middle_label: string;
				low: number;
				low_label: string;
				high: number;
				high_label: string;
			};
	  }
	| { id: 'sentence_most'; params: { labels: string; tied: number; count: number; n: number } }
	| { id: 'sentence_most_chosen'; params: { labels: string; tied: number; count: number; n: number } }
	| {
			id: 'sentence_yes';
			params: {
				n: number;
				yes: number;
				yes_label: string;
				partly: number;
				partly_label: string;
				no: number;
				no_label: string;
			};
	  }
	| { id: 'sentence_texts'; params: { n: number } }
	| {
			id: 'sentence_points';
			params: { labels: string; tied: number; count: number; total: number; givers: number; n: number };
	  }
	| { id: 'sentence_ranking'; params: { labels: string; tied: number; count: number; n: number } }
	| { id: 'sentence_target'; params: { best: string; least: string } }
	| { id: 'sentence_target_even'; params: { labels: string; sectors: number } }
	| { id: 'sentence_target_none'; params: Record<string, never> }
	| { id: 'sentence_change'; params: { n: number; up: number; same: number; down: number } }
	| { id: 'sentence_mostly_change'; params: { before: string; now: string } }
	| { id: 'sentence_recommend'; params: { n: number; promoters: number; passives: number; detractors: number } }
	| { id: 'sentence_amount'; params: { median: string; low: string; high: string } };

type BarKind = 'ordinal' | 'ordinal_middle' | 'mood' | 'yes_partly_no' | 'choice' | 'choices' | 'points' | 'ranking';

/** @param bars in the order of the options, at least one of them above 0; @param n the base of the figure */
export function sentenceFor(kind: BarKind, bars: readonly Bar[], n: number, language: string): Sentence {
	switch (kind) {
		case 'ordinal':
		case 'mood':
			return aboutTopTwo(bars, n);
		case 'ordinal_middle':
			return aboutMiddle(bars, n);
		case 'yes_partly_no':
			return aboutYes(bars, n);
		case 'choice':
			return { id: 'sentence_most', params: { ...mostOf(bars, language), n } };
		case 'choices':
			return { id: 'sentence_most_chosen', params: { ...mostOf(bars, language), n } };
		case 'points':
			return aboutPoints(bars, n, language);
		case 'ranking':
			return aboutRanking(bars, n, language);
	}
}

/** The middle of numbers and between which the middle half lies, with what is counted. */
export function amountInWords(
	{ median, quartiles, unit }: { median: number; quartiles: readonly [number, number]; unit: string },
	language: string
): Sentence {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const counted = (value: number) => [number.format(value), unit].filter(Boolean).join(' ');
	const [low, high] = quartiles;
	return {
		id: 'sentence_amount',
		params: { median: counted(median), low: number.format(low), high: counted(high) }
	};
}

const at = (bars: readonly Bar[], step: number): Pick<Bar, 'label' | 'count'> =>
	bars[step - 1] ?? { label: '', count: 0 };

function aboutTopTwo(bars: readonly Bar[], n: number): Sentence {
	const [fourth, fifth] = [at(bars, 4), at(bars, 5)];
	const said = { count: fourth.count + fifth.count, n, fourth: fourth.label, fifth: fifth.label };
	const [low = 1, high] = ordinalMedian(bars.map((bar) => bar.count)) ?? [];
	if (high === undefined) return { id: 'sentence_top2', params: { ...said, median: at(bars, low).label } };
	return {
		id: 'sentence_top2_between',
		params: { ...said, median_low: at(bars, low).label, median_high: at(bars, high).label }
	};
}

/** Where the middle is best the two highest steps are no success: never a top-2 (2.4). */
function aboutMiddle(bars: readonly Bar[], n: number): Sentence {
	return {
		id: 'sentence_middle',
		params: {
			n,
			middle: at(bars, 3).count,
			middle_label: at(bars, 3).label,
			low: at(bars, 1).count + at(bars, 2).count,
			low_label: at(bars, 2).label,
			high: at(bars, 4).count + at(bars, 5).count,
			high_label: at(bars, 4).label
		}
	};
}

function aboutYes(bars: readonly Bar[], n: number): Sentence {
	const [yes, partly, no] = [at(bars, 1), at(bars, 2), at(bars, 3)];
	return {
		id: 'sentence_yes',
		params: {
			n,
			yes: yes.count,
			yes_label: yes.label,
			partly: partly.count,
			partly_label: partly.label,
			no: no.count,
			no_label: no.label
		}
	};
}

function aboutPoints(bars: readonly Bar[], n: number, language: string): Sentence {
	const most = mostOf(bars, language);
	const givers = bars.find((bar) => bar.count === most.count)?.givers ?? 0;
	const given = total(bars.map((bar) => bar.count));
	return { id: 'sentence_points', params: { ...most, total: given, givers, n } };
}

/** By the points of Borda, as the bars are sorted; first places are what is said of it. */
function aboutRanking(bars: readonly Bar[], n: number, language: string): Sentence {
	const share = Math.max(...bars.map((bar) => bar.share));
	const most = bars.filter((bar) => bar.share === share);
	const labels = new Intl.ListFormat(language).format(most.map((bar) => bar.label));
	return { id: 'sentence_ranking', params: { labels, tied: most.length, count: most[0]?.count ?? 0, n } };
}

/** Ties are shown as equal. */
function mostOf(bars: readonly Bar[], language: string) {
	const count = Math.max(...bars.map((bar) => bar.count));
	const most = bars.filter((bar) => bar.count === count).map((bar) => bar.label);
	return { labels: new Intl.ListFormat(language).format(most), tied: most.length, count };
}
