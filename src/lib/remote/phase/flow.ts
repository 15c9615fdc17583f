/** How the writing flows (M15): from the count of notes alone, never from who wrote. Times in milliseconds. */
export type Flow = {
	/** When how many were there; the last minute and the count before it. */
	readonly seen: readonly { at: number; total: number }[];
	/** When the last note came, or when we began to look. */
	readonly lastNoteAt: number;
};

const MINUTE = 60_000;
/** After this the remote asks whether the phase may end (M15). Seconds. */
export const DRY_AFTER = 90;

export function beginFlow(total: number, now: number): Flow {
	return { seen: [{ at: now, total }], lastNoteAt: now };
}

export function observed(flow: Flow, total: number, now: number): Flow {
	const last = flow.seen.at(-1);
	if (last?.total === total) return flow;
	const recent = flow.seen.filter(({ at }, index) => now - at <= MINUTE || index === flow.seen.length - 1);
	return {
		seen: [...recent, { at: now, total }],
		lastNoteAt: last !== undefined && total > last.total ? now : flow.lastNoteAt
	};
}

/** Notes that came in the last minute. */
export function lastMinute(flow: Flow, now: number): number {
	const total = flow.seen.at(-1)?.total ?? 0;
	const before = flow.seen.findLast(({ at }) => now - at > MINUTE) ?? flow.seen[0];
	return Math.max(0, total - (before?.total ?? total));
}

/** Whole seconds without a new note. */
export function quietFor(flow: Flow, now: number): number {
	return Math.max(0, Math.floor((now - flow.lastNoteAt) / 1000));
}
