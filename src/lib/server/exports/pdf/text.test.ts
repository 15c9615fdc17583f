import { describe, expect, it } from 'vitest';
import { styles } from './look.ts';
import { type Line, Typesetter } from './text.ts';

const compound = 'Aufenthaltsverfestigungsbescheinigungsverfahren';
const shown = (lines: Line[]): string[] =>
	lines.map(({ segments }) =>
		segments
			.map(({ text }) => text)
			.join('')
			.trim()
	);
const width = 180;

describe('setting text', () => {
	it('V9: breaks a long compound between its parts, and tells programs that the hyphen is not of the text', () => {
		const lines = new Typesetter('de').lines(`Das ${compound} dauert.`, styles.body, width);
		expect(lines.length).toBeGreaterThan(1);
		expect(shown(lines).join('').replaceAll('-', '').replaceAll(' ', '')).toBe(`Das${compound}dauert.`);
		expect(lines[0]?.segments.at(-1)).toMatchObject({ text: '-', actual: '\u00ad' });
	});

	it('keeps every line within its width, whatever stands in it', () => {
		const typesetter = new Typesetter('de');
		const texts = [compound.repeat(4), 'x'.repeat(200), 'مترجمين '.repeat(40), '👩‍💻'.repeat(60), 'a/b-c '.repeat(50)];
		for (const text of texts)
			for (const line of typesetter.lines(text, styles.body, width))
				expect(line.width).toBeLessThanOrEqual(width + 0.1);
	});

	it('loses and doubles no character', () => {
		const text = `https://www.example.org/${'pfad/'.repeat(40)} und ${compound} (a) b/c 10-12 Uhr`;
		const joined = shown(new Typesetter('de').lines(text, styles.body, width)).join(' ');
		const letters = (text: string): string => text.replace(/[- ]/g, '');
		expect(letters(joined)).toBe(letters(text));
	});

	it('breaks words of headings only where they do not fit', () => {
		const lines = new Typesetter('de').lines('Informationsveranstaltung Einbürgerung', styles.h3, width);
		expect(shown(lines)).toEqual(['Informationsveranstaltung', 'Einbürgerung']);
	});

	it('I2: sets Arabic from the right, with brackets turned and numbers left as they are', () => {
		const [line] = new Typesetter('de').lines('نعم (12) لا', styles.body, 400);
		expect(line?.rtl).toBe(true);
		expect(line?.segments.map(({ text }) => text.trim())).toEqual(['( لا', '12', 'نعم )']);
	});

	it('I2: leaves a German line with an Arabic word a German line', () => {
		const [line] = new Typesetter('de').lines('Das Wort ترجمة heißt Übersetzung.', styles.body, 400);
		expect(line?.rtl).toBe(false);
		expect(line?.segments.map(({ text }) => text.trim())).toEqual(['Das Wort', 'ترجمة', 'heißt Übersetzung.']);
	});

	it('remembers what no font can show', () => {
		const typesetter = new Typesetter('de');
		const [line] = typesetter.lines('你好', styles.body, 400);
		expect(line?.segments.map(({ text, actual }) => [text, actual])).toEqual([
			['\ufffd', '你'],
			['\ufffd', '好']
		]);
		expect([...typesetter.missing]).toEqual(['你', '好']);
	});
});
