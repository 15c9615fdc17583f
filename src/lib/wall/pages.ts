/**
 * Which notes stand together on a page of the wall (V9). Heights in, pages out, all in pixels: nothing here measures.
 * A note is never cut; what does not fit goes to the next page.
 */

/** A note as measured: `body` without its replies, each reply with the space above it. */
export type Measured = { id: string; body: number; replies: readonly number[] };

/** A note on a page with its replies from `from` (included) to `to` (excluded). */
export type Piece = { id: string; from: number; to: number; height: number };

/** Where pages are laid out: `lanes` side by side, each `height` tall; `most` notes on one page. */
export type Room = { height: number; gap: number; lanes: number; most: number };

/** A page: its lanes, each from top to bottom. */
export type Page = readonly (readonly Piece[])[];

/** All notes of one prompt on as many pages as it takes; one empty page if there is none. */
export function paginate(notes: readonly Measured[], room: Room): Page[] {
	const pages: Piece[][][] = [];
	for (const piece of notes.flatMap((note) => pieces(note, room.height))) {
		const page = pages.at(-1);
		if (!page || !put(page, piece, room)) pages.push(fresh(room, piece));
	}
	return pages.length > 0 ? pages : [fresh(room)];
}

/** The page with the notes added that still find a place on it, in order; nothing that is there moves. */
export function fill(page: Page, notes: readonly Measured[], room: Room): Page {
	const filled = page.map((lane) => [...lane]);
	for (const note of notes) {
		const [piece, ...more] = pieces(note, room.height);
		if (!piece || more.length > 0 || !put(filled, piece, room)) break;
	}
	return filled;
}

/** A note whose replies do not fit below it is shown again with the rest of them. */
function pieces({ id, body, replies }: Measured, height: number): Piece[] {
	const found: Piece[] = [];
	let from = 0;
	do {
		let to = from;
		let used = body;
		while (to < replies.length && (used + (replies[to] as number) <= height || to === from)) {
			used += replies[to] as number;
			to += 1;
		}
		found.push({ id, from, to, height: used });
		from = to;
	} while (from < replies.length);
	return found;
}

function fresh({ lanes }: Room, first?: Piece): Piece[][] {
	return Array.from({ length: lanes }, (_, lane) => (lane === 0 && first ? [first] : []));
}

/** Puts a piece at the end of the page: below the last one, or at the head of the next lane. */
function put(page: Piece[][], piece: Piece, { height, gap, most }: Room): boolean {
	if (page.reduce((sum, lane) => sum + lane.length, 0) >= most) return false;
	const last = Math.max(
		0,
		page.findLastIndex((lane) => lane.length > 0)
	);
	for (const lane of page.slice(last)) {
		const used = lane.reduce((sum, one) => sum + one.height + gap, 0);
		if (lane.length === 0 || used + piece.height <= height) {
			lane.push(piece);
			return true;
		}
	}
	return false;
}

/** The smaller text that makes a note fit which is taller than the wall; 1 for all others. Shorter lines save twice. */
export function shrink(height: number, room: number): number {
	return height <= room ? 1 : Math.max(0.5, Math.sqrt(room / height) * 0.95);
}
