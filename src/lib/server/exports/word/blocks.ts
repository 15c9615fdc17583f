import {
	AlignmentType,
	BorderStyle,
	HeadingLevel,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { hasRightToLeft, isRightToLeft, levelsOf } from '../pdf/bidi.ts';
import { clean } from '../pdf/breaks.ts';
import { languageOf } from '../pdf/language-of.ts';
import { ink } from '../pdf/look.ts';
import { hex } from './looks.ts';

export type Block = Paragraph | Table;

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A4 with the margins of the page, in twentieths of a point. */
export const paper = { width: 11906, height: 16838, left: 1360, right: 1120, top: 1400, bottom: 1300 };
export const column = paper.width - paper.left - paper.right;

export function heading(level: 1 | 2 | 3, text: string, { apart = false } = {}): Paragraph {
	return new Paragraph({
		heading: levels[level - 1] ?? HeadingLevel.HEADING_1,
		pageBreakBefore: apart,
		...directionOf(text),
		children: runsOf(text.replace(/\s+/g, ' '))
	});
}

/** Text as its author wrote it: line ends stay, scripts keep their direction and their language (I1, I7). */
export function paragraph(text: string, style = 'Normal', before: readonly ParagraphChild[] = []): Paragraph {
	return new Paragraph({ style, ...directionOf(text), children: [...before, ...runsOf(text)] });
}

/** A paragraph on the page of what follows. */
export const leading = (text: string): Paragraph => new Paragraph({ keepNext: true, children: runsOf(text) });

export const strong = (text: string): TextRun => new TextRun({ text, bold: true, color: hex(ink.soft) });

function directionOf(text: string): { bidirectional?: boolean } {
	return hasRightToLeft(text) && isRightToLeft(levelsOf(text)) ? { bidirectional: true } : {};
}

/** A run for each stretch of right-to-left letters and what is between them; other programs see where a script begins. */
function runsOf(text: string): TextRun[] {
	const language = languageOf(text);
	return text.split('\n').flatMap((line, number) =>
		(clean(line).match(stretches) ?? ['']).map((stretch, index) => {
			const rightToLeft = hasRightToLeft(stretch);
			return new TextRun({
				text: stretch,
				...(number > 0 && index === 0 && { break: 1 }),
				...(rightToLeft && { rightToLeft }),
				...(language && { language: rightToLeft ? { bidirectional: language } : { value: language } })
			});
		})
	);
}

/** Letters of Arabic and Hebrew with the blanks and signs between them; or anything else. */
const stretches =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe])?|[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]+/gu;

/** A column: its heading, its part of the width, and `end` for numbers. */
export type Column = { head: string; part: number; align?: 'end' };

const line = { style: BorderStyle.SINGLE, size: 4, color: hex(ink.line) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table that can be edited; its headings come again on every page and are named to screen readers (A9). */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = column): Table {
	const parts = columns.reduce((sum, { part }) => sum + part, 0);
	const widths = columns.map(({ part }) => Math.round((part / parts) * width));
	const cell = (text: string, index: number, head: boolean): TableCell =>
		new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			...(head && { shading: { type: ShadingType.CLEAR, fill: hex(ink.actSoft), color: 'auto' } }),
			children: [
				new Paragraph({
					style: 'Cell',
					...directionOf(text),
					...(columns[index]?.align && { alignment: AlignmentType.END }),
					children: head ? [new TextRun({ text, bold: true })] : runsOf(text)
				})
			]
		});
	return new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: widths,
		borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
		tableLook: { firstRow: true, firstColumn: true, noVBand: true },
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: columns.map(({ head }, index) => cell(head, index, true))
			}),
			...rows.map(
				(row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) })
			)
		]
	});
}
