/**
 * Notes that are near to words or to a note (T1–T6): a draft selection that a person makes a group of, or not. No board is
 * grouped as a whole, because the pipeline does not pass the gate T5. Everything happens on this device; no text leaves it.
 * `searchNotes` (search.ts) does the work, in a worker; what stands here is instant, for a slider, and needs nothing of it.
 */
import { createHeadings } from './headings.ts';
import type { Reading } from './reading.ts';

/**
 * The ends of the slider and where it stands at first: how near a note must be, measured by the nearest one. Chosen on
 * tests/load/grouping/tuning.ts, with and without the words of the trade, and on nothing else (T5).
 */
export const THRESHOLDS = { wide: 0.2, usual: 0.6, narrow: 0.95 } as const;

/** What notes are looked for by: words somebody typed, or one of the notes. */
export type Sought = { words: string } | { noteId: string };

/** `nearness`: 0 to 1, which is that of the nearest note found. */
export type Found = { noteId: string; nearness: number };

/** Plain data. `ids`: of all notes, ascending, and what was read in them · `found`: the nearest first. */
export type Search = { ids: readonly string[]; readings: readonly Reading[]; found: readonly Found[] };

/** Proposes a heading for notes among those that were searched (T2). */
export function headingsFor({ ids, readings }: Search): (noteIds: Iterable<string>) => string {
	const rows = new Map(ids.map((id, row) => [id, row]));
	const headingOf = createHeadings(readings);
	return (noteIds) => headingOf([...noteIds].flatMap((id) => rows.get(id) ?? []));
}
