import * as events from '$lib/data/member-events';
import { act } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ events: await events.list(locals.supabase) });

export const actions: Actions = {
	removeExample: ({ request, locals }) =>
		act(request, (form) => events.removeExample(locals.supabase, form.text('event')))
};
