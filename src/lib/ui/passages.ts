/** A note taken apart into words to be struck out (L16). Joined again, the parts are the note. */
export function wordsOf(body: string): string[] {
	return body.split(/(\s+)/u).filter((part) => part !== '');
}

/** What is to be taken out: struck words that stand side by side are one passage. */
export function passagesOf(words: readonly string[], struck: ReadonlySet<number>): string[] {
	const passages: string[] = [];
	let open: string[] = [];
	let gap = '';
	const close = () => {
		if (open.length > 0) passages.push(open.join(''));
		open = [];
		gap = '';
	};
	for (const [index, word] of words.entries()) {
		if (word.trim() === '') gap = word;
		else if (struck.has(index)) {
			open = open.length > 0 ? [...open, gap, word] : [word];
		} else close();
	}
	close();
	return [...new Set(passages)];
}
