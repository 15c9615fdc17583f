import { error } from '@sveltejs/kit';
import * as organisations from '$lib/data/organisations';
import { normaliseCode } from '$lib/domain/join-code';
import { legalPage, legalPages } from '$lib/server/legal/page';
import { serverCaller } from '$lib/server/supabase';
import type { PageServerLoad } from './$types';

/** What the organisation of an event says, or whoever runs the installation; in both languages, to be chosen in place. */
export const load: PageServerLoad = async ({ params }) => {
	const page = legalPages.find((name) => name === params.page) ?? error(404);
	const code = params.code ? normaliseCode(params.code) : null;
	const { name, legal } = await organisations.readLegal(serverCaller(), code);
	return { page, code, name, said: { de: legalPage(legal, page, 'de'), en: legalPage(legal, page, 'en') } };
};
