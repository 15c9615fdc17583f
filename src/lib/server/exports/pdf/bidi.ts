import bidiFactory, { type EmbeddingLevels } from 'bidi-js';

const bidi = bidiFactory();

/** A stretch of one direction, in the order of speech; brackets are mirrored already. */
export type Run = { text: string; rtl: boolean };

/** Hebrew, Arabic and their neighbours, presentation forms, and the marks that turn the direction. */
const turning = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe]/;

export function hasRightToLeft(text: string): boolean {
	return turning.test(text);
}

/** Levels of a paragraph by the Unicode Bidirectional Algorithm; its first strong letter gives the direction (I1). */
export function levelsOf(text: string): EmbeddingLevels {
	return bidi.getEmbeddingLevels(text, 'auto');
}

export function isRightToLeft({ paragraphs }: EmbeddingLevels): boolean {
	return ((paragraphs[0]?.level ?? 0) & 1) === 1;
}

/** The runs of one line, from left to right. @param end exclusive */
export function visualRuns(text: string, { levels }: EmbeddingLevels, start: number, end: number): Run[] {
	const runs: (Run & { level: number })[] = [];
	for (let index = start; index < end; index++) {
		const level = levels[index] ?? 0;
		const rtl = (level & 1) === 1;
		const character = text.charAt(index);
		const shown = rtl ? (bidi.getMirroredCharacter(character) ?? character) : character;
		const last = runs.at(-1);
		if (last?.level === level) last.text += shown;
		else runs.push({ text: shown, rtl, level });
	}
	// Rule L2: from the highest level down to the lowest odd one, turn every sequence of runs at or above it.
	for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--)
		for (let from = 0; from < runs.length; from++) {
			let to = from;
			while (to < runs.length && (runs[to]?.level ?? 0) >= level) to++;
			if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
			from = to;
		}
	return runs;
}
