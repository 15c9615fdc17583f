import type { FollowUpLink } from '$lib/domain/documentation';
import { dayInWords } from '../numbers.ts';
import type { Book } from './book.ts';
import { column, ink, page, type Style, styles } from './look.ts';
import { qrCode } from './qr-code.ts';
import type { Line } from './text.ts';
import type { Writing } from './writing.ts';

/** The side of the QR code, and four of its squares, which must stay free around it. */
const QR = 84;
const QUIET = 8;
const indent = QR + 2 * QUIET;
const width = column - indent;

/**
 * Until when and where an event is asked about once more (F8): a QR code on paper, beside it a link on the screen.
 * @param labelled if nothing before says what comes next
 */
export function followUpLink({ book, model, t }: Writing, { address, until }: FollowUpLink, labelled: boolean): void {
	const sentence = t('follow_up_asked', { day: dayInWords(until, model.language) });
	const { style, lines } = addressIn(book, address);
	const rows = book.type.lines(sentence, styles.body, width).length + lines.length;
	book.keep(QR + 2 * QUIET + (labelled ? styles.label.before + styles.label.leading : 0));
	if (labelled) book.paragraph('P', t('doc_what_next'), styles.label);
	const top = book.y + QUIET;
	book.y = top + Math.max(0, QR - rows * styles.body.leading) / 2;
	book.paragraph('P', sentence, { ...styles.body, after: 0 }, { indent, width });
	book.structure.within('P', {}, () => link(book, address, lines, style, t('follow_up_desk')));
	qrCode(book, address, t('follow_up_qr', { address }), page.left, top, QR);
	book.y = top + QR + QUIET;
}

/** @param title for those who do not see where it is */
function link(book: Book, address: string, lines: readonly Line[], style: Style, title: string): void {
	const element = book.structure.add('Link');
	const left = page.left + indent;
	for (const line of lines) {
		const top = book.y;
		book.structure.content(element, 'Link', () => {
			book.line(line, style, top + 10.5, { indent, width });
			book.doc.rect(left, top + 12.5, line.width, 0.5).fill(style.colour);
		});
		book.doc.link(left, top, line.width, style.leading, address, {
			structParent: element,
			// Plain strings would become names.
			Contents: new String(title) as string
		} as PDFKit.Mixins.AnnotationOption);
		book.y += style.leading;
	}
	element.end();
}

/** In one line as small as that needs, because a line end would be copied with it; else its token in a line of its own. */
function addressIn(book: Book, address: string): { style: Style; lines: Line[] } {
	const set = (size: number, text = address) => {
		const style: Style = { ...styles.body, size, colour: ink.act, whole: true };
		return { style, lines: book.type.lines(text, style, width) };
	};
	const fitting = [10, 9, 8, 7].map((size) => set(size)).find(({ lines }) => lines.length === 1);
	return fitting ?? set(8, address.replace(/(?<=\/)(?=[^/]*$)/, '\n'));
}
