import * as details from '$lib/data/event-details';
import { act, found } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	details: await found(details.read(locals.supabase, params.event))
});

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		act(request, async (form) => {
			await details.write(locals.supabase, params.event, {
				contact: form.optional('contact'),
				house_rules: form.optional('house_rules') || null,
				what_next: form.optional('what_next'),
				attendance: form.count('attendance')
			});
			return { saved: true };
		})
};
