import { fail } from '@sveltejs/kit';
import { deskSentence } from '$lib/data/desk-errors';
import { AppError } from '$lib/data/errors';
import * as organisations from '$lib/data/organisations';
import type { Saved } from '$lib/organise/plan/saved';
import { act, refuse } from '$lib/server/acts';
import { isTooLarge } from '$lib/server/limits';
import { drawLogo, LOGO_LIMIT } from '$lib/server/logo/draw';
import { requireOrganisation, requireOwner } from '$lib/server/organisation';
import { organisationChanges, organisationFields } from '$lib/server/organisation-fields';
import { save } from '$lib/server/plan-forms';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('organise:organisation');
	const { id } = await requireOrganisation(event);
	const details = await organisations.read(event.locals.supabase, id);
	return { name: details.name, logo: details.logo, fields: organisationFields(details) };
};

/** The legal texts at their longest, before and after, in any script, as a form escapes them. Bytes. */
const LEGAL_LIMIT = 2 * 1024 * 1024;

/** Owners save one part of the page. */
async function savePart(event: RequestEvent) {
	const { id } = await requireOwner(event);
	return save(event.request, async (_, base, mine) => {
		const { changes, expected } = organisationChanges(base, mine);
		await organisations.change(event.locals.supabase, id, changes, expected);
	});
}

export const actions: Actions = {
	name: savePart,
	legal: async (event) => {
		const { id } = await requireOwner(event);
		// Refused before it is read.
		if (!isTooLarge(event.request, LEGAL_LIMIT)) return savePart(event);
		const fault = deskSentence(new AppError('legal_too_large', 413));
		const item = `${id}.legal`;
		return fail(413, { item, saved: false, fault, about: null, written: null } satisfies Saved);
	},
	look: savePart,
	defaults: savePart,
	logo: async (event) => {
		const { id } = await requireOwner(event);
		// Refused before it is read.
		if (isTooLarge(event.request, LOGO_LIMIT)) return refuse(new AppError('logo_too_large', 413, 'logo'));
		return act(event.request, async (form) => {
			const drawn = await drawLogo(await form.file('logo'));
			await organisations.setLogo(event.locals.supabase, id, drawn, form.optional('was'));
			return { saved: 'logo' as const };
		});
	},
	removeLogo: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOwner(event);
			await organisations.setLogo(event.locals.supabase, id, null, form.optional('was'));
			return { saved: 'logo' as const };
		})
};
