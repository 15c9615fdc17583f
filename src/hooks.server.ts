import type { Handle } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { chooseLanguage, deskLanguage, direction } from '$lib/messages';
import { secureHeaders } from '$lib/server/headers';
import { requestLimits } from '$lib/server/limits';
import { session } from '$lib/server/session';

export { handleError } from '$lib/server/failures';

/** The language a device asked for: its own choice (cookie) before the browser's wish. */
const language: Handle = ({ event, resolve }) => {
	const wished = event.request.headers.get('accept-language')?.split(',') ?? [];
	const chosen = chooseLanguage([event.cookies.get('language') ?? '', ...wished]);
	const led = /^\/(\(organiser\)|remote)/.test(event.route.id ?? '');
	const language = led ? deskLanguage(chosen) : chosen;
	event.locals.language = language;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', language).replace('%dir%', direction(language))
	});
};

export const handle = sequence(secureHeaders, language, requestLimits, session);
