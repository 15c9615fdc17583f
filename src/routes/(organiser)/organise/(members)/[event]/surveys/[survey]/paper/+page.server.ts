import * as sheets from '$lib/data/sheets';
import { found } from '$lib/server/acts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { sheet: await found(sheets.read(locals.supabase, params.event, params.survey)) };
};
