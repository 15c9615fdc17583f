import { expect, it } from 'vitest';
import type { Note } from '$lib/domain/board-snapshot';
import { inPlace, placesOf } from './note-order.ts';

const note = (id: string, agree: number, state?: 'current'): Note => ({
	id,
	prompt_id: 'p',
	parent_id: null,
	reply_kind: null,
	body: id,
	origin: 'seat',
	theme_id: null,
	revision: 1,
	marks: { agree, important: 0, question: 0, differ: 0 },
	...(state && { handling: { state, answer: null, due: null } })
});
const ids = (places: ReadonlyMap<string, number>) => [...places.keys()];

it('questions stand by what many want to know, or the latest first; the one being answered is on top', () => {
	const notes = [note('1', 1), note('2', 5), note('3', 0), note('4', 3, 'current')];
	expect(ids(placesOf(notes, 'marks'))).toEqual(['4', '2', '1', '3']);
	expect(ids(placesOf(notes, 'time'))).toEqual(['4', '3', '2', '1']);
	expect(ids(placesOf(notes, 'mixed'))).toEqual(['4', '1', '2', '3']);
});

it('a question that comes later stands behind the others and moves none of them, whatever marks it gets', () => {
	const places = placesOf([note('1', 1), note('2', 5)], 'marks');
	const later = [note('1', 9), note('2', 5), note('3', 20)].map((one) => ({ note: one }));
	expect(inPlace(later, places).map(({ note: { id } }) => id)).toEqual(['2', '1', '3']);
});
