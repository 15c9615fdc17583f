import type { BoardState } from '$lib/domain/board';
import { phaseLabel } from '$lib/domain/phases';
import type { Translate } from '$lib/messages';

/** What the room does now, in the words of the wall's footer. */
export function phaseOf(state: BoardState | null, t: Translate): string {
	if (!state) return '';
	const { kind, phase, paused } = state.board;
	if (paused) return t('paused');
	if (kind === 'questions') return t(phase === 'closed' ? 'questions_closed' : 'questions_open');
	return t(phaseLabel(phase));
}
