import * as agreements from '$lib/data/agreements';
import { outcomeOf } from '$lib/domain/agreements';
import { changesBetween } from '$lib/domain/merging';
import { save } from '$lib/server/plan-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { agreements: await agreements.list(locals.supabase, params.event) };
};

export const actions: Actions = {
	follow: ({ request, locals }) =>
		save(request, (item, base, mine) => agreements.follow(locals.supabase, item, changesBetween(base, mine, outcomeOf)))
};
