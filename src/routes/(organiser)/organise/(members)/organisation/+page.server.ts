import { AppError } from '$lib/data/errors';
import * as organisations from '$lib/data/organisations';
import { colourOf } from '$lib/domain/contrast';
import { plainFields, type WordedField, wordedFields } from '$lib/domain/legal';
import { act, type FormFields, refuse } from '$lib/server/acts';
import { ownWords, toEdit } from '$lib/server/legal/page';
import { isTooLarge } from '$lib/server/limits';
import { drawLogo, LOGO_LIMIT } from '$lib/server/logo/draw';
import { requireOrganisation, requireOwner } from '$lib/server/organisation';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = await requireOrganisation(event);
	const details = await organisations.read(event.locals.supabase, id);
	const worded = Object.fromEntries(wordedFields.map((field) => [field, toEdit(details.legal, field)]));
	return { details, worded: worded as Record<WordedField, { de: string; en: string }> };
};

/** The legal texts at their longest, in any script, as a form escapes them. Bytes. */
const LEGAL_LIMIT = 1024 * 1024;

/** Owners save one part of the page; `saved` names it. */
const saving =
	(part: 'name' | 'legal' | 'look' | 'defaults', changes: (form: FormFields) => organisations.OrganisationChanges) =>
	(event: RequestEvent) =>
		act(event.request, async (form) => {
			const { id } = await requireOwner(event);
			await organisations.change(event.locals.supabase, id, changes(form));
			return { saved: part };
		});

/** Without the carriage returns of forms. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

function accent(form: FormFields): string | null {
	const typed = form.optional('accent');
	const colour = colourOf(typed);
	if (typed !== '' && !colour) throw new AppError('organisation_invalid', 400, 'accent');
	return colour;
}

const saveLegal = saving('legal', (form) => ({
	...Object.fromEntries(plainFields.map((field) => [field, lines(form.optional(field))])),
	...Object.fromEntries(
		wordedFields.map((field) => [
			field,
			{
				de: ownWords(field, 'de', lines(form.optional(`${field}.de`))),
				en: ownWords(field, 'en', lines(form.optional(`${field}.en`)))
			}
		])
	)
}));

export const actions: Actions = {
	name: saving('name', (form) => ({ name: form.optional('name') })),
	legal: async (event) => {
		await requireOwner(event);
		// Refused before it is read.
		if (isTooLarge(event.request, LEGAL_LIMIT)) return refuse(new AppError('legal_too_large', 413, 'legal'));
		return saveLegal(event);
	},
	look: saving('look', (form) => ({ accent: accent(form) })),
	defaults: saving('defaults', (form) => ({
		retention_days: form.count('retention_days') ?? 0,
		min_group: form.count('min_group') ?? 0,
		audit_days: form.count('audit_days') ?? 0
	})),
	logo: async (event) => {
		const { id } = await requireOwner(event);
		// Refused before it is read.
		if (isTooLarge(event.request, LOGO_LIMIT)) return refuse(new AppError('logo_too_large', 413, 'logo'));
		return act(event.request, async (form) => {
			await organisations.setLogo(event.locals.supabase, id, await drawLogo(await form.file('logo')));
			return { saved: 'logo' as const };
		});
	},
	removeLogo: (event) =>
		act(event.request, async () => {
			const { id } = await requireOwner(event);
			await organisations.setLogo(event.locals.supabase, id, null);
			return { saved: 'logo' as const };
		})
};
