import type { Book } from './book.ts';
import { column, ink, page, type Style, styles } from './look.ts';
import type { Line } from './text.ts';

/** A column: its heading, its part of the table's width, and `end` for numbers. */
export type Column = { head: string; part: number; align?: 'start' | 'end' };
export type Cells = readonly string[];
/** `rowHeads`: the first cell of a row names it. */
type Options = { indent?: number; width?: number; rowHeads?: boolean; style?: Style };

const padding = 3;
const gutter = 10;

/** A table with headings that screen readers announce (A9) and that come again, as decoration, on every further page. */
export function table(
	book: Book,
	columns: readonly Column[],
	rows: readonly Cells[],
	{ indent = 0, width = column - indent, rowHeads = true, style = styles.small }: Options = {}
): void {
	const parts = columns.reduce((sum, { part }) => sum + part, 0);
	const places = columns.map(({ part, align }, index) => {
		const before = columns.slice(0, index).reduce((sum, column) => sum + column.part, 0);
		const last = index === columns.length - 1;
		return {
			indent: indent + (before / parts) * width,
			width: (part / parts) * width - (last ? 0 : gutter),
			align: align ?? 'start'
		};
	});
	const strong: Style = { ...style, weight: 'semibold', colour: ink.text };
	const body: Style = { ...style, colour: ink.text };
	const set = (cells: Cells, style: Style): Line[][] =>
		cells.map((cell, index) => book.type.lines(cell, style, places[index]?.width ?? width));
	const height = (cells: Line[][]): number =>
		Math.max(...cells.map((lines) => lines.length)) * style.leading + 2 * padding;

	const heads = set(
		columns.map(({ head }) => head),
		strong
	);
	const rule = (y: number, colour: string): void =>
		book.structure.artifact(() => {
			book.doc
				.moveTo(page.left + indent, y)
				.lineTo(page.left + indent + width, y)
				.lineWidth(0.6)
				.stroke(colour);
		});
	type Put = (index: number, lines: Line[], top: number) => void;
	const row = (cells: Line[][], put: Put): void => {
		cells.forEach((lines, index) => put(index, lines, book.y + padding));
		book.y += height(cells);
	};
	const cell = (tag: 'TH' | 'TD', style: Style, index: number, lines: Line[], top: number): void => {
		const element = book.structure.add(tag, tag === 'TH' ? { scope: style === strong ? 'Column' : 'Row' } : {});
		book.setLines(element, tag, lines, style, top, places[index]);
		element.end();
	};
	const again: Put = (index, lines, top) =>
		lines.forEach((line, number) => book.line(line, strong, top + (number + 0.8) * strong.leading, places[index]));

	book.structure.within('Table', {}, () => {
		book.structure.within('THead', {}, () =>
			book.structure.within('TR', {}, () => row(heads, (...put) => cell('TH', strong, ...put)))
		);
		rule(book.y, ink.edge);
		book.structure.within('TBody', {}, () => {
			for (const cells of rows.map((texts) => set(texts, body))) {
				if (book.room < height(cells)) {
					book.turnPage();
					book.structure.artifact(() => row(heads, again));
					rule(book.y, ink.edge);
				}
				book.structure.within('TR', {}, () =>
					row(cells, (index, ...put) => cell(rowHeads && index === 0 ? 'TH' : 'TD', body, index, ...put))
				);
				rule(book.y, ink.line);
			}
		});
	});
}
