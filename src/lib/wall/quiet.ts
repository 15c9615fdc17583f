import type { BoardState } from '$lib/domain/board';
import { noteCount } from '$lib/domain/board-reading';
import type { Translate } from '$lib/messages';

/** Why there is nothing to read on the wall, in a sentence that nobody takes for a fault. */
export function quietOf(state: BoardState, t: Translate): { say: string; detail?: string } {
	const { kind, hidden_round, small_group, moderation } = state.board;
	const count = t('in_the_room', { count: noteCount(state) });
	if (small_group) return { say: count, detail: t('wall_small_group') };
	if (hidden_round) return { say: count, detail: t('wall_hidden_round') };
	if (moderation === 'collect') return { say: t('wall_collect') };
	return { say: t(kind === 'questions' ? 'wall_empty_questions' : 'wall_empty') };
}
