import { redirect } from '@sveltejs/kit';
import * as deletions from '$lib/data/deletions';
import { AppError } from '$lib/data/errors';
import { isConfirmed } from '$lib/domain/retention';
import { act } from '$lib/server/acts';
import { requireOwner } from '$lib/server/organisation';
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
	end: (event) =>
		act(event.request, async (form) => {
			const { id, name } = await requireOwner(event);
			if (!isConfirmed(form.optional('name'), name)) throw new AppError('not_confirmed', 409);
			await deletions.deleteOrganisation(event.locals.supabase, id);
			redirect(303, '/organise');
		})
};
