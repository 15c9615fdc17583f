/// <reference lib="webworker" />
import { type GroupableNote, prepareGroups } from '$lib/domain/grouping/prepare';
import type { ReadingOptions } from '$lib/domain/grouping/reading';

/** Compares notes beside the page, so that the remote stays quick while it happens (T1). */
export type Errand = { number: number; notes: GroupableNote[]; options: ReadingOptions };

self.addEventListener('message', ({ data: { number, notes, options } }: MessageEvent<Errand>) => {
	self.postMessage({ number, prepared: prepareGroups(notes, options) });
});
