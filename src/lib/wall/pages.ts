/**
 * Which notes stand together on a page of the wall (V9). Heights in, pages out, all in pixels: nothing here measures.
 * A note is never cut; what does not fit goes to the next page.
 */

/** `body`: a note without its replies; each reply with the space above it. */
export type Size = { body: number; replies: readonly number[] };

/** A note as measured for the width that it gets. */
export type Measured = Size & { id: string };

/** A note on a page with its replies from `from` (included) to `to` (excluded). */
export type Piece = { id: string; from: number; to: number; height: number };

/** Where the pages of a column are laid out: `lanes` side by side, each `height` tall; `most` notes on one page. */
export type Room = { height: number; gap: number; lanes: number; most: number };

/** A page: its lanes, each from top to bottom. */
export type Page = readonly (readonly Piece[])[];

/**
 * All notes of one column on as many pages as it takes; one empty page if there is none. Each goes to the first page that
 * has a place for it, so a note that is added at the end never moves another (the order means nothing, M10).
 */
export function paginate(notes: readonly Measured[], room: Room): Page[] {
	const pages: Piece[][][] = [];
	for (const note of notes) {
		let after = -1;
		for (const piece of pieces(note, room.height)) {
			after = pages.findIndex((page, index) => index > after && put(page, piece, room));
			if (after === -1) after = pages.push(fresh(room, piece)) - 1;
		}
	}
	return pages.length > 0 ? pages : [fresh(room)];
}

/** The page with the notes added that still find a place on it; nothing that is there moves. */
export function fill(page: Page, notes: readonly Measured[], room: Room): Page {
	const filled = page.map((lane) => [...lane]);
	for (const note of notes) {
		const [piece, ...more] = pieces(note, room.height);
		if (piece && more.length === 0) put(filled, piece, room);
	}
	return filled;
}

/** Whether a note can be shown in this height, with its replies one after the other if need be. */
export function fits({ body, replies }: Size, height: number): boolean {
	return body + Math.max(0, ...replies) <= height;
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

/** Puts a piece below what is there, in the first lane that has the room. */
function put(page: Piece[][], piece: Piece, { height, gap, most }: Room): boolean {
	if (page.reduce((sum, lane) => sum + lane.length, 0) >= most) return false;
	const lane = page.find((one) => one.length === 0 || below(one, gap) + piece.height <= height);
	lane?.push(piece);
	return lane !== undefined;
}

/** Where the next note of a lane begins. */
function below(lane: readonly Piece[], gap: number): number {
	return lane.reduce((sum, { height }) => sum + height + gap, 0);
}

/** The smaller text for a note that is taller than the whole wall; 1 for all others. Shorter lines save twice. */
export function shrink(height: number, room: number): number {
	return height <= room ? 1 : Math.max(0.5, Math.sqrt(room / height) * 0.95);
}
