/**
 * The language of a text when its letters give it away, so that screen readers change the voice (I7); else nothing,
 * because a wrong voice is worse than the document's own.
 */
export function languageOf(text: string): string | undefined {
	const letters = text.match(/\p{L}/gu) ?? [];
	const share = (script: RegExp): number => letters.filter((letter) => script.test(letter)).length / letters.length;
	if (letters.length === 0) return undefined;
	if (share(/\p{Script=Arabic}/u) > 0.5) return /[پچژگکی]/.test(text) ? 'fa' : 'ar';
	if (share(/\p{Script=Cyrillic}/u) > 0.5) {
		if (/[іїєґ]/i.test(text)) return 'uk';
		return /[ыэё]/i.test(text) ? 'ru' : undefined;
	}
	return share(/\p{Script=Greek}/u) > 0.5 ? 'el' : undefined;
}
