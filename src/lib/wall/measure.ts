import type { Card } from './groups.ts';
import type { Size } from './pages.ts';

/** Sizes by a card's version: the first for one lane on the wall, the second for two side by side, and so on. */
export type Sizes = ReadonlyMap<string, readonly Size[]>;

/** The sizes of cards that stand in this order in each of `lanes`, which are as wide as one lane, one of two, and so on. */
export function measureNotes(lanes: readonly Element[], cards: readonly Card[]): Sizes {
	return new Map(cards.map(({ version }, index) => [version, lanes.map((lane) => sizeOf(lane.children[index]))]));
}

function sizeOf(note: Element | undefined): Size {
	if (!note) return { body: 0, replies: [] };
	const whole = note.getBoundingClientRect().height;
	const parts = [...note.children];
	const bottoms = parts.map((part) => part.getBoundingClientRect().bottom);
	const replies = parts.flatMap((part, index) =>
		part.classList.contains('reply') ? [Math.ceil((bottoms[index] as number) - (bottoms[index - 1] as number))] : []
	);
	return { body: Math.ceil(whole - replies.reduce((sum, height) => sum + height, 0)), replies };
}
