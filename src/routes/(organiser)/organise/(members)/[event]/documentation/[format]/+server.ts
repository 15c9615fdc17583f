import { error } from '@sveltejs/kit';
import * as documents from '$lib/data/documentation';
import { documentation } from '$lib/domain/documentation';
import { desk, deskLanguage, translator } from '$lib/messages';
import { found } from '$lib/server/acts';
import { download, isFormat } from '$lib/server/exports/downloads';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** A file of the event's documentation, in the language of the one who asks. Not theirs is the same as not there (SEC9). */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	requireMember(locals, url);
	if (!isFormat(params.format)) error(404, 'not_found');
	const source = await found(documents.source(locals.supabase, params.event));
	const language = deskLanguage(locals.language);
	const t = translator(language, await desk.load(language));
	return download(documentation(source, language), params.format, t, new Date());
};
