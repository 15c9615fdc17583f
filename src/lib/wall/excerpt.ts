/** The beginning of a text in whole words, at most so many letters; a single longer word stays whole. */
export function excerpt(text: string, most: number): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	if (flat.length <= most) return flat;
	const words = flat.split(' ');
	let short = words.shift() ?? '';
	for (const word of words) {
		if (short.length + 1 + word.length > most) break;
		short += ` ${word}`;
	}
	if (short === flat) return flat;
	return `${short.replace(/[.,;:!?–-]+$/, '')} …`;
}
