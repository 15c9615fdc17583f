import * as links from '$lib/data/link-use';
import * as results from '$lib/data/results';
import { normaliseCode } from '$lib/domain/join-code';
import { found } from '$lib/server/acts';
import { serverCaller } from '$lib/server/supabase';
import type { PageServerLoad } from './$types';

/** 32 bytes in base64url. */
const TOKEN_LENGTH = 43;

/** What is published under a code or a link; everything else is a page that does not exist (SEC9). */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const byLink = params.key.length === TOKEN_LENGTH;
	// Who has no link does not find what it leads to.
	if (byLink) setHeaders({ 'x-robots-tag': 'noindex' });
	const by = byLink ? { token: params.key } : { code: normaliseCode(params.key) };
	const client = serverCaller();
	const published = await found(results.read(client, by));
	if (byLink) await links.note(client, params.key);
	return { published };
};
