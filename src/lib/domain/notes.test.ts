import { describe, expect, test } from 'vitest';
import { holdsTwoIdeas, isSendable, noteCounter } from './notes.ts';

describe('M4: one idea per note', () => {
	test('a note has up to 280 characters, an emoji counts as one', () => {
		expect(isSendable('x'.repeat(280))).toBe(true);
		expect(isSendable('😀'.repeat(280))).toBe(true);
		expect(isSendable('x'.repeat(281))).toBe(false);
		expect(isSendable('x'.repeat(81), 80)).toBe(false);
	});

	test('a note is not empty and not only white space', () => {
		expect(isSendable('')).toBe(false);
		expect(isSendable(' \n\t')).toBe(false);
	});

	test('the writer is told what is left from 80 per cent of the limit', () => {
		expect(noteCounter('x'.repeat(223))).toEqual({ left: 57, shown: false });
		expect(noteCounter('x'.repeat(224))).toEqual({ left: 56, shown: true });
		expect(noteCounter('x'.repeat(300))).toEqual({ left: -20, shown: true });
	});

	test.each([
		'Mehr Zeit. Und mehr Räume.',
		'Wer zahlt das? Wer entscheidet?',
		'Toll!!! Bitte wieder.',
		'„Erst fragen.“ Dann erklären.',
		'كم الوقت؟ ومن المسؤول؟'
	])('two sentences are two ideas: %s', (body) => {
		expect(holdsTwoIdeas(body)).toBe(true);
	});

	test.each([
		'Mehr Zeit',
		'Mehr Zeit.',
		'Am 3. Mai z. B. mit Dr. Muster bzw. dem Team.',
		'Sprachmittlung, ca. 2 Std. im Monat',
		'Kosten: 3.50 Euro.',
		'Wirklich?!',
		'Warten ... und dann.',
		''
	])('one sentence is one idea: %s', (body) => {
		expect(holdsTwoIdeas(body)).toBe(false);
	});
});
