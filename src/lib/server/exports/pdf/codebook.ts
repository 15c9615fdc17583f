import { codebookSheets } from '../codebook.ts';
import { styles } from './look.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

/** What was asked, word for word: whoever compares two sheets can tell whether they are the same (E2, E15). */
export function codebook({ book, model, t }: Writing): void {
	for (const { title, about, heads, parts, rows } of codebookSheets(model, t)) {
		book.heading(title);
		book.paragraph('P', about, { ...styles.small, after: 4 });
		table(
			book,
			heads.map((head, index) => ({ head, part: parts[index] ?? 1 })),
			rows
		);
	}
}
