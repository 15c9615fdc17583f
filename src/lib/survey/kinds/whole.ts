/** Digits of Arabic and of Persian keyboards. */
const FIRST_DIGITS = [0x0660, 0x06f0];

/** A whole number as people type it, in the digits of any keyboard of the hall; null if it is none. */
export function readWhole(text: string): number | null {
	const latin = [...text].map((letter) => {
		const first = FIRST_DIGITS.find(
			(digit) => letter >= String.fromCodePoint(digit) && letter <= String.fromCodePoint(digit + 9)
		);
		return first === undefined ? letter : String((letter.codePointAt(0) ?? 0) - first);
	});
	const plain = latin.join('').replace('−', '-');
	return /^-?\d{1,8}$/.test(plain) ? Number(plain) : null;
}
