import type { DocNote, Documentation } from '$lib/domain/documentation';
import type { DeskTranslate } from '$lib/messages';
import type { Book } from './book.ts';
import { languageOf } from './language-of.ts';
import { column, ink, page, styles } from './look.ts';
import type { Writing } from './writing.ts';

type Board = Documentation['boards'][number];
type Reply = DocNote['replies'][number];

/** Distance of a note's text from its number; a reply stands further in, with room for what kind it is. */
const indents = { note: 34, reply: 138 };

export async function board(
	{ book, t }: Writing,
	{ title, sessionTitle, kind, prompts, ...counts }: Board
): Promise<void> {
	const session = sessionTitle === title ? null : sessionTitle;
	const about = [session, t(`doc_board_${kind}`), noteCounts(t, counts.noteCount, counts.replyCount)];
	book.paragraph('P', about.filter(Boolean).join(' · '), styles.small);
	const left = leftOut(t, counts);
	if (left) book.paragraph('P', left, styles.small);
	for (const [index, { text, notes }] of prompts.entries()) await prompt(book, t, index, text, notes);
}

async function prompt(
	book: Book,
	t: DeskTranslate,
	index: number,
	text: string,
	notes: readonly DocNote[]
): Promise<void> {
	const pen = ink.pens[index % ink.pens.length] as string;
	book.heading(text, { colour: pen, indent: 14 });
	const lines = book.type.lines(text, styles.h3, column - 14).length;
	const height = lines * styles.h3.leading;
	const top = book.y - styles.h3.after - height;
	book.structure.artifact(() => book.doc.rect(page.left, top + 2, 4, height - 4).fill(pen));
	const replies = notes.reduce((sum, note) => sum + note.replies.length, 0);
	const about = [t('doc_prompt', { number: index + 1 }), noteCounts(t, notes.length, replies)].join(' · ');
	book.paragraph('P', about, { ...styles.small, after: 6 }, { indent: 14 });
	if (notes.length === 0) return;
	await book.structure.during('L', { numbering: 'Decimal' }, async () => {
		for (const note of notes) {
			entry(book, t, note, null);
			await book.rest();
		}
	});
}

/** A note or a reply with its number, its marks and what answers it. */
function entry(book: Book, t: DeskTranslate, note: DocNote, reply: Reply['replyKind'] | null): void {
	const indent = reply ? indents.reply : indents.note;
	const place = { indent, width: column - indent };
	const label = reply ? `${note.number} ${t(`doc_reply_${reply}`)}` : note.number;
	const labelStyle = reply ? styles.small : { ...styles.strong, colour: ink.soft };
	const body = book.type.lines(note.body, styles.note, place.width);
	const about = aboutNote(t, note);
	const height = body.length * styles.note.leading + (about ? styles.small.leading : 0) + 6;
	book.keep(height);
	const top = book.y;
	book.structure.within('LI', { lang: languageOf(note.body) }, () => {
		const tag = book.structure.add('Lbl', { lang: undefined });
		book.structure.content(tag, 'Lbl', () =>
			book.line(book.type.oneLine(label, labelStyle, indent - 8), labelStyle, top + 10.8, {
				indent: reply ? indents.note + 10 : 0
			})
		);
		tag.end();
		book.structure.within('LBody', {}, () => {
			const text = book.structure.add('P');
			book.lines(text, 'P', body, styles.note, place);
			text.end();
			if (about) book.paragraph('P', about, styles.small, place);
			if (reply)
				book.structure.artifact(() =>
					book.doc
						.moveTo(page.left + indents.note + 2, top + 2)
						.lineTo(page.left + indents.note + 2, book.y)
						.lineWidth(1)
						.stroke(ink.line)
				);
			book.y += 6;
			if (note.replies.length > 0)
				book.structure.within('L', { numbering: 'Decimal' }, () =>
					note.replies.forEach((answer) => entry(book, t, answer, answer.replyKind))
				);
		});
	});
}

/** Where a note comes from, if not from a device, and its marks: "vom Papier · ✓ 5 Zustimmung". */
function aboutNote(t: DeskTranslate, { origin, marks }: DocNote): string {
	const signs = { agree: '✓', important: '!', question: '?', differ: '↯' } as const;
	const set = (Object.keys(signs) as (keyof typeof signs)[])
		.filter((kind) => (marks?.[kind] ?? 0) > 0)
		.map((kind) => `${signs[kind]} ${marks?.[kind]} ${t(`doc_mark_${kind}`)}`);
	return [...(origin === 'seat' ? [] : [t(`doc_origin_${origin}`)]), ...set].join(' · ');
}

function noteCounts(t: DeskTranslate, notes: number, replies: number): string {
	return [t('doc_note_count', { notes }), t('doc_reply_count', { replies })].join(', ');
}

function leftOut(
	t: DeskTranslate,
	{ hiddenCount, withdrawnCount }: Pick<Board, 'hiddenCount' | 'withdrawnCount'>
): string {
	return [
		hiddenCount > 0 ? t('doc_hidden_count', { notes: hiddenCount }) : '',
		withdrawnCount > 0 ? t('doc_withdrawn_count', { notes: withdrawnCount }) : ''
	]
		.filter(Boolean)
		.join(' ');
}
