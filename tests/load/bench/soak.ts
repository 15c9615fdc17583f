import { milliseconds } from '../../harness/figures.ts';
import { gatherClients } from './crowd.ts';
import { memoryOf } from './memory.ts';
import type { Stage } from './stage.ts';
import { postSteadily } from './sustained.ts';
import { createTally } from './tally.ts';

const clients = 150;
const notesPerSecond = 5;

/** A hall that writes for so many minutes: says after each of them how much memory the server has, and what was heard. */
export async function soak(stage: Stage, minutes: number): Promise<void> {
	const [board] = stage.boards;
	if (!board) throw new Error('The example event has no board.');
	const tally = createTally(clients);
	const leave = await gatherClients(stage, board.id, clients, tally);
	console.log(`${clients} clients, ${notesPerSecond} notes/s, at the start ${memoryOf(stage.server).now} MB`);
	for (let minute = 1; minute <= minutes; minute += 1) {
		const target = { post: (number: number) => stage.post(board, number), tally };
		const { notes, p95, missing } = await postSteadily(target, notesPerSecond, 60);
		const { now, most } = memoryOf(stage.server);
		console.log(
			`minute ${minute}: ${now} MB, at most ${most} MB; ${notes} notes, p95 ${milliseconds(p95)}, ${missing} lost`
		);
	}
	leave();
}
