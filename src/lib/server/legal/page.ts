import { type Legal, type LegalLanguage, paragraphs, pieces, type WordedField } from '$lib/domain/legal';
import { missing, shipped } from './shipped.ts';

export const legalPages = ['imprint', 'privacy', 'accessibility'] as const;
export type LegalPage = (typeof legalPages)[number];

type Piece = { text: string; gap: boolean };
/** `label`: who or what a short text is about, as the page names it. */
export type Fact = {
	label: 'controller' | 'privacy_officer' | 'legal_basis' | 'recipients' | 'contact';
	text: Piece[];
};

/** A text in the language that is wanted, else in the other one; the shipped one where there is none. */
export function wordedIn(
	legal: Legal,
	field: WordedField,
	language: LegalLanguage
): { text: string; in: LegalLanguage } {
	for (const one of [language, language === 'de' ? 'en' : 'de'] as const) {
		const text = legal[field]?.[one]?.trim();
		if (text) return { text, in: one };
	}
	return { text: shipped[field][language], in: language };
}

/** What an owner finds to begin with: in each language what is written, else what is shipped. */
export function toEdit(legal: Legal, field: WordedField): Record<LegalLanguage, string> {
	return { de: legal[field]?.de?.trim() || shipped[field].de, en: legal[field]?.en?.trim() || shipped[field].en };
}

/** What is to be kept of what an owner sends: nothing where it is the shipped text, which may still become a better one. */
export function ownWords(field: WordedField, language: LegalLanguage, text: string): string {
	return text === shipped[field][language] ? '' : text;
}

/** What a legal page says: short facts, then paragraphs. Everything is text; gaps are told apart (L7, L17, A2). */
export function legalPage(legal: Legal, page: LegalPage, language: LegalLanguage) {
	const text = wordedIn(legal, page, language);
	const named = (field: keyof typeof missing) => pieces(legal[field]?.trim() || missing[field][language]);
	const facts: Record<LegalPage, Fact[]> = {
		imprint: [],
		privacy: [
			{ label: 'controller', text: named('controller') },
			{ label: 'privacy_officer', text: named('privacy_officer') },
			{ label: 'legal_basis', text: pieces(wordedIn(legal, 'legal_basis', language).text) },
			{ label: 'recipients', text: pieces(wordedIn(legal, 'recipients', language).text) }
		],
		accessibility: [{ label: 'contact', text: named('accessibility_contact') }]
	};
	return { facts: facts[page], paragraphs: paragraphs(text.text).map(pieces), language: text.in };
}
