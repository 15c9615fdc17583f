import { z } from './zod.ts';

export type LegalLanguage = 'de' | 'en';

/** What stands for itself in every language: names and addresses. */
export const plainFields = ['controller', 'privacy_officer', 'accessibility_contact'] as const;
/** What is worded in German and English. */
export const wordedFields = ['legal_basis', 'recipients', 'imprint', 'privacy', 'accessibility'] as const;

const worded = z.optional(z.object({ de: z.optional(z.string()), en: z.optional(z.string()) }));

/** The legal texts of an organisation (L7, L17). What is missing or empty has a text that comes with the program. */
export const legalSchema = z.object({
	controller: z.optional(z.string()),
	privacy_officer: z.optional(z.string()),
	accessibility_contact: z.optional(z.string()),
	legal_basis: worded,
	recipients: worded,
	imprint: worded,
	privacy: worded,
	accessibility: worded
});

export type Legal = z.infer<typeof legalSchema>;
export type WordedField = (typeof wordedFields)[number];

/** What still has to be filled in: it stands in square brackets. */
export const gap = /\[[^[\]\n]{2,120}\]/g;

export function gapsIn(text: string): string[] {
	return [...new Set(text.match(gap) ?? [])].map((found) => found.slice(1, -1));
}

/** A text in pieces, gaps apart, so that a page can mark them. */
export function pieces(text: string): { text: string; gap: boolean }[] {
	const found: { text: string; gap: boolean }[] = [];
	let at = 0;
	for (const match of text.matchAll(gap)) {
		if (match.index > at) found.push({ text: text.slice(at, match.index), gap: false });
		found.push({ text: match[0], gap: true });
		at = match.index + match[0].length;
	}
	if (at < text.length) found.push({ text: text.slice(at), gap: false });
	return found;
}

/** Paragraphs are parted by empty lines; single line ends stay. */
export function paragraphs(text: string): string[] {
	return text
		.split(/\r?\n[ \t]*\r?\n\s*/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}
