import type { Note } from '$lib/domain/board-snapshot';

/** How a question board is read: as on other boards, by what many want to know, or the latest first. */
export const ORDERS = ['mixed', 'marks', 'time'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The places of these notes, by id, in an order that was asked for. It holds until one asks again: nothing jumps while
 * others set marks. Ids are of version 7 and tell the order to five minutes, which is all anybody may know (L4).
 */
export function placesOf(notes: readonly Note[], order: Order): ReadonlyMap<string, number> {
	const wanted = ({ marks }: Note) => (marks ? marks.agree + marks.important : 0);
	const sorted = [...notes];
	if (order === 'marks') sorted.sort((a, b) => wanted(b) - wanted(a));
	if (order === 'time') sorted.sort((a, b) => (a.id < b.id ? 1 : -1));
	sorted.sort((a, b) => Number(b.handling?.state === 'current') - Number(a.handling?.state === 'current'));
	return new Map(sorted.map(({ id }, place) => [id, place]));
}

/** What has a place at its place, what came later behind it. */
export function inPlace<T extends { note: Note }>(slips: readonly T[], places: ReadonlyMap<string, number>): T[] {
	const place = ({ note }: T) => places.get(note.id) ?? places.size;
	return [...slips].sort((a, b) => place(a) - place(b));
}
