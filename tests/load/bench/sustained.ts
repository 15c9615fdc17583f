import { pause } from '../../harness/pause.ts';
import type { Tally } from './tally.ts';

/** Somewhere to post numbered notes, and a tally of who heard them. */
export type Target = { post: (number: number) => unknown; tally: Tally };

/** Rates to try, notes/s: `start`, growing until one is too high; then the gap is halved down to a `within`th of the rate. */
export type Search = { start: number; seconds: number; within: number };

export const barMs = 250;

const tickMs = 10;
const settlingMs = 10_000;
const growth = 1.6;

/** Posts at `rate` notes/s for `seconds` whether or not answers come, then waits for the deliveries. */
export async function postSteadily({ post, tally }: Target, rate: number, seconds: number) {
	tally.begin();
	const started = performance.now();
	const total = Math.round(rate * seconds);
	const posted: unknown[] = [];
	while (posted.length < total) {
		const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate) + 1);
		while (posted.length < due) posted.push(post(tally.send()));
		await pause(tickMs);
	}
	await Promise.all(posted);
	const deadline = performance.now() + settlingMs;
	while (!tally.complete() && performance.now() < deadline) await pause(tickMs);
	return tally.result();
}

/** The highest rate at which the last listener has a note within 250 ms at p95 and nothing is missing. */
export async function findSustained(target: Target, { start, seconds, within }: Search): Promise<number> {
	async function holds(rate: number): Promise<boolean> {
		const { p95, missing } = await postSteadily(target, rate, seconds);
		return missing === 0 && p95 <= barMs;
	}
	let good = 0;
	let bad = start;
	while (await holds(bad)) {
		good = bad;
		bad = Math.round(bad * growth);
	}
	while (bad - good > Math.max(1, within * bad)) {
		const middle = Math.round((good + bad) / 2);
		if (await holds(middle)) good = middle;
		else bad = middle;
	}
	return good;
}
