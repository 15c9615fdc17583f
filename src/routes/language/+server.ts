import { error } from '@sveltejs/kit';
import { languages } from '$lib/messages';
import type { RequestHandler } from './$types';

/** Remembers the language until the browser is closed (I4, L11). The page has switched already. */
export const PUT: RequestHandler = async ({ request, cookies, url }) => {
	const wish: unknown = await request.json().catch(() => null);
	const language = wish && typeof wish === 'object' && 'language' in wish ? wish.language : null;
	if (typeof language !== 'string' || !Object.hasOwn(languages, language)) error(400, 'language_unknown');
	cookies.set('language', language, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	return new Response(null, { status: 204 });
};
