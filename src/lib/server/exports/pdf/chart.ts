import type { Book } from './book.ts';
import { column, ink, page, type Style, styles } from './look.ts';

/** One bar or one part of a bar. `hatched` tells it apart without colour (E14); `value` stands beside it. */
export type Bar = { label: string; share: number; value: string; colour: string; hatched: boolean };

const bar = { height: 24, gap: 8 };
const row = { height: 12, gap: 5, label: 150, value: 76 };
const swatch = 8;

/** A 100 % bar with its parts in order and, below, what each part is, in words and numbers. */
export function stackedBar(book: Book, parts: readonly Bar[], alt: string): void {
	const entries = legend(
		book,
		parts.map((part) => ({ part, text: `${part.label}: ${part.value}` }))
	);
	const height = bar.height + bar.gap + entries.height;
	figure(book, height, alt, (top) => {
		whole(book, parts, page.left, top, column);
		entries.draw(top + bar.height + bar.gap);
	});
}

/** Bars of 100 % one below the other, each named before it; a group of which nothing is shown has none. One legend for all. */
export function stackedRows(
	book: Book,
	rows: readonly { label: string; parts: readonly Bar[] }[],
	keys: readonly Bar[],
	alt: string
): void {
	const entries = legend(
		book,
		keys.map((part) => ({ part, text: part.label }))
	);
	const named = rows.map(({ label, parts }) => {
		const lines = book.type.lines(label, styles.small, row.label - 10);
		return { lines, parts, height: Math.max(bar.height, lines.length * styles.small.leading) + row.gap };
	});
	const height = named.reduce((sum, { height }) => sum + height, 0);
	figure(book, height + entries.height, alt, (top) => {
		let y = top;
		for (const { lines, parts, height } of named) {
			const first = y + (height - row.gap - lines.length * styles.small.leading) / 2;
			lines.forEach((line, index) =>
				book.line(line, styles.small, first + index * styles.small.leading + 9, { width: row.label - 10 })
			);
			if (parts.length > 0) whole(book, parts, page.left + row.label, y, column - row.label);
			y += height;
		}
		entries.draw(y);
	});
}

/** The parts of a whole in order, each with its number where it fits. */
function whole(book: Book, parts: readonly Bar[], left: number, top: number, width: number): void {
	let x = left;
	for (const part of parts) {
		const its = part.share * width;
		if (its > 0) {
			fill(book, x, top, its, bar.height, part);
			inside(book, part, x, top, its);
			x += its;
		}
	}
	book.doc.rect(left, top, width, bar.height).lineWidth(0.6).stroke(ink.edge);
}

/** One bar below the other, each with its label before and its value behind. */
export function barRows(book: Book, bars: readonly Bar[], alt: string): void {
	const room = column - row.label - row.value;
	const rows = bars.map((item) => {
		const lines = book.type.lines(item.label, styles.small, row.label - 10);
		return { item, lines, height: Math.max(row.height, lines.length * styles.small.leading) + row.gap };
	});
	const height = rows.reduce((sum, row) => sum + row.height, 0);
	figure(book, height, alt, (top) => {
		let y = top;
		for (const { item, lines, height } of rows) {
			const middle = y + (height - row.gap) / 2;
			const first = middle - (lines.length * styles.small.leading) / 2;
			lines.forEach((line, index) =>
				book.line(line, styles.small, first + index * styles.small.leading + 9, { width: row.label - 10 })
			);
			const width = item.share * room;
			if (width > 0) fill(book, page.left + row.label, middle - row.height / 2, width, row.height, item);
			const value = book.type.oneLine(item.value, styles.strong, row.value);
			book.line(value, styles.strong, middle + 3, { indent: row.label + width + 6, width: row.value });
			y += height;
		}
		book.doc
			.moveTo(page.left + row.label, top - 2)
			.lineTo(page.left + row.label, top + height - row.gap + 2)
			.lineWidth(0.8)
			.stroke(ink.edge);
	});
}

/** One element with a text alternative; what is drawn stays on one page. */
export function figure(book: Book, height: number, alt: string, draw: (top: number) => void): void {
	book.skip(4);
	book.keep(height + 4);
	const top = book.y;
	const bbox: [number, number, number, number] = [page.left, top - 2, page.left + column, top + height + 2];
	const element = book.structure.add('Figure', { alt, bbox, placement: 'Block' });
	book.structure.content(element, 'Figure', () => draw(top));
	element.end();
	book.y = top + height + 6;
}

function fill({ doc }: Book, x: number, y: number, width: number, height: number, { colour, hatched }: Bar): void {
	doc.save().rect(x, y, width, height).clip();
	doc.rect(x, y, width, height).fill(colour);
	if (hatched) {
		for (let start = x - height; start < x + width; start += 4) doc.moveTo(start, y + height).lineTo(start + height, y);
		doc.lineWidth(0.7).stroke(ink.white);
	}
	doc.restore();
	doc.rect(x, y, width, height).lineWidth(0.4).stroke(ink.edge);
}

/** The number within its part, on a plain ground, where it fits. */
function inside(book: Book, part: Bar, x: number, top: number, width: number): void {
	const style: Style = { ...styles.strong, colour: light(part.colour) ? ink.text : ink.white };
	const line = book.type.oneLine(part.value.split(' ')[0] ?? '', style, column);
	if (line.width + 8 > width) return;
	const left = x + (width - line.width) / 2;
	if (part.hatched) book.doc.rect(left - 3, top + 5, line.width + 6, bar.height - 10).fill(part.colour);
	book.line(line, style, top + bar.height / 2 + 3, { indent: left - page.left, width: line.width });
}

/** What each colour means: entries side by side, on as many rows as they need. */
function legend(
	book: Book,
	keys: readonly { part: Bar; text: string }[]
): { height: number; draw: (top: number) => void } {
	const style = styles.small;
	let x = 0;
	let y = 0;
	const entries = keys.map(({ part, text }) => {
		const line = book.type.oneLine(text, style, column - swatch - 5);
		const width = swatch + 5 + line.width;
		if (x > 0 && x + width > column) {
			x = 0;
			y += style.leading + 3;
		}
		const entry = { part, line, x, y };
		x += width + 14;
		return entry;
	});
	return {
		height: y + style.leading,
		draw: (top) => {
			for (const { part, line, x, y } of entries) {
				fill(book, page.left + x, top + y + 2, swatch, swatch, part);
				book.line(line, style, top + y + 9, { indent: x + swatch + 5, width: line.width });
			}
		}
	};
}

/** Whether dark letters stand out on a colour. */
function light(colour: string): boolean {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	return red * 0.3 + green * 0.59 + blue * 0.11 > 140;
}
