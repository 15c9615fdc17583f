import { pause } from '../../harness/pause.ts';
import type { Tally } from './tally.ts';

export const barMs = 250;

/** Somewhere to post numbered notes and a tally of who heard them. */
export type Target = { post: (number: number) => unknown; tally: Tally };

const tickMs = 10;
const settlingMs = 10_000;

/** Posts at `rate` notes/s for `seconds` whether or not answers come, then waits for the deliveries. */
export async function postSteadily({ post, tally }: Target, rate: number, seconds: number) {
	tally.begin();
	const started = performance.now();
	const total = Math.round(rate * seconds);
	for (let sent = 0; sent < total;) {
		const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate) + 1);
		for (; sent < due; sent += 1) post(tally.send());
		await pause(tickMs);
	}
	const deadline = performance.now() + settlingMs;
	while (!tally.complete() && performance.now() < deadline) await pause(tickMs);
	return tally.result();
}

/**
 * The highest rate (notes/s) at which the last listener has a note within 250 ms at p95 and nothing is missing: rates grow
 * until one is too high, then the gap is halved.
 */
export async function findSustained(
	target: Target,
	{ start, seconds, halvings }: { start: number; seconds: number; halvings: number }
): Promise<number> {
	async function holds(rate: number): Promise<boolean> {
		const { p95, missing } = await postSteadily(target, rate, seconds);
		return missing === 0 && p95 <= barMs;
	}
	let good = 0;
	let rate = start;
	while (await holds(rate)) {
		good = rate;
		rate = Math.round(rate * 1.5);
	}
	let bad = rate;
	for (let halving = 0; halving < halvings; halving += 1) {
		const middle = Math.round((good + bad) / 2);
		if (await holds(middle)) good = middle;
		else bad = middle;
	}
	return good;
}
