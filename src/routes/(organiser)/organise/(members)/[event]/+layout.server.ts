import { redirect } from '@sveltejs/kit';
import * as deletions from '$lib/data/deletions';
import * as followUps from '$lib/data/member-follow-ups';
import * as events from '$lib/data/member-events';
import { found } from '$lib/server/acts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, route, depends, untrack }) => {
	depends('organise:event');
	const [event, deletion, followUp] = await Promise.all([
		found(events.read(locals.supabase, params.event)),
		found(deletions.preview(locals.supabase, params.event)),
		found(followUps.ofEvent(locals.supabase, params.event))
	]);
	// What was read in from a file has a documentation and nothing to lead.
	if (event.imported_on && untrack(() => route.id) === '/(organiser)/organise/(members)/[event]')
		redirect(303, `/organise/${event.id}/documentation`);
	return { event, deletion, followUp, now: new Date().toISOString() };
};
