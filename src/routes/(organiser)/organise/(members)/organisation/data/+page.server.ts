import { redirect } from '@sveltejs/kit';
import * as deletions from '$lib/data/deletions';
import { AppError } from '$lib/data/errors';
import * as organisations from '$lib/data/organisations';
import { LOGO } from '$lib/domain/organisation-file';
import { isConfirmed } from '$lib/domain/retention';
import { act, refuse } from '$lib/server/acts';
import { isTooLarge } from '$lib/server/limits';
import { drawLogo } from '$lib/server/logo/draw';
import { requireOwner } from '$lib/server/organisation';
import { bring, type Look } from '$lib/server/own-data/bring';
import { type Unpacked, unpacked, ZIP_LIMIT } from '$lib/server/own-data/unpack';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = await requireOwner(event);
	const [calendar, reports] = await Promise.all([
		deletions.calendar(event.locals.supabase, id),
		deletions.reports(event.locals.supabase, id)
	]);
	return { calendar, reports, now: new Date().toISOString() };
};

/** Whatever came as a logo is drawn anew before anything is stored (SEC2). */
async function lookOf({ logo }: Unpacked, client: App.Locals['supabase'], organisationId: string): Promise<Look> {
	if (!logo) return { logo, was: '' };
	const [drawn, present] = await Promise.all([
		drawLogo(logo).catch((cause: unknown) => {
			throw new AppError('own_data_damaged', 400, LOGO, { cause });
		}),
		organisations.read(client, organisationId)
	]);
	return { logo: drawn, was: present.logo?.digest ?? '' };
}

export const actions: Actions = {
	bring: async (event) => {
		const { id } = await requireOwner(event);
		// Refused before it is read.
		if (isTooLarge(event.request, ZIP_LIMIT)) return refuse(new AppError('own_data_too_large', 413));
		return act(event.request, async (form) => {
			const file = unpacked(await form.file('file'));
			const look = form.optional('details') === '' ? null : await lookOf(file, event.locals.supabase, id);
			return { brought: await bring(event.locals.supabase, id, file, look) };
		});
	},
	end: (event) =>
		act(event.request, async (form) => {
			const { id, name } = await requireOwner(event);
			if (!isConfirmed(form.optional('name'), name)) throw new AppError('not_confirmed', 409);
			await deletions.deleteOrganisation(event.locals.supabase, id);
			redirect(303, '/organise');
		})
};
