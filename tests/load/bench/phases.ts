import { pause } from '../../harness/pause.ts';
import { type Attendee, createAttendee } from '../../harness/attendee.ts';
import { milliseconds, quantile } from '../../harness/figures.ts';
import { type Screen, openScreen } from '../../harness/screen.ts';
import type { Stage } from './stage.ts';
import type { Row } from './table.ts';

const atOnce = 20;
const patienceMs = 20_000;

/** What walls have to follow whoever leads. */
const phaseBarMs = 300;
/** Nobody shall have what was hidden later than somebody without a line, who asks every 3 to 5 s (V4). */
const notesBarMs = 5000;

/** A screen, and when it last changed its phase and the number of its notes. */
type Watched = { screen: Screen; phaseAt: number; notesAt: number };

async function watch(attendee: Attendee, code: string, boardId: string): Promise<Watched> {
	const times = { phaseAt: 0, notesAt: 0 };
	await attendee.enterEvent(code);
	const screen = await openScreen(attendee, boardId, {
		changed(before, now) {
			if (before.board.phase !== now.board.phase) times.phaseAt = performance.now();
			if (before.notes.size !== now.notes.size) times.notesAt = performance.now();
		}
	});
	return Object.assign(times, { screen });
}

/**
 * A hidden round (M7) begins and ends, again and again, on a board that `count` screens look at: how long until the last of
 * them shows the phase, and how long until it shows what had been hidden, which each has to read for itself.
 */
export async function phaseRows(
	stage: Stage,
	boardId: string,
	{ count, rounds }: { count: number; rounds: number }
): Promise<Row[]> {
	const { organiser, config, code } = stage;
	await organiser.setBoard(boardId, { hidden_round: true });
	const watched: Watched[] = [];
	for (let opened = 0; opened < count; opened += atOnce) {
		const few = stage.seatKeys.slice(opened, Math.min(count, opened + atOnce));
		watched.push(...(await Promise.all(few.map((key) => watch(createAttendee(config, key), code, boardId)))));
	}
	const total = (await stage.observer.readBoard(boardId)).notes.length;
	const phaseAfter: number[] = [];
	const notesAfter: number[] = [];
	let late = 0;

	/** Milliseconds until the last screen is as it should be, as it noted itself; those that never are count as late. */
	async function untilAll(
		started: number,
		holds: (screen: Screen) => boolean,
		at: 'phaseAt' | 'notesAt'
	): Promise<number> {
		while (performance.now() - started < patienceMs) {
			if (watched.every(({ screen }) => holds(screen))) return Math.max(...watched.map((each) => each[at])) - started;
			await pause(5);
		}
		late += watched.filter(({ screen }) => !holds(screen)).length;
		return Number.NaN;
	}
	async function change(phase: 'writing' | 'exchange'): Promise<void> {
		const notes = phase === 'exchange' ? total : 0;
		const started = performance.now();
		const changed = organiser.setPhase(boardId, phase);
		phaseAfter.push(await untilAll(started, (screen) => screen.state().board.phase === phase, 'phaseAt'));
		await changed;
		const told = await untilAll(started, (screen) => screen.notes().length === notes, 'notesAt');
		if (phase === 'exchange') notesAfter.push(told);
	}
	for (let round = 0; round < rounds; round += 1) {
		await change('writing');
		await change('exchange');
	}
	watched.forEach(({ screen }) => screen.close());
	const [phase, notes] = [quantile(phaseAfter, 0.95), quantile(notesAfter, 0.95)];
	const missing = late > 0 ? `, ${late} too late` : '';
	return [
		{
			what: `phase change → every one of ${count} screens`,
			bar: `p95 ≤ ${phaseBarMs} ms`,
			measured: `p50 ${milliseconds(quantile(phaseAfter, 0.5))}, p95 ${milliseconds(phase)}${missing}`,
			holds: late === 0 && phase <= phaseBarMs
		},
		{
			what: `end of a hidden round → its ${total} notes on every one of ${count} screens`,
			bar: `p95 ≤ ${notesBarMs} ms`,
			measured: `p50 ${milliseconds(quantile(notesAfter, 0.5))}, p95 ${milliseconds(notes)}${missing}`,
			holds: late === 0 && notes <= notesBarMs
		}
	];
}
