import { redirect } from '@sveltejs/kit';
import * as deletions from '$lib/data/deletions';
import { AppError } from '$lib/data/errors';
import { isConfirmed } from '$lib/domain/retention';
import { act, refuse } from '$lib/server/acts';
import { isTooLarge } from '$lib/server/limits';
import { requireOwner } from '$lib/server/organisation';
import { bring } from '$lib/server/own-data/bring';
import { unpacked, ZIP_LIMIT } from '$lib/server/own-data/unpack';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = await requireOwner(event);
	const [calendar, reports] = await Promise.all([
		deletions.calendar(event.locals.supabase, id),
		deletions.reports(event.locals.supabase, id)
	]);
	return { calendar, reports, now: new Date().toISOString() };
};

export const actions: Actions = {
	bring: async (event) => {
		const { id } = await requireOwner(event);
		// Refused before it is read.
		if (isTooLarge(event.request, ZIP_LIMIT)) return refuse(new AppError('own_data_too_large', 413));
		return act(event.request, async (form) => {
			const file = unpacked(await form.file('file'));
			const withDetails = form.optional('details') !== '';
			return { brought: await bring(event.locals.supabase, id, file, withDetails) };
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
