/**
 * How the columns of a wall are spread over its pages: as many side by side as there is room for, and what is too tall for
 * a narrow column comes afterwards in wider ones, so that no text gets smaller than the back row reads (V8).
 */
import { fill, fits, type Measured, type Page, paginate, type Room, type Size } from './pages.ts';

/** A note with its size for each number of lanes that share the wall's width; the first is for one lane. */
export type Sized = { id: string; sizes: readonly Size[] };

/** What stands under one heading, in order. */
export type Column = { id: string; notes: readonly Sized[] };

/**
 * `lanes`: the most side by side. `heights`: what is left below the headings of one column, of two, and so on. `epoch`:
 * another one means that everything was measured anew.
 */
export type Stage = { epoch: string; lanes: number; heights: readonly number[]; gap: number; most: number };

/** Page `index` (from 0) of `count` of a column. */
export type Place = { id: string; page: Page; index: number; count: number };

/** What the wall shows at once: columns side by side, each with so many `lanes` of its own. */
export type Spread = { places: readonly Place[]; lanes: number };

/** `known`: the notes of each column that are on some spread. */
export type Layout = { spreads: readonly Spread[]; known: ReadonlyMap<string, ReadonlySet<string>> };

export const emptyLayout: Layout = { spreads: [], known: new Map() };

export function lay(columns: readonly Column[], stage: Stage): Layout {
	return {
		spreads: spread(columns, stage, stage.lanes),
		known: new Map(columns.map(({ id, notes }) => [id, new Set(notes.map((note) => note.id))]))
	};
}

/** With one lane everything is placed: there is nothing wider. */
function spread(columns: readonly Column[], stage: Stage, lanes: number): Spread[] {
	const height = stage.heights[Math.min(lanes, columns.length) - 1] ?? 0;
	const narrow = (note: Sized) => lanes === 1 || fits(sizeOf(note, lanes), height);
	const now = columns.filter(({ notes }) => notes.length === 0 || notes.some(narrow));
	if (lanes > 1 && now.every(({ notes }) => notes.length === 0) && now.length < columns.length) {
		return spread(columns, stage, lanes - 1);
	}
	const spreads = balanced(now, lanes).flatMap((chunk) => spreadsOf(chunk, stage, lanes));
	const placed = new Set(
		spreads.flatMap(({ places }) => places.flatMap(({ page }) => page.flat().map(({ id }) => id)))
	);
	const rest = columns
		.map(({ id, notes }) => ({ id, notes: notes.filter((note) => !placed.has(note.id)) }))
		.filter(({ notes }) => notes.length > 0);
	return rest.length === 0 || lanes === 1 ? spreads : [...spreads, ...spread(rest, stage, lanes - 1)];
}

/** A column with fewer pages than its neighbours begins again meanwhile, so that none stands empty. */
function spreadsOf(chunk: readonly Column[], stage: Stage, most: number): Spread[] {
	const lanes = Math.floor(most / chunk.length);
	const room = roomOf(stage, chunk.length, lanes);
	const all = chunk.length * lanes;
	const laid = chunk.map(({ id, notes }) => ({ id, pages: paginate(measured(notes, all, room.height), room) }));
	return Array.from({ length: Math.max(...laid.map(({ pages }) => pages.length)) }, (_, turn) => ({
		lanes,
		places: laid.map(({ id, pages }) => {
			const index = turn % pages.length;
			return { id, page: pages[index] ?? [], index, count: pages.length };
		})
	}));
}

/** New notes take places that are free on the last page of their column, if that is the one that is shown. */
export function refill(layout: Layout, at: number, columns: readonly Column[], stage: Stage): Layout {
	const now = layout.spreads[at];
	if (!now) return layout;
	const room = roomOf(stage, now.places.length, now.lanes);
	const known = new Map(layout.known);
	const places = now.places.map((place) => {
		const notes = columns.find(({ id }) => id === place.id)?.notes ?? [];
		const fresh = notes.filter(({ id }) => !known.get(place.id)?.has(id));
		if (fresh.length === 0 || place.index < place.count - 1) return place;
		const page = fill(place.page, measured(fresh, now.places.length * now.lanes, room.height), room);
		known.set(place.id, new Set([...(known.get(place.id) ?? []), ...page.flat().map(({ id }) => id)]));
		return { ...place, page };
	});
	return { spreads: layout.spreads.with(at, { ...now, places }), known };
}

/** Whether what is shown still has room: marks that are revealed and edited notes may have grown. */
export function stillFits(shown: Spread, columns: readonly Column[], stage: Stage): boolean {
	const { height, gap } = roomOf(stage, shown.places.length, shown.lanes);
	return shown.places.every(({ id, page }) => {
		const notes = new Map(columns.find((column) => column.id === id)?.notes.map((note) => [note.id, note]));
		return page.every((lane) => {
			const heights = lane.map((piece) => {
				const note = notes.get(piece.id);
				const { body, replies } = note ? sizeOf(note, shown.places.length * shown.lanes) : none;
				return replies.slice(piece.from, piece.to).reduce((sum, reply) => sum + reply, body);
			});
			return heights.reduce((sum, one) => sum + one, (lane.length - 1) * gap) <= height || lane.length === 1;
		});
	});
}

export function sameStage(a: Stage, b: Stage): boolean {
	return a.epoch === b.epoch && a.gap === b.gap && a.heights.join() === b.heights.join();
}

const none: Size = { body: 0, replies: [] };

/** The size among so many lanes that share the wall. */
const sizeOf = ({ sizes }: Sized, lanes: number): Size => sizes[lanes - 1] ?? none;

/** Those that find a place in this height; among one lane all of them. */
function measured(notes: readonly Sized[], lanes: number, height: number): Measured[] {
	return notes
		.map((note) => ({ id: note.id, ...sizeOf(note, lanes) }))
		.filter((note) => lanes === 1 || fits(note, height));
}

function roomOf({ heights, gap, most }: Stage, columns: number, lanes: number): Room {
	return { height: heights[columns - 1] ?? 0, gap, lanes, most: Math.max(1, Math.floor(most / columns)) };
}

/** As few groups of at most `most` as it takes, as even as can be. */
function balanced<Item>(items: readonly Item[], most: number): Item[][] {
	const groups = Math.ceil(items.length / most);
	return Array.from({ length: groups }, (_, index) =>
		items.slice(Math.ceil((index * items.length) / groups), Math.ceil(((index + 1) * items.length) / groups))
	);
}

/** The remainder that is never negative: turning back from the first page leads to the last. */
export function wrapped(turns: number, count: number): number {
	return ((turns % count) + count) % count;
}
