/** Which free texts are shown. */
import type { GivenText } from '$lib/domain/survey-results';

export const WHICH_TEXTS = ['all', 'quoted', 'hidden'] as const;
export type WhichTexts = (typeof WHICH_TEXTS)[number];

const folded = (text: string) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Texts with all these words, wherever in a word they are. */
export function textsFound(texts: readonly GivenText[], search: string, which: WhichTexts): GivenText[] {
	const words = folded(search).split(/\s+/).filter(Boolean);
	return texts.filter(
		(text) => (which === 'all' || text[which]) && words.every((word) => folded(text.body).includes(word))
	);
}
