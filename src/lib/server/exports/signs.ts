import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import type { Host } from './host.ts';
import { Book } from './pdf/book.ts';
import { languageOf } from './pdf/language-of.ts';
import { logo } from './pdf/logo.ts';
import { ink, type Sheet, type Style } from './pdf/look.ts';
import { qrCode } from './pdf/qr-code.ts';
import { type Door, type Fitted, largest } from './posters.ts';

type Event = { title: string; host: string };
type Box = { left: number; top: number; width: number; height: number };

/** A4; `left` and `top` are the margins of each of the four signs, wide enough for the quiet around the code. */
const paper: Sheet = { width: 595.28, height: 841.89, left: 32, right: 32, top: 28, bottom: 0 };
/** 16:9, as presentations are. */
const screen: Sheet = { width: 960, height: 540, left: 56, right: 56, top: 44, bottom: 0 };

/** Four equal table signs in A6 on a sheet of A4 with marks to cut along, as a tagged PDF (A9, V1). */
export async function signs(
	event: Event,
	door: Door,
	language: DeskLanguage,
	t: DeskTranslate,
	made: Date,
	host: Host | null = null
): Promise<Uint8Array> {
	const title = t('sign_file_title', { title: event.title });
	const book = new Book({ title, author: event.host, language, made, sheet: paper });
	const size = { width: paper.width / 2, height: paper.height / 2 };
	book.turnPage();
	cutMarks(book, size);
	for (const top of [0, size.height])
		for (const left of [0, size.width]) sign(book, event, door, t, host, { left, top, ...size });
	return book.bytes();
}

function sign(book: Book, event: Event, door: Door, t: DeskTranslate, host: Host | null, box: Box): void {
	const left = box.left + paper.left;
	const width = box.width - 2 * paper.left;
	const top = box.top + paper.top;
	const qr = 166;
	const taken = logo(book, host, t, { right: left + width, top, width: 68, height: 44 });
	const room = { width: taken ? width - taken - 14 : width, height: 62 };
	const title = largest(book, event.title, [24, 21, 19, 17, 15, 13, 11.5, 10, 9], room);
	stack(book, [title], 'H1', left, top);
	qrCode(book, door.address, t('poster_qr', { address: door.address }), left, top + 90, qr);
	const words = [
		line(book, width, t('sign_join'), [14]),
		line(book, width, t('sign_how'), [11, 10], { weight: 'regular' }),
		line(book, width, door.code, [38, 34], { colour: host?.accent ?? ink.act }),
		line(book, width, t('poster_type', { host: door.host }), [14, 13, 12, 11, 10, 9, 8, 7], { weight: 'regular' })
	];
	stack(book, words, 'P', left, box.top + box.height - 24 - heightOf(words));
}

/** Where to cut: short lines at the edges, which may lie where printers do not reach, and a cross in the middle. */
function cutMarks(book: Book, { width, height }: { width: number; height: number }): void {
	book.structure.artifact(() => {
		for (const [from, to] of [
			[10, 34],
			[height - 9, height + 9],
			[paper.height - 34, paper.height - 10]
		] as const)
			book.doc.moveTo(width, from).lineTo(width, to);
		for (const [from, to] of [
			[10, 34],
			[width - 9, width + 9],
			[paper.width - 34, paper.width - 10]
		] as const)
			book.doc.moveTo(from, height).lineTo(to, height);
		book.doc.lineWidth(0.5).stroke(ink.edge);
	});
}

/** A slide on which the back row reads the code and scans it, as a tagged PDF (A9, V1, V10). */
export async function slide(
	event: Event,
	door: Door,
	language: DeskLanguage,
	t: DeskTranslate,
	made: Date,
	host: Host | null = null
): Promise<Uint8Array> {
	const title = t('slide_file_title', { title: event.title });
	const book = new Book({ title, author: event.host, language, made, sheet: screen });
	book.turnPage();
	const taken = logo(book, host, t, { right: screen.width - screen.right, top: screen.top, width: 190, height: 72 });
	const room = { width: taken ? book.column - taken - 40 : book.column, height: 96 };
	const heading = largest(book, event.title, [46, 42, 38, 34, 30, 26, 22, 19], room);
	stack(book, [heading], 'H1', screen.left, screen.top);
	const qr = 320;
	const top = screen.height - 48 - qr;
	qrCode(book, door.address, t('poster_qr', { address: door.address }), screen.left, top, qr);
	const left = screen.left + qr + 60;
	const width = screen.width - screen.right - left;
	const words = [
		line(book, width, t('sign_join'), [36, 34, 32, 30, 28]),
		line(book, width, t('sign_how'), [28, 26, 24, 22], { weight: 'regular' }),
		line(book, width, door.code, [116, 108, 100, 92, 84], { colour: host?.accent ?? ink.act }),
		line(book, width, t('poster_type', { host: door.host }), [36, 32, 28, 26, 24, 22, 20, 18, 16])
	];
	stack(book, words, 'P', left, top + (qr - heightOf(words)) / 2);
	return book.bytes();
}

const heightOf = (texts: readonly Fitted[]): number => texts.reduce((sum, { height }) => sum + height, 0);

/** A text on one line, in the first of these sizes in which it has room; if there is none, on two in the last. */
function line(book: Book, width: number, text: string, sizes: readonly number[], more: Partial<Style> = {}): Fitted {
	return largest(book, text, sizes, { width, height: 1.3 * Math.max(...sizes) }, more);
}

/** Texts below each other, each an element of its own. */
function stack(book: Book, texts: readonly Fitted[], tag: string, left: number, top: number): void {
	let y = top;
	for (const { text, style, lines, height } of texts) {
		const width = Math.max(...lines.map(({ width }) => width));
		const element = book.structure.add(tag, { lang: languageOf(text) });
		book.setLines(element, tag, lines, style, y, { indent: left - book.sheet.left, width });
		element.end();
		y += height;
	}
}
