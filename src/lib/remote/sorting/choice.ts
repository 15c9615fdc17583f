import type { Chosen } from '../notes/selection.ts';

/** Sets of notes, in acts that make new ones. Pure. */
export const only = (noteId: string): Chosen => new Set([noteId]);
export const withAll = (chosen: Chosen, noteIds: Iterable<string>): Chosen => new Set([...chosen, ...noteIds]);
export const without = (chosen: Chosen, taken: Chosen): Chosen => new Set([...chosen].filter((id) => !taken.has(id)));
