/** What a server that was restored from an older copy lacks of this seat's acts; notes come back from the outbox. Pure. */
import type { BoardState } from '$lib/domain/board';
import { linkBetween } from '$lib/domain/board-reading';
import type { Dots, MarkKind } from '$lib/domain/board-snapshot';

export type Loss =
	| { kind: 'mark'; noteId: string; mark: MarkKind }
	| { kind: 'link'; fromId: string; toId: string }
	| { kind: 'dots'; dots: Dots };

/** What was set before and is not any more. */
export function lossesOf(before: BoardState, now: BoardState): Loss[] {
	const marks = before.notes.values().flatMap(({ id, my_marks = [] }): Loss[] => {
		const kept = now.notes.get(id)?.my_marks ?? [];
		return my_marks.filter((mark) => !kept.includes(mark)).map((mark) => ({ kind: 'mark', noteId: id, mark }));
	});
	const links = before.links
		.values()
		.filter(({ mine, from_id, to_id }) => mine && !linkBetween(now, from_id, to_id))
		.map(({ from_id, to_id }): Loss => ({ kind: 'link', fromId: from_id, toId: to_id }));
	const placed = Object.keys(before.dots).length > 0 && Object.keys(now.dots).length === 0;
	return [...marks, ...links, ...(placed ? [{ kind: 'dots', dots: before.dots } as const] : [])];
}

/** Whether what it stands on is there; notes of others come back one after the other. */
export function canBeMadeGood(loss: Loss, { notes, themes }: BoardState): boolean {
	switch (loss.kind) {
		case 'mark':
			return notes.has(loss.noteId);
		case 'link':
			return notes.has(loss.fromId) && notes.has(loss.toId);
		case 'dots':
			return Object.keys(loss.dots).every((id) => themes.has(id));
	}
}
