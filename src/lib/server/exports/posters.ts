import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import type { Host } from './host.ts';
import { Book } from './pdf/book.ts';
import { languageOf } from './pdf/language-of.ts';
import { logo } from './pdf/logo.ts';
import { ink, type Sheet, type Style } from './pdf/look.ts';
import { qrCode } from './pdf/qr-code.ts';
import type { Line } from './pdf/text.ts';

/** A prompt that hangs on a wall. `number`: its place on its board, from 1. */
export type Poster = { board: string; number: number; prompts: number; text: string };
/** Where to write: `address` opens the event at once, `host` is for those who type. */
export type Door = { code: string; address: string; host: string };

export const paperSizes = ['a4', 'a3'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Points, landscape. */
const papers: Record<PaperSize, { width: number; height: number }> = {
	a4: { width: 841.89, height: 595.28 },
	a3: { width: 1190.55, height: 841.89 }
};

type Event = { title: string; host: string };
type Wall = { book: Book; t: DeskTranslate; scale: number; host: Host | null };

/**
 * Posters as a tagged PDF (M21, A9): each prompt on a sheet of its own, as large as it can be, and below it how to take
 * part with a device or with paper. @param made the moment of the download @param host whose logo and colour they have
 */
export async function posters(
	event: Event,
	prompts: readonly Poster[],
	door: Door,
	size: PaperSize,
	language: DeskLanguage,
	t: DeskTranslate,
	made: Date,
	host: Host | null = null
): Promise<Uint8Array> {
	const paper = papers[size];
	const scale = paper.width / papers.a4.width;
	const margin = 44 * scale;
	const sheet: Sheet = { ...paper, left: margin, right: margin, top: margin, bottom: margin };
	const title = t('poster_file_title', { title: event.title });
	const book = new Book({ title, author: event.host, language, made, sheet });
	for (const prompt of prompts) {
		book.turnPage();
		poster({ book, t, scale, host }, event, prompt, door);
		await book.rest();
	}
	return book.bytes();
}

function poster(wall: Wall, event: Event, { board, number, prompts, text }: Poster, door: Door): void {
	const { book, t, scale, host } = wall;
	const pen = ink.pens[(number - 1) % ink.pens.length] as string;
	const label = prompts > 1 ? t('poster_board_prompt', { board, number, prompts }) : board;
	const corner = { right: book.sheet.width - book.sheet.right, top: book.y, width: 150 * scale, height: 44 * scale };
	const taken = logo(book, host, t, corner);
	const room = { width: taken ? book.column - taken - 24 * scale : book.column };
	book.paragraph('P', label, sized(scale, 19, 25, { weight: 'semibold', colour: pen }), room);
	if (event.title !== board) book.paragraph('P', event.title, sized(scale, 13, 19, { colour: ink.soft }), room);
	book.y = Math.max(book.y, corner.top + (taken && corner.height));
	const band = 178 * scale;
	const foot = book.sheet.height - book.sheet.bottom - band;
	prompt(wall, text, pen, book.y + 14 * scale, foot - 22 * scale);
	book.structure.artifact(() =>
		book.doc
			.moveTo(book.sheet.left, foot)
			.lineTo(book.sheet.width - book.sheet.right, foot)
			.lineWidth(scale)
			.stroke(ink.edge)
	);
	invitation(wall, door, foot + 16 * scale, band - 16 * scale);
}

/** The prompt as large as it fits between two heights, in the middle of them. */
function prompt({ book, scale }: Wall, text: string, pen: string, top: number, bottom: number): void {
	const indent = 26 * scale;
	const width = book.column - indent;
	const sizes = [92, 84, 76, 68, 60, 54, 48, 43, 38, 34, 30].map((size) => size * scale);
	const { style, lines, height } = largest(book, text, sizes, { width, height: bottom - top });
	const start = top + (bottom - top - height) / 2;
	const rtl = lines[0]?.rtl ?? false;
	const bar = rtl ? book.sheet.width - book.sheet.right - 9 * scale : book.sheet.left;
	book.structure.artifact(() => book.doc.rect(bar, start, 9 * scale, height).fill(pen));
	const heading = book.structure.add('H1', { lang: languageOf(text) });
	book.setLines(heading, 'H1', lines, style, start, { indent: rtl ? 0 : indent, width });
	heading.end();
}

/** QR code, code and address for a device, and the way without one (M21, V17). */
function invitation(
	{ book, t, scale, host }: Wall,
	{ code, address, host: site }: Door,
	top: number,
	height: number
): void {
	qrCode(book, address, t('poster_qr', { address }), book.sheet.left, top, height);
	const indent = height + 28 * scale;
	const width = book.column - indent;
	book.y = top - 4 * scale;
	const say = (text: string, style: Style): void => book.paragraph('P', text, style, { indent, width });
	say(t('poster_join'), sized(scale, 15, 21, { weight: 'semibold' }));
	say(code, sized(scale, 50, 60, { weight: 'semibold', colour: host?.accent ?? ink.act }));
	say(t('poster_type', { host: site }), sized(scale, 15, 21));
	say(t('poster_paper'), sized(scale, 15, 21, { before: 8, colour: ink.text }));
}

export type Fitted = { text: string; style: Style; lines: Line[]; height: number };

/** A text in the first of these sizes in which it has room with no word broken, else in the last. */
export function largest(
	book: Book,
	text: string,
	sizes: readonly number[],
	room: { width: number; height: number },
	more: Partial<Style> = {}
): Fitted {
	const set = (size: number): Fitted => {
		const style = sized(1, size, size * 1.22, { weight: 'semibold', whole: true, ...more });
		const lines = book.type.lines(text, style, room.width);
		return { text, style, lines, height: lines.length * style.leading };
	};
	const fits = ({ lines, height }: Fitted): boolean => height <= room.height && !lines.some(({ broken }) => broken);
	const all = sizes.map(set);
	return all.find(fits) ?? (all.at(-1) as Fitted);
}

function sized(scale: number, size: number, leading: number, more: Partial<Style> = {}): Style {
	const { before = 0, after = 0 } = more;
	return {
		weight: 'regular',
		colour: ink.text,
		...more,
		size: size * scale,
		leading: leading * scale,
		before: before * scale,
		after: after * scale
	};
}
