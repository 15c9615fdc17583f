import PDFDocument from 'pdfkit';
import type { DeskLanguage } from '$lib/messages';
import { clean } from './breaks.ts';
import { Run } from '../run.ts';
import { ink, page, type Sheet, type Style, styles } from './look.ts';
import { languageOf } from './language-of.ts';
import { accessibleToo } from './standards.ts';
import { type Attributes, type Element, Structure } from './structure.ts';
import { type Line, Typesetter } from './text.ts';

/** Where a paragraph stands: indent from the left edge of the column and its width, both in points. */
export type Place = { indent?: number; width?: number; align?: 'start' | 'end' };

/** Raises the first baseline so that the line sits in the middle of its leading. */
const baseline = (style: Style): number => (style.leading + style.size * 0.72) / 2;

/** A document being written from top to bottom: pages, the place on the page, paragraphs. */
export class Book {
	readonly doc: PDFKit.PDFDocument;
	readonly type: Typesetter;
	readonly structure: Structure;
	readonly sheet: Sheet;
	/** Distance of the next line from the upper edge of the page. */
	y: number;
	#pages = 0;
	#chapter: PDFKit.PDFOutline | null = null;
	readonly #run: Run;

	constructor(options: {
		title: string;
		author: string;
		language: DeskLanguage;
		made: Date;
		sheet?: Sheet;
		run?: Run;
	}) {
		this.#run = options.run ?? new Run();
		this.sheet = options.sheet ?? page;
		this.y = this.sheet.top;
		this.type = new Typesetter(options.language);
		this.doc = new PDFDocument({
			size: [this.sheet.width, this.sheet.height],
			margin: 0,
			autoFirstPage: false,
			bufferPages: true,
			pdfVersion: '1.7',
			tagged: true,
			displayTitle: true,
			lang: options.language === 'de' ? 'de-DE' : 'en-GB',
			// Brings the colour profile and the metadata; that it is PDF/UA as well is added at the end.
			subset: 'PDF/A-2b',
			// No standard font: everything is embedded.
			font: null as unknown as string,
			info: {
				Title: options.title,
				...(options.author && { Author: options.author }),
				Creator: 'Schreibgespräch',
				CreationDate: options.made
			}
		});
		this.structure = new Structure(this.doc);
	}

	get pages(): number {
		return this.#pages;
	}

	/** Width between the margins. */
	get column(): number {
		return this.sheet.width - this.sheet.left - this.sheet.right;
	}

	/** Room left on this page. */
	get room(): number {
		return this.sheet.height - this.sheet.bottom - this.y;
	}

	turnPage(): void {
		this.doc.addPage();
		this.#pages++;
		this.y = this.sheet.top;
	}

	/** Goes to a new page unless `height` is left on this one. */
	keep(height: number): void {
		if (this.room < height && this.y > this.sheet.top) this.turnPage();
	}

	/** Empty room, none at the head of a page. */
	skip(height: number): void {
		if (this.y > this.sheet.top) this.y += height;
	}

	/** Begins a chapter, to be found by bookmark and by name; on this page only if half of it is left. Gives the page's number. */
	chapter(title: string, name: string, apart = false): number {
		const height = this.sheet.height - this.sheet.top - this.sheet.bottom;
		this.keep(apart ? height : height / 2);
		this.skip(styles.h2.before);
		this.doc.addNamedDestination(name, 'XYZ', 0, this.y - 10, null);
		this.#chapter = this.#bookmark(this.doc.outline, title);
		this.paragraph('H2', title, { ...styles.h2, before: 0 });
		return this.#pages;
	}

	/** A heading within a chapter, kept together with what follows. */
	heading(title: string, { colour = ink.text as string, indent = 0 } = {}): void {
		this.keep(styles.h3.before + 100);
		this.skip(styles.h3.before);
		if (this.#chapter) this.#bookmark(this.#chapter, title);
		this.paragraph('H3', title, { ...styles.h3, before: 0, colour }, { indent });
	}

	#bookmark(parent: PDFKit.PDFOutline, title: string): PDFKit.PDFOutline {
		// pdfkit counts the left edge from the right one, and its types know neither.
		const place = { top: this.y - 10, left: this.sheet.width, expanded: false } as { expanded: boolean };
		return parent.addItem(clean(title).replaceAll('\n', ' '), place);
	}

	/** Lets others have the processor now and then; throws when nobody waits for the file any more. */
	rest(): Promise<void> {
		return this.#run.rest();
	}

	/** The finished file. */
	async bytes(): Promise<Uint8Array> {
		const title = this.doc.info.Title ?? '';
		const author = this.doc.info.Author ?? '';
		const endSubset = this.doc.endSubset.bind(this.doc);
		// pdfkit writes the information into XML as it stands. By now it is in the information dictionary, so escape it for the XML.
		this.doc.endSubset = () => {
			endSubset();
			this.doc.appendXML(accessibleToo);
			Object.assign(this.doc.info, { Title: escapeXml(title), ...(author && { Author: escapeXml(author) }) });
		};
		const chunks: Uint8Array[] = [];
		this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		const ended = new Promise((resolve, reject) => this.doc.on('end', resolve).on('error', reject));
		this.doc.end();
		await ended;
		return Buffer.concat(chunks);
	}

	/** A paragraph as an element of its own. Short ones stay together, long ones go on over the page. */
	paragraph(tag: string, text: string, style: Style, place: Place = {}, attributes: Attributes = {}): void {
		const lines = this.type.lines(text, style, place.width ?? this.column - (place.indent ?? 0));
		this.skip(style.before);
		this.keep(Math.min(lines.length, 8) * style.leading);
		const element = this.structure.add(tag, { lang: languageOf(text), ...attributes });
		this.lines(element, tag, lines, style, place);
		element.end();
		this.y += style.after;
	}

	/** Lines as content of an element, over as many pages as they need. */
	lines(element: Element, tag: string, lines: readonly Line[], style: Style, place: Place = {}): void {
		let rest = lines;
		while (rest.length > 0) {
			const fitting = Math.max(1, Math.floor(this.room / style.leading));
			this.setLines(element, tag, rest.slice(0, fitting), style, this.y, place);
			this.y += Math.min(fitting, rest.length) * style.leading;
			rest = rest.slice(fitting);
			if (rest.length > 0) this.turnPage();
		}
	}

	/** Lines as content of an element from `top` on; the place on the page stays. */
	setLines(element: Element, tag: string, lines: readonly Line[], style: Style, top: number, place: Place = {}): void {
		const stretch = this.structure.stretch(element, tag);
		lines.forEach((line, index) =>
			this.#segments(line, style, top + index * style.leading + baseline(style), place, stretch.draw)
		);
		stretch.end();
	}

	/** One line with its baseline at `y`, as part of what is being drawn. */
	line(line: Line, style: Style, y: number, place: Place = {}): void {
		this.#segments(line, style, y, place, (draw) => draw());
	}

	/** Lines written from right to left begin at the right edge (I2). */
	#segments(
		line: Line,
		style: Style,
		y: number,
		{ indent = 0, width = this.column - indent, align = 'start' }: Place,
		put: (draw: () => void, actual?: string) => void
	): void {
		let x = this.sheet.left + indent + ((align === 'end') !== line.rtl ? width - line.width : 0);
		for (const { text, face, width, rtl, actual } of line.segments) {
			const left = x;
			put(() => {
				this.doc
					.fillColor(style.colour)
					.font(face.font as unknown as string, face.name, style.size)
					// With features given, pdfkit shapes the run as a whole, which Arabic needs.
					.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', ...(rtl && { features: [] }) });
			}, actual);
			x += width;
		}
	}
}

function escapeXml(text: string): string {
	return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
}
