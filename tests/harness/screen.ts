import type { Note } from '../../src/lib/domain/board-snapshot.ts';
import type { BoardState } from '../../src/lib/domain/board.ts';
import { BoardChannel } from '../../src/lib/realtime/board-channel.ts';
import type { Attendee } from './attendee.ts';

/** A board as one device shows it, kept in step by the code that devices run. */
export type Screen = {
	state: () => BoardState;
	notes: () => readonly Note[];
	close: () => void;
};

/**
 * Resolves once the board was read and its changes arrive live.
 * @param changed called with what the screen showed before and shows now
 * @param restored the server came back with less than was seen: what this device sent is to be offered again
 */
export function openScreen(
	attendee: Attendee,
	boardId: string,
	{ changed, restored }: { changed?: (before: BoardState, now: BoardState) => void; restored?: () => void } = {}
): Promise<Screen> {
	return new Promise((resolve) => {
		let state: BoardState | undefined;
		let live = false;
		const channel = new BoardChannel(attendee.client.realtime, boardId, (since) => attendee.readBoard(boardId, since), {
			changed(next) {
				const before = state;
				state = next;
				if (before) changed?.(before, next);
				settle();
			},
			restored: () => restored?.(),
			linkChanged(link) {
				live ||= link === 'live';
				settle();
			},
			// It reads again by itself.
			failed: () => undefined
		});
		function current(): BoardState {
			if (!state) throw new Error('The board was not read.');
			return state;
		}
		function settle(): void {
			if (!state || !live) return;
			resolve({
				state: current,
				notes: () => [...current().notes.values()],
				close() {
					channel.stop();
					void attendee.client.realtime.disconnect();
				}
			});
		}
		channel.start();
	});
}
