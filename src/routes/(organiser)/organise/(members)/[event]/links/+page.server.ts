import * as links from '$lib/data/links';
import { act } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const now = new Date();
	const [walls, leads] = await Promise.all([
		links.walls(locals.supabase, params.event, now),
		links.facilitators(locals.supabase, params.event, now)
	]);
	return { walls, leads, origin: joinOrigin(url) };
};

export const actions: Actions = {
	make: ({ request, locals, params, url }) =>
		act(request, async (form) => {
			const board = form.text('board');
			const token = await links.makeWall(locals.supabase, params.event, board);
			return { made: { role: 'wall' as const, board, address: `${url.origin}/wall/${token}` } };
		}),
	// The address is one that phones in the room reach: it is scanned by the phone that leads.
	makeLead: ({ request, locals, params, url }) =>
		act(request, async (form) => {
			const board = form.optional('board') || null;
			const token = await links.makeFacilitator(locals.supabase, params.event, board, endOf(form.text('until')));
			return { made: { role: 'facilitator' as const, board, address: `${joinOrigin(url)}/remote/${token}` } };
		}),
	revoke: ({ request, locals }) => act(request, (form) => links.revoke(locals.supabase, form.text('link')))
};

/** The last moment of a day, where this server is. */
function endOf(day: string): string {
	const moment = new Date(`${day}T23:59:59`);
	return Number.isNaN(moment.getTime()) ? day : moment.toISOString();
}
