/**
 * Gender forms (T1). In a text, the sign before „in" or „innen" becomes a low line, the one sign that every version of
 * Intl.Segmenter keeps inside a word; nothing changes its place, so that the writer's spelling can be cut out again.
 */
const IN_BRACKETS = /(?<=\p{L})\((in(?:nen)?)\)/gu;
const SIGN = /(?<=\p{L})(?::|\*|·|•|\/-?)(?=in(?:nen)?(?!\p{L}))/gu;

export function joinGenderForms(text: string): string {
	return text.replace(IN_BRACKETS, '_$1_').replace(SIGN, (sign) => '_'.repeat(sign.length));
}

/** „Teilnehmer_innen", „TeilnehmerInnen" and „Teilnehmer" are one word. Expects a joined form, before it is folded. */
export function withoutGenderEnding(word: string): string {
	return word.replace(/(?:(?<=\p{L})_+in(?:nen)?_*|(?<=\p{Ll})In(?:nen)?)$/u, '');
}
