/** Choosing many notes with few taps: what a flood needs (M22). Pure. */

const GRAM = 3;
/** From this share of common pieces on two texts count as the same one in another guise. */
const ALIKE = 0.55;

type Listed = { id: string; body: string };
export type Chosen<Key = string> = ReadonlySet<Key>;

export const none: Chosen<never> = new Set();

/** Chosen if it was not, and the other way round. */
export function toggled<Key>(chosen: Chosen<Key>, key: Key): Chosen<Key> {
	const next = new Set(chosen);
	if (!next.delete(key)) next.add(key);
	return next;
}

export function allOf(shown: readonly { id: string }[]): Chosen {
	return new Set(shown.map(({ id }) => id));
}

/** The chosen ones that are still shown: others were hidden from another phone meanwhile. */
export function stillShown(shown: readonly { id: string }[], chosen: Chosen): Chosen {
	return allOf(shown.filter(({ id }) => chosen.has(id)));
}

/** All from the first to the last chosen one, in the order in which they are shown. */
export function between(shown: readonly Listed[], chosen: Chosen): Chosen {
	const places = shown.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []));
	const [first, last] = [places[0], places.at(-1)];
	if (first === undefined || last === undefined) return new Set(chosen);
	return new Set([...chosen, ...shown.slice(first, last + 1).map(({ id }) => id)]);
}

/** The chosen ones and all that read much the same as one of them. */
export function withSimilar(shown: readonly Listed[], chosen: Chosen): Chosen {
	const patterns = shown.filter(({ id }) => chosen.has(id)).map(({ body }) => piecesOf(body));
	const similar = shown.filter(({ body }) => {
		const pieces = piecesOf(body);
		return patterns.some((pattern) => likeness(pattern, pieces) >= ALIKE);
	});
	return new Set([...chosen, ...similar.map(({ id }) => id)]);
}

/** Runs of three letters; figures, signs and repeated letters are what floods are varied with. */
function piecesOf(body: string): Set<string> {
	const bare = body
		.toLowerCase()
		.normalize('NFKC')
		.replace(/[^\p{L}]+/gu, ' ')
		.replace(/(.)\1{2,}/gu, '$1')
		.trim();
	const text = bare === '' ? body.trim() : bare;
	if (text.length <= GRAM) return new Set([text]);
	return new Set(Array.from({ length: text.length - GRAM + 1 }, (_, at) => text.slice(at, at + GRAM)));
}

/** Jaccard: common pieces of all pieces, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let common = 0;
	for (const piece of a) if (b.has(piece)) common += 1;
	return common / (a.size + b.size - common);
}
