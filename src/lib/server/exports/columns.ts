import type { DeskMessageKey } from '$lib/messages';
import type { Column } from './table.ts';

/** A column whose heading and meaning are messages named after its key. @param width in characters */
export const column = <Key extends string>(key: Key, width: number): Column => ({
	key,
	head: `doc_column_${key}` as DeskMessageKey,
	means: `doc_means_${key}` as DeskMessageKey,
	width
});
