import { redirect } from '@sveltejs/kit';
import * as deletions from '$lib/data/deletions';
import { AppError } from '$lib/data/errors';
import * as events from '$lib/data/member-events';
import { isConfirmed } from '$lib/domain/retention';
import { act, found } from '$lib/server/acts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		act(request, async (form) => {
			const { title } = await found(events.read(locals.supabase, params.event));
			if (!isConfirmed(form.optional('title'), title)) throw new AppError('not_confirmed', 409);
			await deletions.deleteEvent(locals.supabase, params.event);
			redirect(303, '/organise');
		})
};
