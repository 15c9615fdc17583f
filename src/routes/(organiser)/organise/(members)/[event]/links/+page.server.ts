import * as links from '$lib/data/links';
import { act } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	walls: await links.walls(locals.supabase, params.event, new Date()),
	origin: joinOrigin(url)
});

export const actions: Actions = {
	make: ({ request, locals, params, url }) =>
		act(request, async (form) => {
			const board = form.text('board');
			const token = await links.makeWall(locals.supabase, params.event, board);
			return { made: { board, address: `${url.origin}/wall/${token}` } };
		}),
	revoke: ({ request, locals }) => act(request, (form) => links.revoke(locals.supabase, form.text('link')))
};
