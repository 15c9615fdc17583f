import { stem } from './stem.ts';

const SHORTEST_PART = 4;
const SHORTEST_REST = 3;
// What stands before these is no word of a compound: „verfahren" has nothing to do with „fahren", „gemeinsam" with „einsam".
const PREFIX =
	/^(?:an|auf|aus|be|bei|dar|ein|emp|ent|er|fort|gem?|her|hin|miss?|mit|uber|um|unter|ver|vor|weg|wider|zer|zu)$/u;

/** Stems that may be found inside compounds, with the two letters each begins with, to look no further where none can be. */
export type Vocabulary = { stems: ReadonlySet<string>; heads: ReadonlySet<string> };

const headOf = (text: string): string => text.slice(0, 2);

export function vocabularyOf(stems: Iterable<string>): Vocabulary {
	const known = new Set([...stems].filter((each) => each.length >= SHORTEST_REST));
	return { stems: known, heads: new Set([...known].map(headOf)) };
}

/**
 * The stems at the beginning and at the end of a compound that are words of their own elsewhere, the longest on each side:
 * of „Wohnungssuche" the stem of „Wohnung" where somebody wrote it (T1).
 * @param word folded, without umlauts
 */
export function compoundParts(word: string, { stems, heads }: Vocabulary): string[] {
	const whole = stem(word);
	const isPart = (found: string) => found !== whole && stems.has(found);
	const parts: string[] = [];
	for (let cut = word.length - SHORTEST_REST; cut >= SHORTEST_PART; cut -= 1) {
		const front = word.slice(0, cut);
		if (!heads.has(headOf(front)) && !front.startsWith('ge')) break;
		const found = stem(front);
		if (!isPart(found)) continue;
		parts.push(found);
		break;
	}
	for (let cut = SHORTEST_REST; cut <= word.length - SHORTEST_PART; cut += 1) {
		const back = word.slice(cut);
		if (PREFIX.test(word.slice(0, cut)) || (!heads.has(headOf(back)) && !back.startsWith('ge'))) continue;
		const found = stem(back);
		if (!isPart(found)) continue;
		parts.push(found);
		break;
	}
	return [...new Set(parts)];
}
