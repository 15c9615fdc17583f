import type { Glossary } from '$lib/domain/grouping/glossary';

const clean = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim()).filter(Boolean))];

/** A glossary as people type it: a line for each meaning, „Ausländerbehörde = ABH" (T3). */
export function glossaryText(glossary: Glossary): string {
	return glossary.map((terms) => terms.join(' = ')).join('\n');
}

/** Lines with fewer than two terms mean nothing and are left out. */
export function glossaryFrom(text: string): string[][] {
	return text
		.split('\n')
		.map((line) => clean(line.split('=')))
		.filter((terms) => terms.length > 1);
}

/** Single words, however they are parted. */
export function wordsFrom(text: string): string[] {
	return clean(text.split(/[\s,;]+/u));
}
