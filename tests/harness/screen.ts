import type { Note, Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import { type BoardState, applyChange, forgetHeard, fromSnapshot, mergeSnapshot } from '../../src/lib/domain/board.ts';
import { changeSchema } from '../../src/lib/domain/change.ts';
import { type Attendee, Refused } from './attendee.ts';
import { pause } from './pause.ts';

/** A board as one device shows it: joins the channel, reads the board, applies what it hears, catches up over gaps. */
export type Screen = {
	state: () => BoardState;
	notes: () => readonly Note[];
	/** Reads what is missing and resolves when the screen is in step with the server. */
	catchUp: () => Promise<void>;
	leave: () => Promise<unknown>;
};

const betweenAttemptsMs = 200;

/**
 * @param heardNote called when a note posted by somebody arrives over the live connection
 * @param replaced called when the server came back with less than was seen: what this device sent is to be offered again
 */
export async function openScreen(
	attendee: Attendee,
	boardId: string,
	{ heardNote, replaced }: { heardNote?: (noteId: string) => void; replaced?: () => void } = {}
): Promise<Screen> {
	let state: BoardState | undefined;
	let early: unknown[] = [];
	let reading: Promise<void> | undefined;
	let again = false;

	function hear(payload: unknown): void {
		if (!state) {
			early.push(payload);
			return;
		}
		const change = changeSchema.parse(payload);
		if (change.kind === 'note_posted') heardNote?.(change.note.id);
		const applied = applyChange(state, change);
		state = applied.state;
		if (applied.outcome === 'gap' || applied.outcome === 'resync') void catchUp();
	}

	function merge(snapshot: Snapshot): void {
		if (!state) {
			state = fromSnapshot(snapshot);
			const waiting = early;
			early = [];
			waiting.forEach(hear);
			return;
		}
		const merged = mergeSnapshot(state, snapshot);
		state = merged.state;
		if (merged.outcome === 'replaced') replaced?.();
		again ||= merged.outcome === 'gap';
	}

	async function readOnce(): Promise<void> {
		const since = state?.revision ?? 0;
		const snapshot = await attendee.readBoard(boardId, since);
		merge(snapshot.revision < since ? await attendee.readBoard(boardId, 0) : snapshot);
	}

	async function read(): Promise<void> {
		do {
			again = false;
			try {
				await readOnce();
			} catch (error) {
				if (error instanceof Refused && error.status < 500) throw error;
				again = true;
				await pause(betweenAttemptsMs);
			}
		} while (again);
	}

	/** One reading at a time; who asks meanwhile gets one that begins after the question. */
	function catchUp(): Promise<void> {
		if (reading) {
			again = true;
			return reading;
		}
		reading = read().finally(() => (reading = undefined));
		return reading;
	}

	await attendee.listen(`board:${boardId}`, hear, () => {
		if (state) state = forgetHeard(state);
		void catchUp();
	});
	await catchUp();

	const current = (): BoardState => {
		if (!state) throw new Error('The board was not read.');
		return state;
	};
	return { state: current, notes: () => [...current().notes.values()], catchUp, leave: attendee.leave };
}
