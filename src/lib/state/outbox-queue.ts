/** The arithmetic of the outbox: pure, without a clock. `outbox.svelte.ts` does what it says. */
import type { NewNote } from '$lib/data/notes';
import type { NewResponse } from '$lib/data/responses';

/**
 * `waiting`: to be sent, again and again. `stored`: the server has it; kept so that it can be offered again.
 * `refused`: the server will not take it as it is; the text stays here.
 */
export type ParcelState =
	| { state: 'waiting'; attempts: number; /** Not before, milliseconds. */ notBefore: number }
	| { state: 'stored' }
	| {
			state: 'refused';
			reason: string;
			/** The key of the question that a sheet was refused for. */ about: string | null;
	  };

export type Parcel = Content & ParcelState;

type Content = { kind: 'note'; note: NewNote } | { kind: 'response'; response: NewResponse };

/** In the order of writing; each id once. */
export type Queue = readonly Parcel[];

export const idOf = (parcel: Parcel): string => (parcel.kind === 'note' ? parcel.note.id : parcel.response.id);

/** First wait, longest wait, in milliseconds; doubled with each failure, plus up to half as chance would have it. */
const BACKOFF = { first: 1000, longest: 30_000 };

const fresh = { state: 'waiting', attempts: 0, notBefore: 0 } as const;

/** A parcel to be sent. One that is known already stays as it is. */
export function post(queue: Queue, content: Content): Queue {
	const parcel = { ...content, ...fresh } as Parcel;
	return queue.some((known) => idOf(known) === idOf(parcel)) ? queue : [...queue, parcel];
}

/** What a store of the queue has to write and to delete. */
export function difference(before: Queue, after: Queue): { changed: Queue; gone: string[] } {
	const known = new Set(before);
	const ids = new Set(after.map(idOf));
	return {
		changed: after.filter((parcel) => !known.has(parcel)),
		gone: before.map(idOf).filter((id) => !ids.has(id))
	};
}

/** What an earlier page of this device left, before what is new here. */
export function restore(queue: Queue, kept: Queue): Queue {
	const known = new Set(queue.map(idOf));
	const awake = kept.map((parcel) => (parcel.state === 'waiting' ? { ...parcel, ...fresh } : parcel));
	return [...awake.filter((parcel) => !known.has(idOf(parcel))), ...queue];
}

/** What may be sent as soon as its time comes: a reply waits for the note it answers if that is still here. */
function sendable(queue: Queue): (Parcel & { state: 'waiting' })[] {
	const waiting = queue.filter((parcel) => parcel.state === 'waiting');
	const unsent = new Set(waiting.map(idOf));
	return waiting.filter(
		(parcel) => parcel.kind === 'response' || parcel.note.parentId === null || !unsent.has(parcel.note.parentId)
	);
}

/** The parcel to send now. */
export function due(queue: Queue, now: number): Parcel | null {
	return sendable(queue).find(({ notBefore }) => notBefore <= now) ?? null;
}

/** Milliseconds until something is due; null if nothing waits. */
export function pause(queue: Queue, now: number): number | null {
	const moments = sendable(queue).map(({ notBefore }) => notBefore);
	return moments.length === 0 ? null : Math.max(0, Math.min(...moments) - now);
}

function change(queue: Queue, id: string, next: (parcel: Parcel) => Parcel): Queue {
	return queue.map((parcel) => (idOf(parcel) === id ? next(parcel) : parcel));
}

export const stored = (queue: Queue, id: string): Queue =>
	change(queue, id, (parcel) => ({ ...parcel, state: 'stored' }) as Parcel);

export const refused = (queue: Queue, id: string, reason: string, about: string | null): Queue =>
	change(queue, id, (parcel) => ({ ...parcel, state: 'refused', reason, about }) as Parcel);

/**
 * The server could not be reached or asked to wait.
 * @param wait seconds the server named; @param chance from 0 to 1
 */
export function failed(queue: Queue, id: string, now: number, wait: number | null, chance: number): Queue {
	return change(queue, id, (parcel) => {
		if (parcel.state !== 'waiting') return parcel;
		const backoff = Math.min(BACKOFF.longest, BACKOFF.first * 2 ** parcel.attempts);
		const least = Math.max(backoff, (wait ?? 0) * 1000);
		return { ...parcel, attempts: parcel.attempts + 1, notBefore: now + least + chance * (backoff / 2) };
	});
}

/** The device is online again: everything is tried at once. A server that wants to be left alone for longer says so again. */
export const wake = (queue: Queue): Queue =>
	queue.map((parcel) => (parcel.state === 'waiting' ? { ...parcel, notBefore: 0 } : parcel));

/** Sends again what the server had and may have lost. The ids tell it what it still has. */
export const offerAgain = (queue: Queue, concerns: (parcel: Parcel) => boolean): Queue =>
	queue.map((parcel) => (parcel.state === 'stored' && concerns(parcel) ? ({ ...parcel, ...fresh } as Parcel) : parcel));

/** Tries a refused one once more, as it is. */
export const retry = (queue: Queue, id: string): Queue =>
	change(queue, id, (parcel) => ({ ...parcel, ...fresh }) as Parcel);

/** The text was changed or taken back after it was sent. */
export const reworded = (queue: Queue, id: string, body: string): Queue =>
	change(queue, id, (parcel) => (parcel.kind === 'note' ? { ...parcel, note: { ...parcel.note, body } } : parcel));

export const dropped = (queue: Queue, drop: (parcel: Parcel) => boolean): Queue =>
	queue.filter((parcel) => !drop(parcel));
