import type { BoardState } from '../../src/lib/domain/board.ts';
import { milliseconds, quantile } from '../harness/figures.ts';

const recentAtMost = 200;

/** What was sent, what the server confirmed and what other screens heard, with the times. */
export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(now: () => number = () => performance.now()) {
	const sentAt = new Map<string, number>();
	const stored = new Map<string, { boardId: string; body: string }>();
	const storedAfter: number[] = [];
	const heardAfter: number[] = [];
	/** What may still be on its way to a screen; looking through all notes at every change would slow the rehearsal. */
	const recent: string[] = [];
	let refused = 0;
	let responses = 0;

	return {
		sent(id: string) {
			sentAt.set(id, now());
			recent.push(id);
			if (recent.length > recentAtMost) recent.shift();
		},
		confirmed(id: string, boardId: string, body: string) {
			stored.set(id, { boardId, body });
			storedAfter.push(now() - (sentAt.get(id) ?? Number.NaN));
		},
		/** A screen changed: how long did the notes take that are new on it? What a hidden round kept back does not count. */
		shown(before: BoardState, after: BoardState) {
			if (before.board.hidden_round) return;
			for (const id of recent) {
				const isNew = after.notes.has(id) && !before.notes.has(id);
				if (isNew) heardAfter.push(now() - (sentAt.get(id) ?? Number.NaN));
			}
		},
		/** A phase that forbids it, for example: nothing was promised. */
		refused: () => (refused += 1),
		responded: () => (responses += 1),
		stored: () => stored,
		progress: () =>
			`${sentAt.size} sent, ${stored.size} stored, ${heardAfter.length} deliveries, ${responses} responses`,
		counts: () => ({ sent: sentAt.size, stored: stored.size, refused, responses }),
		latencies: () => `stored ${spread(storedAfter)}; on other screens ${spread(heardAfter)}`
	};
}

function spread(values: number[]): string {
	if (values.length === 0) return 'never';
	const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => milliseconds(quantile(values, share)));
	return `p50 ${p50}, p95 ${p95}, p99 ${p99}`;
}
