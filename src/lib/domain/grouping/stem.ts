import { withoutUmlauts } from './fold.ts';

// Sounds of several letters count as one letter while endings are cut, a double letter as letter and sign.
const toSigns = (word: string): string =>
	word.replace(/(.)\1/gu, '$1*').replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&');
const fromSigns = (word: string): string =>
	word.replaceAll('%', 'ei').replaceAll('&', 'ie').replaceAll('$', 'sch').replace(/(.)\*/gu, '$1$1');

function withoutEnding(word: string): string {
	if (word.length > 5 && /(?:e[mr]|nd)$/u.test(word)) return word.slice(0, -2);
	return /[tesn]$/u.test(word) ? word.slice(0, -1) : word;
}

/**
 * The stem of a folded German word: CISTEM (Weissweiler, Fraser: Developing a Stemmer for German Based on a Comparative
 * Analysis of Publicly Available Stemmers, GSCL 2017), without regard to case because notes are typed on phones, and with
 * „-erin", „-erinnen" as „-er" (T1).
 */
export function stem(word: string): string {
	const male = word.replace(/(?<=\p{L}{3}er)in(?:nen)?$/u, '');
	let rest = toSigns(withoutUmlauts(male).replace(/^ge(?=.{4})/u, ''));
	while (rest.length > 3) {
		const shorter = withoutEnding(rest);
		if (shorter === rest) break;
		rest = shorter;
	}
	return fromSigns(rest);
}
