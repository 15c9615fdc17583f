import type { DeskMessageKey } from '$lib/messages';

/** A value of a table; empty is null. Text comes from people and is not neutralised yet. */
export type Cell = string | number | null;

/** A column by its stable key; `head` and `means` are messages, `width` counts characters. */
export type Column = { key: string; head: DeskMessageKey; means: DeskMessageKey; width: number };

/** A table of the documentation, the same for every kind of spreadsheet. */
export type Table = { name: DeskMessageKey; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/** What stands for a value that is not shown, as official statistics do: never 0, never empty (E16). */
export const SUPPRESSED = '.';

/**
 * Text that a spreadsheet must not take for a formula, with an apostrophe before it (SEC10): it begins, perhaps after spaces,
 * with = + - @ or their full-width twins, or with a tab or a line end.
 */
export function neutral(text: string): string {
	return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
