import * as documentation from '$lib/data/documentation';
import { documentation as modelOf } from '$lib/domain/documentation';
import { deskLanguage } from '$lib/messages';
import { found } from '$lib/server/acts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	documentation: modelOf(
		await found(documentation.source(locals.supabase, params.event)),
		deskLanguage(locals.language)
	)
});
