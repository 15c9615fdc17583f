import * as details from '$lib/data/event-details';
import { detailsOf } from '$lib/domain/event-fields';
import { changesBetween } from '$lib/domain/merging';
import { found } from '$lib/server/acts';
import { save } from '$lib/server/plan-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { details: await found(details.read(locals.supabase, params.event)) };
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		save(request, (_, base, mine) =>
			details.write(locals.supabase, params.event, changesBetween(base, mine, detailsOf))
		)
};
