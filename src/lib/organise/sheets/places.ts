import type { DeskMessageKey } from '$lib/messages';

/** The place in a form that a refusal names, such as `questions.3.options.1`: positions count from 0. */
export type Place = string;

/** Which question a place lies in; null for the form as a whole. */
export function questionAt(place: Place): number | null {
	const index = /^questions\.(\d+)/.exec(place)?.[1];
	return index === undefined ? null : Number(index);
}

const parts = ['texts', 'options', 'config', 'condition'] as const;

/** What is wrong there, as a sentence that takes `number`, the question's place counted from 1. */
export function sentenceAt(place: Place): { key: DeskMessageKey; number: number } {
	const number = (questionAt(place) ?? 0) + 1;
	const named = place.split('.')[2];
	const part = parts.find((one) => one === named);
	if (questionAt(place) !== null) return { key: part ? `sheet_place_${part}` : 'sheet_place_question', number };
	return { key: place.startsWith('title') ? 'sheet_place_title' : 'sheet_place_questions', number };
}

/** The place itself and what it lies in, from the inside out. */
export function placesAround(place: Place): Place[] {
	const steps = place.split('.').filter((step) => /^\w+$/.test(step));
	return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
