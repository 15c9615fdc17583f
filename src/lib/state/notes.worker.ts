/// <reference lib="webworker" />
import { type ComparableNote, type Compared, compareNotes } from '$lib/domain/grouping/compare';
import type { Search, Sought } from '$lib/domain/grouping/found';
import type { ReadingOptions } from '$lib/domain/grouping/reading';
import { searchNotes } from '$lib/domain/grouping/search';

/** Compares notes beside the page, so that the remote stays quick while it happens (T1). */
export type Errand = { number: number; notes: ComparableNote[]; options: ReadingOptions; sought: Sought | null };
export type Answer<Asked extends Sought | null> = Asked extends Sought ? Search : Compared;

self.addEventListener('message', ({ data: { number, notes, options, sought } }: MessageEvent<Errand>) => {
	self.postMessage({ number, answer: sought ? searchNotes(notes, sought, options) : compareNotes(notes, options) });
});
