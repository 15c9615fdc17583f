import type { DeskLanguage } from '$lib/messages';
import { atoms, clean, softHyphens, type Atom } from './breaks.ts';
import { hasRightToLeft, isRightToLeft, levelsOf, type Run, visualRuns } from './bidi.ts';
import { type Face, Fonts } from './fonts.ts';
import type { Style } from './look.ts';

/** Text of one face and direction. `actual`: what a reader program takes instead of the glyphs shown. */
export type Segment = { text: string; face: Face; width: number; rtl: boolean; actual?: string };

/**
 * Segments from left to right. Lines with Arabic carry no text beside the glyphs: programs turn such runs round themselves,
 * as in the files of other makers, and turn a given text round once too often. `broken`: the line ends within a word.
 */
export type Line = { segments: Segment[]; width: number; rtl: boolean; broken?: boolean };

type Measured = Atom & { width: number };

const plain = /^[ -~\u00a0-\u00ac\u00ae-\u00ff]*$/;
const steering = /[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/g;
/** Shown for a character that no font has; the character itself stays in the text that reader programs take. */
const REPLACEMENT = '\ufffd';

/** Sets text in lines: fonts by character, hyphenation, both directions of writing. Widths in points. */
export class Typesetter {
	readonly #language: DeskLanguage;
	readonly #fonts = new Fonts();
	readonly #graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
	/** Widths at a size of one point: of pieces by weight, of words by face. */
	readonly #widths = new Map<string, number>();
	readonly #ems = new Map<string, number>();
	/** Graphemes that no font could show. */
	readonly missing = new Set<string>();

	constructor(language: DeskLanguage) {
		this.#language = language;
	}

	/** The lines of a text; a line end in the text ends a line. */
	lines(text: string, style: Style, width: number): Line[] {
		const lines = clean(text)
			.split('\n')
			.flatMap((paragraph) => this.#paragraph(paragraph.trim(), style, width));
		return lines.map((line, index) => (line.broken || index === lines.length - 1 ? line : this.#spaced(line, style)));
	}

	/** The first line of a text, with an ellipsis if there is more. */
	oneLine(text: string, style: Style, width: number): Line {
		const flat = clean(text).replaceAll('\n', ' ');
		const [first, second] = this.#paragraph(flat, style, width - this.#width('…', style));
		if (!second || !first) return first ?? { segments: [], width: 0, rtl: false };
		const dots = this.#segments({ text: '…', rtl: false }, style);
		const segments = first.rtl ? [...dots, ...first.segments] : [...first.segments, ...dots];
		return { ...first, segments, width: sum(segments) };
	}

	/** With a space behind, which nobody sees: else reader programs join the last word to the first of the next line. */
	#spaced({ segments, ...line }: Line, style: Style): Line {
		const space = { text: ' ', face: this.#fonts.plain(style.weight), width: 0, rtl: line.rtl };
		return { ...line, segments: line.rtl ? [space, ...segments] : [...segments, space] };
	}

	#paragraph(paragraph: string, style: Style, width: number): Line[] {
		const turned = hasRightToLeft(paragraph);
		const text = turned ? paragraph : this.#hyphenated(paragraph, style, width);
		const levels = turned ? levelsOf(text) : null;
		const rtl = levels !== null && isRightToLeft(levels);
		return this.#fill(atoms(text), style, width).map((line): Line => {
			const first = line[0];
			const last = line.at(-1);
			if (!first || !last) return { segments: [], width: 0, rtl };
			const end = last.start + last.text.length;
			const runs = levels
				? visualRuns(text, levels, first.start, end)
				: [{ text: text.slice(first.start, end).replaceAll('\u00ad', ''), rtl: false }];
			const segments = runs.flatMap((run) => this.#segments(run, style));
			if (last.after === 'hyphen')
				segments.push(
					...this.#segments({ text: '-', rtl: false }, style).map((dash) => ({ ...dash, actual: '\u00ad' }))
				);
			return { segments, width: sum(segments), rtl, broken: last.after !== 'space' };
		});
	}

	#hyphenated(text: string, style: Style, width: number): string {
		if (!style.whole) return softHyphens(text, this.#language);
		return text.replace(/[^ ]+/g, (word) =>
			this.#width(word, style) > width ? softHyphens(word, this.#language) : word
		);
	}

	/** Takes as many pieces into a line as it holds; a piece that is wider than a line is cut between graphemes. */
	#fill(pieces: Atom[], style: Style, width: number): Measured[][] {
		const space = this.#width(' ', style);
		const hyphen = this.#width('-', style);
		const lines: Measured[][] = [[]];
		let used = 0;
		const queue = pieces.map((piece) => ({ ...piece, width: this.#width(piece.text, style) })).reverse();
		for (let piece = queue.pop(); piece; piece = queue.pop()) {
			const line = lines.at(-1) as Measured[];
			const gap = line.at(-1)?.after === 'space' ? space : 0;
			if (used + gap + piece.width + (piece.after === 'hyphen' ? hyphen : 0) <= width) {
				line.push(piece);
				used += gap + piece.width;
			} else if (line.length > 0) {
				lines.push([]);
				used = 0;
				queue.push(piece);
			} else {
				const [head, tail] = this.#cut(piece, style, width);
				line.push(head);
				used = width;
				if (tail) queue.push(tail);
			}
		}
		return lines;
	}

	#cut(piece: Measured, style: Style, width: number): [Measured, Measured | null] {
		let taken = '';
		for (const { segment } of this.#graphemes.segment(piece.text)) {
			if (taken !== '' && this.#width(taken + segment, style) > width) break;
			taken += segment;
		}
		const head: Measured = { ...piece, text: taken, width: this.#width(taken, style) };
		const rest = piece.text.slice(taken.length);
		if (rest === '') return [head, null];
		const tail = { ...piece, text: rest, start: piece.start + taken.length, width: this.#width(rest, style) };
		return [{ ...head, after: 'nothing' }, tail];
	}

	/** Width of a piece; direction does not matter for it. */
	#width(text: string, style: Style): number {
		const key = `${style.weight} ${text}`;
		let em = this.#widths.get(key);
		if (em === undefined) {
			const unit = { ...style, size: 1 };
			em = sum(this.#segments({ text, rtl: hasRightToLeft(text) }, unit));
			this.#widths.set(key, em);
		}
		return em * style.size;
	}

	/** The segments of a run from left to right. */
	#segments(run: Run, style: Style): Segment[] {
		const text = run.text.replace(steering, '');
		if (text === '') return [];
		if (!run.rtl && plain.test(text)) return [this.#segment(text, this.#fonts.plain(style.weight), run.rtl, style)];
		const stretches: { text: string; face: Face; actual?: string }[] = [];
		for (const { segment } of this.#graphemes.segment(text)) {
			const face = this.#fonts.faceFor(segment, style.weight, run.rtl);
			const last = stretches.at(-1);
			if (!face) {
				this.missing.add(segment);
				stretches.push({ text: REPLACEMENT, face: this.#fonts.plain(style.weight), actual: segment });
			} else if (last?.face === face && !last.actual) last.text += segment;
			else stretches.push({ text: segment, face });
		}
		const segments = stretches.map(({ text, face, actual }) => ({
			...this.#segment(text, face, run.rtl, style),
			...(actual && { actual })
		}));
		return run.rtl ? segments.reverse() : segments;
	}

	#segment(text: string, face: Face, rtl: boolean, style: Style): Segment {
		if (!rtl) {
			// Word by word, as pdfkit shapes it; most words come again.
			const ems = text.split(/(?<= )/).map((word) => this.#em(word, face));
			return { text, face, width: ems.reduce((sum, em) => sum + em, 0) * style.size, rtl };
		}
		// The shaper turns a run round when it meets Arabic letters; punctuation alone is turned here.
		const shown = hasRightToLeft(text) ? text : [...text].reverse().join('');
		return { text: shown, face, width: this.#em(shown, face) * style.size, rtl };
	}

	#em(text: string, face: Face): number {
		const key = `${face.name} ${text}`;
		let em = this.#ems.get(key);
		if (em === undefined) {
			em = face.font.layout(text).advanceWidth / face.font.unitsPerEm;
			this.#ems.set(key, em);
		}
		return em;
	}
}

const sum = (segments: Segment[]): number => segments.reduce((width, segment) => width + segment.width, 0);
