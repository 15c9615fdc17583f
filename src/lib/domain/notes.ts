/** What a note may be, and the hints its writer gets before it is sent (M4). Nothing here blocks but the limit. */

/** Characters of a note unless the board says otherwise. */
export const NOTE_LIMIT = 280;
/** From this part of the limit the writer is told how much is left. */
const COUNT_FROM = 0.8;

/** Characters as the database counts them: code points, white space around the note left out. */
export function noteLength(body: string): number {
	return [...body.trim()].length;
}

/** `left`: characters that still fit, negative when it is too long. `shown`: whether to tell the writer (M4). */
export function noteCounter(body: string, limit = NOTE_LIMIT): { left: number; shown: boolean } {
	const length = noteLength(body);
	return { left: limit - length, shown: length >= limit * COUNT_FROM };
}

/** Whether the note can be sent: neither empty nor too long. */
export function isSendable(body: string, limit = NOTE_LIMIT): boolean {
	const length = noteLength(body);
	return length > 0 && length <= limit;
}

// Words whose full stop ends no sentence; single letters ("z. B.") and numbers ("am 3. Mai") do not either.
const ABBREVIATIONS =
	/(?:^|[\s(„"])(?:\p{L}|\d+|abs|art|bspw|bzw|ca|dr|etc|evtl|ggf|inkl|insb|max|min|mind|mr|mrs|nr|prof|sog|st|str|tel|u\.?a|usw|vgl|vs|z\.?b|d\.?h|e\.?g|i\.?e)$/iu;

/** Whether a note seems to hold more than one idea: two sentences with an end of their own (M4). */
export function holdsTwoIdeas(body: string): boolean {
	const text = body.trim();
	const ends = [...text.matchAll(/[.?!؟]+(?=["“”»)]*(?:\s|$))/gu)].filter(({ 0: sign, index }) => {
		const pauses = sign.startsWith('..') && /^\s+\p{Ll}/u.test(text.slice(index + sign.length));
		return !pauses && (sign !== '.' || !ABBREVIATIONS.test(text.slice(0, index)));
	});
	return ends.length >= 2;
}
