import type { DocBoard } from '$lib/domain/documentation';
import type { DocNote } from '$lib/domain/documentation-notes';
import type { DeskTranslate } from '$lib/messages';
import type { Book } from './book.ts';
import { harvest } from './harvest.ts';
import { column, ink, page, styles } from './look.ts';
import { noteList } from './notes.ts';
import type { Writing } from './writing.ts';

/** A board as a chapter: what it was, its notes under their prompts, and what the room made of them. */
export async function board(writing: Writing, board: DocBoard): Promise<void> {
	const { book, t } = writing;
	const session = board.sessionTitle === board.title ? null : board.sessionTitle;
	const about = [session, t(`doc_board_${board.kind}`), noteCounts(t, board.noteCount, board.replyCount)];
	book.paragraph('P', about.filter(Boolean).join(' · '), styles.small);
	for (const text of remarks(t, board)) book.paragraph('P', text, styles.small);
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

function noteCounts(t: DeskTranslate, notes: number, replies: number): string {
	return [t('doc_note_count', { notes }), t('doc_reply_count', { replies })].join(', ');
}

/** The tables it was written at (M12), and what is left out and why (M22). */
function remarks(t: DeskTranslate, board: DocBoard): string[] {
	const { tables, moderation, hidden, hiddenCount, pendingCount, mergedCount, withdrawnCount } = board;
	const reasons = hidden.map(({ reason, count }) => `${t(`doc_reason_${reason}`)} (${count})`).join(', ');
	const leftOut = [
		hiddenCount > 0 ? t('doc_hidden_count', { notes: hiddenCount }) : '',
		reasons ? t('doc_reasons', { reasons }) : '',
		pendingCount > 0 ? t('doc_pending_count', { notes: pendingCount }) : '',
		mergedCount > 0 ? t('doc_merged_count', { notes: mergedCount }) : '',
		withdrawnCount > 0 ? t('doc_withdrawn_count', { notes: withdrawnCount }) : ''
	];
	return [
		tables.length > 0 ? t('doc_tables_of', { tables: tables.join(', ') }) : '',
		moderation === 'collect' ? t('doc_collected') : moderation === 'release' ? t('doc_released') : '',
		leftOut.filter(Boolean).join(' ')
	].filter(Boolean);
}
