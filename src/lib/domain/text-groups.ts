/** Free texts in the groups that members have made of them (2.4): those of a question under the same heading. */

/** As much of a free text as groups are made of. `count`: how many wrote it in the same words. */
export type Groupable = { id: string; heading: string | null; hidden: boolean; count: number };

/** `heading` null: what is in no group. `count`: how many gave its texts; hidden ones never count. */
export type TextGroup<Text> = { heading: string | null; count: number; texts: Text[] };

/**
 * The groups, those of most texts first and of equals by the alphabet; what is in no group comes last. Each text is in one of
 * them, in the order in which texts are given.
 */
export function textGroups<Text extends Groupable>(texts: readonly Text[], language: string): TextGroup<Text>[] {
	const groups = new Map<string | null, TextGroup<Text>>();
	for (const text of texts) {
		const { heading } = text;
		const group = groups.get(heading) ?? { heading, count: 0, texts: [] };
		group.texts.push(text);
		if (!text.hidden) group.count += text.count;
		groups.set(heading, group);
	}
	return [...groups.values()].sort(
		(a, b) =>
			Number(a.heading === null) - Number(b.heading === null) ||
			b.count - a.count ||
			byAlphabet(a.heading ?? '', b.heading ?? '', language)
	);
}

function byAlphabet(a: string, b: string, language: string): number {
	return a.localeCompare(b, language) || (a < b ? -1 : 1);
}

/** Headings by the ids of texts, null for none: what is put where in one act. */
export type Headings = Readonly<Record<string, string | null>>;

/** As the database keeps it: one line, nothing at either end. */
const asKept = (heading: string): string => heading.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Puts texts under a heading, or with null under none. A heading that is there, whatever its capitals, is the same group,
 * so that putting all of a group under the heading of another makes one of the two.
 */
export function put(texts: readonly Groupable[], ids: Iterable<string>, heading: string | null): Headings {
	const wanted = heading === null ? null : asKept(heading);
	const same = (other: string | null) => other?.toLowerCase() === wanted?.toLowerCase();
	const chosen = new Set(ids);
	const others = texts.filter(({ id }) => !chosen.has(id));
	const kept = others.find((text) => text.heading === wanted) ?? others.find((text) => same(text.heading));
	return Object.fromEntries([...chosen].map((id) => [id, wanted === null ? null : (kept?.heading ?? wanted)]));
}

/** What takes an act back: where the texts were before, but for those that somebody has put elsewhere since. */
export function takenBack(act: Headings, before: readonly Groupable[], now: readonly Groupable[]): Headings {
	const since = new Map(now.map(({ id, heading }) => [id, heading]));
	const left = before.filter(({ id }) => id in act && since.get(id) === act[id]);
	return Object.fromEntries(left.map(({ id, heading }) => [id, heading]));
}
