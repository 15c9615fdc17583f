import type PDFDocument from 'pdfkit';

/** The element of a structure tree; pdfkit's types leave out what its code takes. */
export type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } };

/** Attributes of an element: language, text alternative, scope of a table header, its place (left, top, right, bottom). */
export type Attributes = {
	lang?: string;
	alt?: string;
	/** What is read instead of what is drawn. */
	actual?: string;
	title?: string;
	scope?: 'Column' | 'Row';
	bbox?: [number, number, number, number];
	placement?: 'Block' | 'Inline';
	/** How the items of a list are labelled. */
	numbering?: 'Decimal' | 'Disc';
};

/** The structure tree that screen readers follow (A9): where the writer is in it, and what belongs to the element it is in. */
export class Structure {
	readonly #doc: typeof PDFDocument.prototype;
	readonly #open: Element[] = [];

	constructor(doc: typeof PDFDocument.prototype) {
		this.#doc = doc;
		const root = doc.struct('Document') as Element;
		doc.addStructure(root);
		this.#open.push(root);
	}

	get current(): Element {
		return this.#open.at(-1) as Element;
	}

	/** An element inside the current one, that stays open for later. */
	add(tag: string, { numbering, ...attributes }: Attributes = {}): Element {
		const element = this.#doc.struct(tag, attributes) as Element;
		if (numbering) element.dictionary.data.A = { O: 'List', ListNumbering: numbering };
		this.current.add(element);
		return element;
	}

	/** What `write` adds becomes part of a new element of this kind. */
	within(tag: string, attributes: Attributes, write: () => void): void {
		this.inside(this.add(tag, attributes), write);
	}

	/** What `write` adds becomes part of this element, which is then complete. */
	inside(element: Element, write: () => void): void {
		this.#open.push(element);
		write();
		this.#open.pop();
		element.end();
	}

	/** As `within`, for what takes its time. */
	async during(tag: string, attributes: Attributes, write: () => Promise<void>): Promise<void> {
		const element = this.add(tag, attributes);
		this.#open.push(element);
		await write();
		this.#open.pop();
		element.end();
	}

	/** What `draw` puts on the page is content of the element; `draw` must stay on the page. */
	content(element: Element, tag: string, draw: () => void): void {
		const content = this.#doc.markStructureContent(tag);
		draw();
		this.#doc.endMarkedContent();
		element.add(content);
	}

	/** A stretch of content of the element that small elements with a reading of their own may interrupt. */
	stretch(element: Element, tag: string): { draw: (draw: () => void, actual?: string) => void; end: () => void } {
		let content: PDFKit.PDFStructureContent | null = null;
		const end = (): void => {
			if (!content) return;
			this.#doc.endMarkedContent();
			element.add(content);
			content = null;
		};
		const draw = (draw: () => void, actual?: string): void => {
			if (actual === undefined) {
				content ??= this.#doc.markStructureContent(tag);
				draw();
				return;
			}
			end();
			// On the element, not on the marked content: poppler misplaces the latter, because pdfkit flips the page within it.
			const span = this.#doc.struct('Span', { actual }) as Element;
			element.add(span);
			this.content(span, 'Span', draw);
			span.end();
		};
		return { draw, end };
	}

	/** What `draw` puts on the page is decoration: lines, grounds, running heads. */
	artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
		this.#doc.markContent('Artifact', { type });
		draw();
		this.#doc.endMarkedContent();
	}
}
