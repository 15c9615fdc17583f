import { error } from '@sveltejs/kit';
import * as organisations from '$lib/data/organisations';
import { act } from '$lib/server/acts';
import { requireOwner } from '$lib/server/organisation';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { runs_installation } = await requireOwner(event);
	if (!runs_installation) error(404, 'not_found');
};

export const actions: Actions = {
	default: (event) =>
		act(event.request, async (form) => {
			const name = form.optional('name');
			const email = form.optional('email');
			const token = await organisations.make(event.locals.supabase, name, email);
			return { made: { name, email, address: `${event.url.origin}/organise/invitation/${token}` } };
		})
};
