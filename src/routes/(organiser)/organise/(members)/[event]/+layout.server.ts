import * as deletions from '$lib/data/deletions';
import * as events from '$lib/data/member-events';
import { found } from '$lib/server/acts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	const [event, deletion] = await Promise.all([
		found(events.read(locals.supabase, params.event)),
		found(deletions.preview(locals.supabase, params.event))
	]);
	return { event, deletion, now: new Date().toISOString() };
};
