import * as events from '$lib/data/member-events';
import { found } from '$lib/server/acts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { event: await found(events.read(locals.supabase, params.event)), now: new Date().toISOString() };
};
