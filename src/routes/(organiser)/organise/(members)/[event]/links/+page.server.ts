import * as links from '$lib/data/links';
import { endOfDay } from '$lib/domain/local-day';
import { act } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const now = new Date();
	const list = (role: links.LinkRole) => links.list(locals.supabase, params.event, role, now);
	const [walls, leads, kiosks] = await Promise.all([list('wall'), list('facilitator'), list('kiosk')]);
	return { walls, leads, kiosks, origin: joinOrigin(url) };
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
			const board = form.optional('what') || null;
			const token = await links.makeFacilitator(locals.supabase, params.event, board, endOfDay(form.text('until')));
			return { made: { role: 'facilitator' as const, board, address: `${joinOrigin(url)}/remote/${token}` } };
		}),
	makeKiosk: ({ request, locals, params, url }) =>
		act(request, async (form) => {
			const shown = shownBy(form.text('what'));
			const { token, pin } = await links.makeKiosk(locals.supabase, params.event, shown, endOfDay(form.text('until')));
			return { made: { role: 'kiosk' as const, ...shown, pin, address: `${joinOrigin(url)}/kiosk/${token}` } };
		}),
	revoke: ({ request, locals }) => act(request, (form) => links.revoke(locals.supabase, form.text('link')))
};

/** What a kiosk is to show, as the page writes it: `board <id>`, `survey <id>`, `survey <id> <session's id>`. */
function shownBy(what: string): links.Shown {
	const [kind, id = null, sessionId = null] = what.split(' ');
	if (kind === 'board') return { boardId: id, surveyId: null, sessionId: null };
	return { boardId: null, surveyId: id, sessionId };
}
