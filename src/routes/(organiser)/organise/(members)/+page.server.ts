import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import * as events from '$lib/data/member-events';
import { act } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ events: await events.list(locals.supabase) });

export const actions: Actions = {
	removeExample: ({ request, locals }) =>
		act(request, (form) => events.removeExample(locals.supabase, form.text('event'))),
	// An action rather than an address of its own: a plain form of a page without referrer sends no origin, and is refused.
	signOut: async ({ locals }) => {
		await accounts.signOut(locals.supabase);
		redirect(303, '/organise/sign-in');
	}
};
