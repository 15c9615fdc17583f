import createHyphenator, { type HyphenationFunctionSync } from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';
import english from 'hyphen/patterns/en-gb.js';
import type { DeskLanguage } from '$lib/messages';

/** A piece of text that is never broken, and what may stand at its end when a line ends there. `start` counts in the text. */
export type Atom = { text: string; start: number; after: 'space' | 'hyphen' | 'nothing' };

const hyphenate = {
	de: createHyphenator(german) as HyphenationFunctionSync,
	en: createHyphenator(english) as HyphenationFunctionSync
};
/** A break that leaves one or two letters alone. */
const tooClose = /(?<=(?:^|\P{L})\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}(?:$|[^\p{L}\u00ad]))/gu;

/** Text as a page takes it: composed, one kind of space, no control characters. Line ends stay. */
export function clean(text: string): string {
	return (
		text
			.normalize('NFC')
			.replace(/\r\n?|[\u2028\u2029]/g, '\n')
			// Control characters have no shape; soft hyphens are ours to set.
			.replace(/[\t\v\f]/g, ' ')
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufff9-\ufffb]/g, '')
			.replace(/ {2,}/g, ' ')
	);
}

/** Soft hyphens where a word of nine letters or more may be broken. */
export function softHyphens(text: string, language: DeskLanguage): string {
	return hyphenate[language](text, { minWordLength: 9 }).replace(tooClose, '');
}

/** The pieces of a text without line ends: broken at spaces, soft hyphens, and after hyphen, dash and slash within a word. */
export function atoms(text: string): Atom[] {
	const pieces: Atom[] = [];
	for (const word of text.matchAll(/[^ ]+/g)) {
		let start = word.index;
		for (const part of word[0].split(/(?<=\u00ad)|(?<=[\p{L}\p{N}][-/–—_])(?=\p{L})/u)) {
			const soft = part.endsWith('\u00ad');
			pieces.push({ text: soft ? part.slice(0, -1) : part, start, after: soft ? 'hyphen' : 'nothing' });
			start += part.length;
		}
		const last = pieces.at(-1);
		if (last) last.after = 'space';
	}
	return pieces;
}
