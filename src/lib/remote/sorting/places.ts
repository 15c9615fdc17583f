import { tick } from 'svelte';
import type { Chosen } from '../notes/selection.ts';
import type { Pile } from './arrangement.ts';

/** Ids of what the keyboard is led to. */
export const rowId = (noteId: string): string => `sort-note-${noteId}`;
export const pileId = (themeId: string | null): string => `sort-pile-${themeId ?? 'none'}`;
export const MOVE_BAR = 'sort-where';
export const SIMILAR_FORM = 'sort-similar-form';
export const SIMILAR_FOUND = 'sort-similar-found';

/** Leads the keyboard on, once the page shows what was done. */
export async function focusOn(id: string): Promise<void> {
	await tick();
	document.getElementById(id)?.focus();
}

/** Leads on to what a search has found: what was searched for stays in sight, and as much of the list as there is room for. */
export async function showFound(): Promise<void> {
	await tick();
	document.getElementById(SIMILAR_FORM)?.scrollIntoView();
	document.getElementById(SIMILAR_FOUND)?.focus({ preventScroll: true });
}

/** Leads the keyboard on if what it was on has gone; whoever has moved on meanwhile stays there. */
export async function focusIfLost(id: string): Promise<void> {
	await tick();
	if (document.activeElement === document.body) document.getElementById(id)?.focus();
}

/** Where the keyboard goes on when notes are taken away: to the next note of the same pile, or to the pile's heading. */
export function placeAfter(piles: readonly Pile[], taken: Chosen): string {
	const pile = piles.find(({ notes }) => notes.some((note) => taken.has(note.id)));
	if (!pile) return pileId(null);
	const last = pile.notes.findLastIndex((note) => taken.has(note.id));
	const left = (note: { id: string }) => !taken.has(note.id);
	const next = pile.notes.slice(last + 1).find(left) ?? pile.notes.slice(0, last).findLast(left);
	return next ? rowId(next.id) : pileId(pile.theme?.id ?? null);
}
