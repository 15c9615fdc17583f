import { milliseconds, quantile } from '../../harness/figures.ts';
import { pause } from '../../harness/pause.ts';
import { gatherListeners } from './crowd.ts';
import type { Stage } from './stage.ts';
import type { Row } from './table.ts';

const patienceMs = 20_000;
const change = Buffer.from('"board_changed"');

/** What walls have to follow whoever leads. */
const phaseBarMs = 300;
/** Nobody shall have what was hidden later than somebody without a line, who asks every 3 to 5 s (V4). */
const notesBarMs = 5000;

/**
 * A hidden round (M7) begins and ends, again and again, before `count` screens: how long until the last of them hears of the
 * phase, and until it has what was hidden, which each reads for itself, all at once. The screens are sockets and requests and
 * nothing else: so many whole clients in one process would be what is measured.
 */
export async function phaseRows(
	stage: Stage,
	boardId: string,
	{ count, rounds }: { count: number; rounds: number }
): Promise<Row[]> {
	const { organiser, observer } = stage;
	await organiser.setBoard(boardId, { hidden_round: true });
	const total = (await observer.readBoard(boardId)).notes.length;
	const phaseAfter: number[] = [];
	const notesAfter: number[] = [];
	let [heard, heardAt, have, haveAt, since, due] = [0, 0, 0, 0, 0, 0];
	let late = 0;

	async function read(seatKey: string): Promise<void> {
		if ((await notesOf(stage, boardId, seatKey, since)) < due) return;
		have += 1;
		haveAt = performance.now();
	}
	const leave = await gatherListeners(stage, boardId, count, {
		onText(bytes, start, end) {
			const at = bytes.indexOf(change, start);
			if (at < 0 || at >= end) return;
			heardAt = performance.now();
			void read(stage.seatKeys[heard] ?? '');
			heard += 1;
		}
	});
	async function enter(phase: 'writing' | 'exchange'): Promise<void> {
		since = (await observer.readBoard(boardId)).revision;
		due = phase === 'exchange' ? total : 0;
		[heard, have] = [0, 0];
		const started = performance.now();
		await organiser.setPhase(boardId, phase);
		while (have < count && performance.now() - started < patienceMs) await pause(5);
		late += count - have;
		phaseAfter.push(heardAt - started);
		if (phase === 'exchange') notesAfter.push(haveAt - started);
	}
	for (let round = 0; round < rounds; round += 1) {
		await enter('writing');
		await enter('exchange');
	}
	leave();

	function row(what: string, bar: number, took: readonly number[]): Row {
		const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)];
		return {
			what,
			bar: `p95 ≤ ${bar} ms`,
			measured: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}${late > 0 ? `, ${late} never` : ''}`,
			holds: late === 0 && p95 <= bar
		};
	}
	return [
		row(`phase change → every one of ${count} screens`, phaseBarMs, phaseAfter),
		row(`end of a hidden round → its ${total} notes on every one of ${count} screens`, notesBarMs, notesAfter)
	];
}

/** How many notes a device is told that has everything up to `since`. */
async function notesOf({ config }: Stage, boardId: string, seatKey: string, since: number): Promise<number> {
	const answer = await fetch(`${config.supabaseUrl}/rest/v1/rpc/read_board`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', apikey: config.publishableKey },
		body: JSON.stringify({ p_board_id: boardId, p_seat_key: seatKey, p_since: since })
	});
	const { notes = [] } = (await answer.json()) as { notes?: unknown[] };
	return notes.length;
}
