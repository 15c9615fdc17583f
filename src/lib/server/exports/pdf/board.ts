import type { DocBoard } from '$lib/domain/documentation';
import type { DocNote } from '$lib/domain/documentation-notes';
import { aboutBoard, boardRemarks, noteCounts } from '../told.ts';
import type { Book } from './book.ts';
import { harvest } from './harvest.ts';
import { column, ink, page, styles } from './look.ts';
import { noteList } from './notes.ts';
import type { Writing } from './writing.ts';

/** A board as a chapter: what it was, its notes under their prompts, and what the room made of them. */
export async function board(writing: Writing, board: DocBoard): Promise<void> {
	const { book, t } = writing;
	book.paragraph('P', aboutBoard(t, board), styles.small);
	for (const text of boardRemarks(t, board)) book.paragraph('P', text, styles.small);
	for (const [index, { text, notes }] of board.prompts.entries()) await prompt(writing, index, text, notes);
	await harvest(writing, board);
}

async function prompt({ book, model, t }: Writing, index: number, text: string, notes: readonly DocNote[]) {
	const pen = ink.pens[index % ink.pens.length] as string;
	book.heading(text, { colour: pen, indent: 14 });
	penStroke(book, text, pen);
	const replies = notes.reduce((sum, note) => sum + note.replies.length, 0);
	const about = [t('doc_prompt', { number: index + 1 }), noteCounts(t, notes.length, replies)].join(' · ');
	book.paragraph('P', about, { ...styles.small, after: 6 }, { indent: 14 });
	await noteList(book, t, model.language, notes);
}

/** The colour of the prompt, beside its heading that has just been set. */
function penStroke(book: Book, heading: string, pen: string): void {
	const height = book.type.lines(heading, styles.h3, column - 14).length * styles.h3.leading;
	const top = book.y - styles.h3.after - height;
	book.structure.artifact(() => book.doc.rect(page.left, top + 2, 4, height - 4).fill(pen));
}
