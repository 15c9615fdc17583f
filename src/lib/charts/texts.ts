/** Which free texts are shown, and what can be done with them. */
import type { EventWords } from '$lib/domain/event-words';
import type { GivenText } from '$lib/domain/survey-results';
import type { Headings } from '$lib/domain/text-groups';
import type { DeskMessageKey } from '$lib/messages';

export const WHICH_TEXTS = ['all', 'quoted', 'hidden'] as const;
export type WhichTexts = (typeof WHICH_TEXTS)[number];

/** Why it did not work, as the sentence to show; null: it did. */
export type Outcome = Promise<DeskMessageKey | null>;

/** What members do with the free texts of a question. */
export type TextActs = {
	/** Hides a text, shows it again, quotes it in the report or no longer; null leaves as it is. */
	choose: (textId: string, change: { hidden: boolean | null; quoted: boolean | null }) => Outcome;
	group: (headings: Headings) => Outcome;
	/** Which words say nothing at this event (T7). */
	words: EventWords;
	learn: (words: EventWords) => Outcome;
};

/** How many wrote them: the same words count as often as they were given. */
export const howMany = (texts: readonly { count: number }[]): number =>
	texts.reduce((sum, { count }) => sum + count, 0);

/** How long a heading may be, as the database has it. */
export const HEADING_LIMIT = 140;

const folded = (text: string) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Texts with all these words, wherever in a word they are. */
export function textsFound<Text extends GivenText>(texts: readonly Text[], search: string, which: WhichTexts): Text[] {
	const words = folded(search).split(/\s+/).filter(Boolean);
	return texts.filter(
		(text) => (which === 'all' || text[which]) && words.every((word) => folded(text.body).includes(word))
	);
}

/** The texts that are ticked, in acts that make new sets. */
export type Chosen = ReadonlySet<string>;
export const none: Chosen = new Set();
export const withAll = (chosen: Chosen, texts: readonly { id: string }[]): Chosen =>
	new Set([...chosen, ...texts.map(({ id }) => id)]);
export const toggled = (chosen: Chosen, id: string): Chosen =>
	chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]);

/** The headings there are, by the alphabet. */
export const headingsOf = (texts: readonly { heading: string | null }[]): string[] =>
	[...new Set(texts.flatMap(({ heading }) => heading ?? []))].sort((a, b) => a.localeCompare(b));
