// Vowel signs of Arabic and Hebrew, the stretching stroke, invisible joiners and direction marks, the soft hyphen, a dot left by İ.
const SIGNS =
	/[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|\u0640|[\u200b-\u200f]|\u2060|\ufeff|\u00ad|\u0307/gu;
const YEH = /[\u06cc\u0649]/gu;
const KAF = /\u06a9/gu;

/** A word as it is compared: lower case, without signs that some keyboards write and others do not (I8). */
export function fold(word: string): string {
	return word
		.normalize('NFC')
		.toLocaleLowerCase('de')
		.replace(SIGNS, '')
		.replace(YEH, '\u064a')
		.replace(KAF, '\u0643')
		.normalize('NFC');
}

const PLAIN: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** Umlauts as their vowels: „Ärzte" and „Arzt" begin alike. */
export function withoutUmlauts(word: string): string {
	return word.replace(/[äöüß]/gu, (letter) => PLAIN[letter] ?? letter);
}
