import type { DocNote, DocReply } from '$lib/domain/documentation-notes';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { aboutNote } from '../told.ts';
import type { Book } from './book.ts';
import { languageOf } from './language-of.ts';
import { column, ink, page, styles } from './look.ts';

/** Distance of a note's text from its number; a reply stands further in, with room for what kind it is. */
const indents = { note: 34, reply: 138 };

export async function noteList(
	book: Book,
	t: DeskTranslate,
	language: DeskLanguage,
	notes: readonly DocNote[]
): Promise<void> {
	if (notes.length === 0) return;
	await book.structure.during('L', { numbering: 'Decimal' }, async () => {
		for (const note of notes) {
			entry(book, t, language, note, null);
			await book.rest();
		}
	});
}

/** A note or a reply with its number, what is to be said about it, and what answers it. */
function entry(
	book: Book,
	t: DeskTranslate,
	language: DeskLanguage,
	note: DocNote,
	reply: DocReply['replyKind'] | null
): void {
	const indent = reply ? indents.reply : indents.note;
	const place = { indent, width: column - indent };
	const label = reply ? `${note.number} ${t(`doc_reply_${reply}`)}` : note.number;
	const labelStyle = reply ? styles.small : { ...styles.strong, colour: ink.soft };
	const body = book.type.lines(note.body, styles.note, place.width);
	const about = aboutNote(t, language, note);
	book.keep(body.length * styles.note.leading + about.length * styles.small.leading + 6);
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
			for (const merged of note.also) book.paragraph('P', t('doc_also', { text: merged }), styles.note, place);
			for (const line of about) book.paragraph('P', line, styles.small, place);
			if (reply && book.y > top)
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
					note.replies.forEach((answer) => entry(book, t, language, answer, answer.replyKind))
				);
		});
	});
}
