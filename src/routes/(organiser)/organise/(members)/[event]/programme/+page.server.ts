import * as programmes from '$lib/data/programmes';
import { boardOf, sessionOf } from '$lib/domain/event-fields';
import { changesBetween } from '$lib/domain/merging';
import { act, found } from '$lib/server/acts';
import { save } from '$lib/server/plan-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { ...(await found(programmes.read(locals.supabase, params.event))), newId: crypto.randomUUID() };
};

export const actions: Actions = {
	saveSession: ({ request, locals, params }) =>
		save(request, (id, base, mine) =>
			programmes.saveSession(locals.supabase, params.event, id, changesBetween(base, mine, sessionOf))
		),
	saveBoard: ({ request, locals, params }) =>
		save(request, (id, base, mine) =>
			programmes.saveBoard(locals.supabase, params.event, id, changesBetween(base, mine, boardOf))
		),
	move: ({ request, locals }) =>
		act(request, async (form) => {
			const [session = '', before = ''] = form.text('to').split(' ');
			await programmes.moveSession(locals.supabase, session, before === 'end' ? null : before);
			return { moved: session };
		}),
	deleteSession: ({ request, locals }) =>
		act(request, async (form) => {
			await programmes.deleteSession(locals.supabase, form.text('session'));
			return { deleted: true };
		}),
	deleteBoard: ({ request, locals }) =>
		act(request, async (form) => {
			await programmes.deleteBoard(locals.supabase, form.text('board'));
			return { deleted: true };
		})
};
