/** What stands in each column of the wall at a turn, and what may come to it before the next one. */
import { fill, type Measured, type Page, paginate, type Room } from './pages.ts';

/** A prompt's notes as measured, in order. */
export type Column = { id: string; notes: readonly Measured[] };

/** `together`: all prompts side by side; else one after the other, each with the whole wall. */
export type Stage = Room & { together: boolean };

/** What stands in a column: page `index` (from 0) of `count`. Not `visible`: another prompt has the wall. */
export type Shown = { page: Page; index: number; count: number; visible: boolean };

/** `known`: the notes that are on some page of their column. `pages`: how many turns it takes to see all. */
export type Layout = {
	readonly shown: ReadonlyMap<string, Shown & { known: ReadonlySet<string> }>;
	readonly pages: number;
};

export const emptyLayout: Layout = { shown: new Map(), pages: 1 };

/**
 * Everything anew after so many turns. Side by side, a column with fewer pages begins again meanwhile, so that none stands
 * empty; one after the other, turns count through the pages of the first prompt, then of the next.
 */
export function lay(columns: readonly Column[], stage: Stage, turns: number): Layout {
	const laid = columns.map(({ id, notes }) => ({ id, notes, pages: paginate(notes, stage) }));
	const counts = laid.map(({ pages }) => pages.length);
	const pages = Math.max(1, stage.together ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0));
	let left = stage.together ? turns : wrapped(turns, pages);
	const shown = laid.map(({ id, notes, pages: own }) => {
		const visible = stage.together || (left >= 0 && left < own.length);
		const index = wrapped(left, own.length);
		if (!stage.together) left -= own.length;
		const known = new Set(notes.map((note) => note.id));
		return [id, { page: own[index] ?? [], index, count: own.length, visible, known }] as const;
	});
	return { shown: new Map(shown), pages };
}

/** New notes take places that are free on the last page of their column, if that is the one that is shown. */
export function refill(layout: Layout, columns: readonly Column[], stage: Stage): Layout {
	const shown = columns.flatMap(({ id, notes }) => {
		const now = layout.shown.get(id);
		const fresh = notes.filter((note) => !now?.known.has(note.id));
		if (!now || fresh.length === 0 || now.index < now.count - 1) return [];
		const page = fill(now.page, fresh, stage);
		return [[id, { ...now, page, known: new Set([...now.known, ...page.flat().map((piece) => piece.id)]) }] as const];
	});
	return shown.length === 0 ? layout : { ...layout, shown: new Map([...layout.shown, ...shown]) };
}

/** Whether what stands on the wall still has room: marks that are revealed and edited notes may have grown. */
export function stillFits(layout: Layout, columns: readonly Column[], stage: Stage): boolean {
	return columns.every(({ id, notes }) => {
		const sizes = new Map(notes.map((note) => [note.id, note]));
		const lanes = layout.shown.get(id)?.page ?? [];
		return lanes.every((lane) => {
			const heights = lane.map((piece) => {
				const { body = 0, replies = [] } = sizes.get(piece.id) ?? {};
				return replies.slice(piece.from, piece.to).reduce((sum, height) => sum + height, body);
			});
			return (
				heights.reduce((sum, height) => sum + height, (lane.length - 1) * stage.gap) <= stage.height ||
				lane.length === 1
			);
		});
	});
}

export function sameStage(a: Stage, b: Stage): boolean {
	return (
		a.height === b.height && a.gap === b.gap && a.lanes === b.lanes && a.most === b.most && a.together === b.together
	);
}

/** The remainder that is never negative: turning back from the first page leads to the last. */
export function wrapped(turns: number, count: number): number {
	return ((turns % count) + count) % count;
}
