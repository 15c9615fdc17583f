import { AppError } from '$lib/data/errors';
import type { OrganisationChanges, OrganisationDetails } from '$lib/data/organisations';
import { colourOf } from '$lib/domain/contrast';
import { plainFields, wordedFields } from '$lib/domain/legal';
import { changesBetween, type Fields } from '$lib/domain/merging';
import { ownWords, toEdit } from './legal/page.ts';

const languages = ['de', 'en'] as const;
const wordedField = wordedFields.flatMap((field) => languages.map((language) => ({ field, language })));
export const numberFields = ['retention_days', 'min_group', 'audit_days'] as const;

/** What is stored about an organisation as the fields of its forms, form by form. */
export const organisationFields = (details: OrganisationDetails) => ({
	name: { name: details.name },
	look: { accent: details.accent ?? '' },
	defaults: Object.fromEntries(numberFields.map((field) => [field, String(details[field])])),
	legal: Object.fromEntries([
		...plainFields.map((field) => [field, details.legal[field] ?? '']),
		...wordedField.map(({ field, language }) => [`${field}.${language}`, toEdit(details.legal, field)[language]])
	]) as Record<string, string>
});

/** What is to be stored of a field. Error: `organisation_invalid`, about the colour. */
function stored(name: string, typed: string): unknown {
	const text = typed.trim();
	if (name === 'accent') {
		const colour = colourOf(text);
		if (text !== '' && !colour) throw new AppError('organisation_invalid', 400, 'accent');
		return colour;
	}
	if (numberFields.some((field) => field === name)) return /^\d{1,6}$/.test(text) ? Number(text) : text;
	const worded = wordedField.find(({ field, language }) => `${field}.${language}` === name);
	return worded ? ownWords(worded.field, worded.language, text) : text;
}

const define = (fields: Fields): Record<string, unknown> =>
	Object.fromEntries(Object.entries(fields).map(([name, typed]) => [name, stored(name, typed)]));

/** `imprint.de` is a language of a text. */
function nested(texts: Record<string, unknown>): OrganisationChanges {
	const changes: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(texts)) {
		const [field = '', language] = name.split('.');
		changes[field] = language ? { ...(changes[field] as object | undefined), [language]: value } : value;
	}
	return changes;
}

/** What a form changes, and what stood there when the writing began. Error: `organisation_invalid`, about the colour. */
export function organisationChanges(base: Fields, mine: Fields): Record<'changes' | 'expected', OrganisationChanges> {
	const { changes, expected } = changesBetween(base, mine, define);
	return { changes: nested(changes), expected: nested(expected) };
}
