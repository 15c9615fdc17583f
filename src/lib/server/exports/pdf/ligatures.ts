import type { Font } from 'fontkit';

/**
 * One character for letters that are written as one shape: لا as U+FEFB. A program that turns Arabic round letter by letter
 * would else read the letters of such a shape in the wrong order; normalising (NFKC) gives them back.
 */
const shapes = new Map<string, number>();
for (let code = 0xfb50; code <= 0xfefc; code++) {
	const letters = String.fromCodePoint(code).normalize('NFKC');
	if (letters.length > 1 && /^\p{Script=Arabic}+$/u.test(letters)) shapes.set(letters, code);
}

/** The same font, whose glyphs of several Arabic letters stand for one character in the file. */
export function withOneCharacterPerShape(font: Font): Font {
	return Object.create(font, {
		layout: {
			value: (...given: Parameters<Font['layout']>) => {
				const run = font.layout(...given);
				for (const glyph of run.glyphs) {
					const shape = shapes.get(String.fromCodePoint(...glyph.codePoints));
					if (shape !== undefined) Object.assign(glyph, { codePoints: [shape] });
				}
				return run;
			}
		}
	}) as Font;
}
