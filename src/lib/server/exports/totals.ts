import type { Documentation } from '$lib/domain/documentation';

/** Sums over the boards of a documentation. Every file takes them from here, so that they agree (M20). */
export function totals({ boards }: Documentation) {
	const sum = (count: (board: Documentation['boards'][number]) => number): number =>
		boards.reduce((total, board) => total + count(board), 0);
	return {
		boards: boards.length,
		notes: sum((board) => board.noteCount),
		replies: sum((board) => board.replyCount),
		hidden: sum((board) => board.hiddenCount),
		withdrawn: sum((board) => board.withdrawnCount)
	};
}
