import type { BoardState } from '$lib/domain/board';
import type { WallView } from '$lib/domain/wall-view';

/**
 * What stands on the wall. `quiet`: there is nothing to read yet, or nothing that may be read. `question`: the one that is
 * being answered. All others as their names say.
 */
export type View =
	'blank' | 'quiet' | 'notes' | 'themes' | 'agreements' | 'question' | Exclude<WallView['mode'], 'board' | 'blank'>;

/** The remote chooses the mode; what the mode "board" shows follows from where the board is. */
export function viewOf(state: BoardState, { mode, note_id }: WallView): View {
	if (mode === 'focus') return focused(state, note_id) ? 'focus' : ofBoard(state);
	return mode === 'board' ? ofBoard(state) : mode;
}

function ofBoard(state: BoardState): View {
	const { kind, phase, hidden_round } = state.board;
	if (phase === 'agreeing' && state.agreements.size > 0) return 'agreements';
	if (hidden_round || state.notes.size === 0) return 'quiet';
	if (kind === 'questions' && currentQuestion(state)) return 'question';
	return (phase === 'weighting' || phase === 'agreeing') && state.themes.size > 0 ? 'themes' : 'notes';
}

/** The note in focus; undefined once it is hidden, withdrawn or put away. */
export function focused(state: BoardState, noteId: string | null) {
	return noteId === null || state.board.hidden_round ? undefined : state.notes.get(noteId);
}

/** The question that is being answered now. */
export function currentQuestion(state: BoardState) {
	return state.notes.values().find(({ handling }) => handling?.state === 'current');
}

/** Views that have the wall to themselves: the way in waits. */
export const WHOLE: readonly View[] = ['boards', 'focus', 'question', 'chart', 'results', 'themes', 'agreements'];
