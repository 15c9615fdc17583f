import { type IStylesOptions, LineRuleType } from 'docx';
import { ink } from '../pdf/look.ts';

/** Present on every office machine; other scripts are taken from the machine's own. */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };

/** Colours as Word wants them. */
export const hex = (colour: string): string => colour.slice(1);

const heading = (size: number, before: number, after: number) => ({
	run: { font, size, bold: true, color: hex(ink.text) },
	paragraph: { spacing: { before, after }, keepNext: true, keepLines: true }
});

/** Real styles, so that offices can change the look in one place; headings make the contents and the navigation (A9). */
export const looks = (language: string): IStylesOptions => ({
	default: {
		document: {
			run: { font, size: 20, color: hex(ink.text), language: { value: language, bidirectional: 'ar-SA' } },
			paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } }
		},
		title: { run: { font, size: 56, bold: true, color: hex(ink.text) }, paragraph: { spacing: { after: 160 } } },
		heading1: heading(36, 360, 120),
		heading2: heading(25, 280, 80),
		heading3: heading(21, 200, 40)
	},
	paragraphStyles: [
		{
			id: 'Small',
			name: 'Small',
			basedOn: 'Normal',
			quickFormat: true,
			run: { size: 17, color: hex(ink.soft) },
			paragraph: { spacing: { before: 60, after: 60 } }
		},
		{
			id: 'Cell',
			name: 'Cell',
			basedOn: 'Normal',
			quickFormat: true,
			run: { size: 18 },
			paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } }
		},
		{
			id: 'Note',
			name: 'Note',
			basedOn: 'Normal',
			quickFormat: true,
			paragraph: { spacing: { before: 100, after: 20 } }
		},
		{
			id: 'Reply',
			name: 'Reply',
			basedOn: 'Note',
			quickFormat: true,
			paragraph: { indent: { left: 560 }, spacing: { before: 40, after: 20 } }
		},
		{ id: 'ReplyAbout', name: 'Reply about', basedOn: 'Small', paragraph: { indent: { left: 560 } } },
		{ id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { size: 26, color: hex(ink.soft) } },
		{ id: 'Care', name: 'Care', basedOn: 'Normal', quickFormat: true, run: { bold: true, color: hex(ink.warn) } },
		{
			id: 'Quotation',
			name: 'Quotation',
			basedOn: 'Normal',
			quickFormat: true,
			run: { italics: true },
			paragraph: { indent: { left: 280, right: 280 } }
		}
	]
});
