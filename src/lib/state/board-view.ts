/** How a device shows a board: what it has of the server and of its own outbox, in one list. Pure. */
import { sentenceFor } from '$lib/data/errors';
import type { Note } from '$lib/domain/board-snapshot';
import type { BoardState } from '$lib/domain/board';
import { repliesTo, shuffled, withCounts } from '$lib/domain/board-reading';
import type { MessageKey } from '$lib/messages';
import { idOf, type Parcel, type Queue } from './outbox-queue.ts';

/** `sending`, `retrying`, `stored`, or why the server refused it. Null for what others wrote. */
export type Delivery = { state: 'sending' | 'retrying' | 'stored' } | { state: 'refused'; reason: MessageKey } | null;

export type Slip = {
	note: Note;
	delivery: Delivery;
	/** Came with the last „zeigen". */
	fresh: boolean;
	replies: Slip[];
};

/**
 * Foreign notes that are shown. `round`: the number of the „zeigen" that brought it; 0 was there from the start. `rank`: its
 * place in the order in which notes were served then (M9); what was not served stands behind.
 */
export type Shown = ReadonlyMap<string, { round: number; rank: number }>;

/** Before the board has arrived. */
export const nothingShown: Shown = new Map();

type NoteParcel = Extract<Parcel, { kind: 'note' }>;

const isNote = (parcel: Parcel): parcel is NoteParcel => parcel.kind === 'note';

export function parcelsOf(queue: Queue, boardId: string): NoteParcel[] {
	return queue.filter(isNote).filter(({ note }) => note.boardId === boardId);
}

/** A note that only this device has. */
function pending({ note }: NoteParcel): Note {
	return {
		id: note.id,
		prompt_id: note.promptId,
		parent_id: note.parentId,
		reply_kind: note.replyKind,
		body: note.body,
		origin: 'seat',
		theme_id: null,
		revision: 0,
		marks: null,
		mine: true
	};
}

function deliveryOf(parcel: Parcel | undefined, onBoard: boolean): Delivery {
	if (onBoard || !parcel || parcel.state === 'stored') return { state: 'stored' };
	if (parcel.state === 'refused') return { state: 'refused', reason: sentenceFor(parcel.reason) ?? 'error_server' };
	return { state: parcel.attempts === 0 ? 'sending' : 'retrying' };
}

/** Foreign notes that wait behind „n neue Beiträge – zeigen". */
export function held(state: BoardState, parcels: readonly NoteParcel[], shown: Shown): Note[] {
	const own = new Set(parcels.map(idOf));
	return [...state.notes.values()].filter(({ id, mine }) => !mine && !own.has(id) && !shown.has(id));
}

const lastRound = (shown: Shown): number => Math.max(-1, ...Array.from(shown.values(), ({ round }) => round));

/** With everything that is there now. @param served ids in the order in which they are to be seen, as far as there is one */
export function showAll(state: BoardState, shown: Shown, served: readonly string[] = []): Shown {
	const round = lastRound(shown) + 1;
	const all = new Map(shown);
	for (const [id] of state.notes.entries()) if (!all.has(id)) all.set(id, { round, rank: rankIn(served, id) });
	return all;
}

/** What is shown, laid out anew in the order served; for the moment in which a round begins. */
export function laidAnew(shown: Shown, served: readonly string[]): Shown {
	return new Map(Array.from(shown.keys(), (id) => [id, { round: 0, rank: rankIn(served, id) }]));
}

function rankIn(served: readonly string[], id: string): number {
	const at = served.indexOf(id);
	return at === -1 ? served.length : at;
}

/**
 * The slips under a prompt: one's own first, the latest on top; then the others as they were served (M9), the rest shuffled
 * for this seat (M10), each „zeigen" behind what was there before, so that nothing moves.
 */
export function slipsUnder(
	state: BoardState,
	parcels: readonly NoteParcel[],
	promptId: string,
	shown: Shown,
	shuffle: string
): Slip[] {
	const written = new Map(parcels.map((parcel, index) => [idOf(parcel), { parcel, index }]));
	const latest = Math.max(0, lastRound(shown));
	const under = (key: string): Note[] =>
		Array.from(state.under.get(key)?.values() ?? [], (note) => withCounts(state, note));
	const waitingUnder = (parentId: string | null): Note[] =>
		parcels
			.filter(
				({ note, state: sent }) =>
					sent !== 'stored' &&
					note.parentId === parentId &&
					(parentId !== null || note.promptId === promptId) &&
					!state.notes.has(note.id)
			)
			.map(pending);
	const isMine = (note: Note) => note.mine === true || written.has(note.id);
	const isThere = (note: Note) => isMine(note) || shown.has(note.id);
	const slip = (note: Note): Slip => {
		const mine = isMine(note);
		return {
			note: mine ? { ...note, mine: true } : note,
			delivery: mine ? deliveryOf(written.get(note.id)?.parcel, state.notes.has(note.id)) : null,
			fresh: !mine && latest > 0 && shown.get(note.id)?.round === latest,
			replies:
				note.parent_id === null
					? [...repliesTo(state, note.id).filter(isThere), ...waitingUnder(note.id)].map(slip)
					: []
		};
	};
	const notes = [...under(promptId).filter(({ parent_id }) => parent_id === null), ...waitingUnder(null)];
	const own = notes.filter(isMine).sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
	const others = shuffled(
		notes.filter((note) => !isMine(note) && isThere(note)),
		shuffle
	).sort((a, b) => comparePlaces(shown.get(a.id), shown.get(b.id)));
	return [...own, ...others].map(slip);

	function rank(note: Note): number {
		return written.get(note.id)?.index ?? -1;
	}
}

type Place = { round: number; rank: number } | undefined;

function comparePlaces(a: Place, b: Place): number {
	return (a?.round ?? 0) - (b?.round ?? 0) || (a?.rank ?? 0) - (b?.rank ?? 0);
}
