import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import type { Book } from '../pdf/book.ts';
import { ink, type Style } from '../pdf/look.ts';
import type { Line } from '../pdf/text.ts';

const style = (size: number, leading: number, more: Partial<Style> = {}): Style => ({
	size,
	leading,
	weight: 'regular',
	colour: ink.text,
	before: 0,
	after: 0,
	...more
});

export const type = {
	title: style(20, 26, { weight: 'semibold', after: 4, whole: true }),
	event: style(9.5, 13, { colour: ink.soft }),
	intro: style(9.5, 13.5, { after: 6 }),
	question: style(11, 15, { weight: 'semibold', whole: true }),
	hint: style(8.5, 12, { colour: ink.soft }),
	label: style(9.5, 12.5),
	number: style(7.5, 12.5, { colour: ink.soft }),
	code: style(15, 20, { weight: 'semibold', colour: ink.act })
};

/** Side of a box to tick, and the room that box and number take beside a label. */
export const BOX = 11;
const NUMBER = 12;
export const TICK = NUMBER + BOX + 5;

export type Pen = { book: Book; language: DeskLanguage; t: DeskTranslate };

/** Something to be drawn at a height on the page, once it is known to fit there. */
export type Block = { height: number; draw: (top: number) => void };

/** The lines of a label, and how high they are. */
export const set = (pen: Pen, text: string, width: number, how = type.label): { lines: Line[]; height: number } => {
	const lines = pen.book.type.lines(text, how, width);
	return { lines, height: lines.length * how.leading };
};

/** Lines at a place, as content of an element of this kind. */
export function put(
	pen: Pen,
	tag: string,
	lines: Line[],
	how: Style,
	indent: number,
	top: number,
	width: number
): void {
	const element = pen.book.structure.add(tag);
	pen.book.setLines(element, tag, lines, how, top, { indent, width });
	element.end();
}

/** An empty field: a box to tick or a place to write. Not read aloud: what it is for is. */
export function field(pen: Pen, indent: number, top: number, width: number, height = BOX): void {
	const { book } = pen;
	book.structure.artifact(() =>
		book.doc
			.rect(book.sheet.left + indent, top, width, height)
			.lineWidth(0.9)
			.stroke(ink.text)
	);
}

/** A box with its number before it, inside the first line of a label that begins at `top`. */
export function box(pen: Pen, number: string, indent: number, top: number): void {
	const lines = pen.book.type.lines(number, type.number, BOX * 2);
	const width = lines[0]?.width ?? 0;
	put(pen, 'Lbl', lines, type.number, indent + NUMBER - width - 3, top, width + 1);
	field(pen, indent + NUMBER, top + (type.label.leading - BOX) / 2, BOX);
}

/** A box with a label beside it. */
export function tick(pen: Pen, number: string, label: Line[], indent: number, top: number, width: number): void {
	pen.book.structure.within('LI', {}, () => {
		box(pen, number, indent, top);
		put(pen, 'LBody', label, type.label, indent + TICK, top, width - TICK);
	});
}
