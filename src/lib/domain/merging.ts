/** How two people change one thing at once without losing a word: what each has changed stays, and where both did, both are told. */

/** A form as it is sent: text by field. */
export type Fields = Readonly<Record<string, string>>;

/** A field that both have changed; `theirs` is what is stored now. */
export type Conflict = { field: string; theirs: string };

/**
 * @param base what was stored when the writing began
 * @param mine what has been written since
 * @param theirs what is stored now
 * @returns the fields to go on with, and those in which somebody else has written something else
 */
export function merged(base: Fields, mine: Fields, theirs: Fields): { fields: Fields; conflicts: Conflict[] } {
	const fields: Record<string, string> = {};
	const conflicts: Conflict[] = [];
	for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
		const [was, written, stored] = [base[field] ?? '', mine[field] ?? '', theirs[field] ?? ''];
		fields[field] = written === was ? stored : written;
		if (written !== was && stored !== was && stored !== written) conflicts.push({ field, theirs: stored });
	}
	return { fields, conflicts };
}

/** What a save sends: the parts that are to be others, and what they were. */
export type Changes = { changes: Record<string, unknown>; expected: Record<string, unknown> };

/** @param define makes of the fields what is stored */
export function changesBetween(
	base: Fields,
	mine: Fields,
	define: (fields: Fields) => Readonly<Record<string, unknown>>
): Changes {
	const [before, after] = [define(base), define(mine)];
	const changed = Object.keys(after).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
	return {
		changes: Object.fromEntries(changed.map((part) => [part, after[part]])),
		expected: Object.fromEntries(changed.map((part) => [part, before[part]]))
	};
}
