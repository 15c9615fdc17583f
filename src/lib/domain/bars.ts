import type { QuestionResult } from './survey-results.ts';
import { textIn } from './survey.ts';

/** One answer of a question that could be chosen. `share`: 0..1 of the figure's base. */
export type Bar = { key: string; label: string; count: number; share: number };

/** A bar for each option, in the order of the options. @param n the base of the shares, above 0 */
export function barsOf({ options, counts }: QuestionResult, n: number, language: string): Bar[] {
	return options.map((option) => {
		const count = counts?.[option.key] ?? 0;
		return { key: option.key, label: textIn(option.texts, language), count, share: count / n };
	});
}
