import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import * as deletions from '$lib/data/deletions';
import * as events from '$lib/data/member-events';
import { act } from '$lib/server/acts';
import { atDesk, choose } from '$lib/server/organisation';
import { afterSignIn } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation } = await atDesk(event);
	if (!organisation) return { events: [], calendar: [], now: '' };
	const [list, calendar] = await Promise.all([
		events.list(event.locals.supabase, organisation.id),
		deletions.calendar(event.locals.supabase, organisation.id)
	]);
	return { events: list, calendar, now: new Date().toISOString() };
};

export const actions: Actions = {
	removeExample: ({ request, locals }) =>
		act(request, (form) => events.removeExample(locals.supabase, form.text('event'))),
	choose: (event) =>
		act(event.request, async (form) => {
			await choose(event, form.text('organisation'));
			redirect(303, afterSignIn(form.optional('next')));
		}),
	// An action rather than an address of its own: a plain form of a page without referrer sends no origin, and is refused.
	signOut: async ({ locals }) => {
		await accounts.signOut(locals.supabase);
		redirect(303, '/organise/sign-in');
	}
};
