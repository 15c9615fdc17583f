/** What the programme says about parcels that the server has confirmed. Pure. */
import type { Programme } from '$lib/domain/programme';
import type { Parcel } from './outbox-queue.ts';

/** Its board is closed: it cannot get lost any more and need not be kept. */
export function isSettled(parcel: Parcel, programme: Programme): boolean {
	return (
		parcel.kind === 'note' && programme.boards.some(({ id, phase }) => id === parcel.note.boardId && phase === 'closed')
	);
}

/** A sheet that was handed in and that the server does not know of: it has been restored from a copy. */
export function isLost(parcel: Parcel, programme: Programme): boolean {
	return (
		parcel.kind === 'response' &&
		programme.surveys.some(
			({ id, state, submitted }) =>
				id === parcel.response.surveyId && state === 'open' && !submitted.includes(parcel.response.sessionId)
		)
	);
}
