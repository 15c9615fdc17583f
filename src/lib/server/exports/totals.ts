import type { Documentation } from '$lib/domain/documentation';
import { HIDDEN_REASONS } from '$lib/domain/documentation-source';

/** Sums over the boards of a documentation. Every file takes them from here, so that they agree (M20). */
export function totals({ boards }: Documentation) {
	const sum = (count: (board: Documentation['boards'][number]) => number): number =>
		boards.reduce((total, board) => total + count(board), 0);
	return {
		boards: boards.length,
		notes: sum((board) => board.noteCount),
		replies: sum((board) => board.replyCount),
		themes: sum((board) => board.themes.length),
		agreements: sum((board) => board.agreements.length),
		hidden: sum((board) => board.hiddenCount),
		/** Those reasons for which something was hidden (M22). */
		reasons: HIDDEN_REASONS.map((reason) => ({
			reason,
			count: sum((board) => board.hidden.find((one) => one.reason === reason)?.count ?? 0)
		})).filter(({ count }) => count > 0),
		pending: sum((board) => board.pendingCount),
		merged: sum((board) => board.mergedCount),
		withdrawn: sum((board) => board.withdrawnCount)
	};
}
