import { fold, withoutUmlauts } from './fold.ts';
import { joinGenderForms, withoutGenderEnding } from './gender.ts';
import { stem } from './stem.ts';

/**
 * `surface`: as the writer spelled it · `folded`: as it is compared with lists · `plain`: folded, without umlauts ·
 * `stem`: without endings.
 */
export type Word = { surface: string; folded: string; plain: string; stem: string };

const segmenter = new Intl.Segmenter('de', { granularity: 'word' });

/** The words of a text in their order; numbers, signs and single letters left out. */
export function wordsOf(text: string): Word[] {
	const composed = text.normalize('NFC');
	return [...segmenter.segment(joinGenderForms(composed))]
		.filter(({ isWordLike, segment }) => isWordLike && /\p{L}[\p{L}\p{M}]/u.test(segment))
		.map(({ segment, index }) => {
			const folded = fold(withoutGenderEnding(segment));
			const surface = composed.slice(index, index + segment.length);
			return { surface, folded, plain: withoutUmlauts(folded), stem: stem(folded) };
		});
}
