/** A phase's length moved by `change` seconds; never into the past: a phase is ended by going on. */
export function secondsAfter(left: number | null, change: number): number {
	return Math.max(10, (left ?? 0) + change);
}

/** "4:05". */
export function clockFace(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Minutes as people say them: halves at most. */
export function inMinutes(seconds: number): number {
	return Math.round(seconds / 30) / 2;
}
