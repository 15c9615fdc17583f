import type { Card } from './cards.ts';

/** Heights by a card's version, in pixels: the note without replies, and each reply with the space above it. */
export type Sizes = ReadonlyMap<string, { body: number; replies: number[] }>;

/** The heights of cards that stand in this order in `bench`, which is as wide as a lane of the wall. */
export function measureNotes(bench: HTMLElement, cards: readonly Card[]): Sizes {
	const notes = [...bench.children];
	return new Map(cards.map(({ version }, index) => [version, sizeOf(notes[index])]));
}

function sizeOf(note: Element | undefined): { body: number; replies: number[] } {
	if (!note) return { body: 0, replies: [] };
	const whole = note.getBoundingClientRect().height;
	const parts = [...note.children];
	const bottoms = parts.map((part) => part.getBoundingClientRect().bottom);
	const replies = parts.flatMap((part, index) =>
		part.classList.contains('reply') ? [Math.ceil((bottoms[index] as number) - (bottoms[index - 1] as number))] : []
	);
	return { body: Math.ceil(whole - replies.reduce((sum, height) => sum + height, 0)), replies };
}
