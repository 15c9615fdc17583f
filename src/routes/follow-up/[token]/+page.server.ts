import * as followUps from '$lib/data/follow-ups';
import { found } from '$lib/server/acts';
import { serverCaller } from '$lib/server/supabase';
import type { PageServerLoad } from './$types';

/** What is asked, and what is promised; a token that opens nothing is a page that does not exist (SEC9). */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	// Who has no link does not find what it leads to.
	setHeaders({ 'x-robots-tag': 'noindex' });
	return { token: params.token, asked: await found(followUps.read(serverCaller(), params.token, null)) };
};
