import { error } from '@sveltejs/kit';
import * as documents from '$lib/data/documentation';
import { AppError } from '$lib/data/errors';
import { documentation } from '$lib/domain/documentation';
import { loadCatalogue, translator } from '$lib/messages';
import { download, isFormat } from '$lib/server/exports/downloads';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** A file of the event's documentation, in the language of the one who asks. Not theirs is the same as not there (SEC9). */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	requireMember(locals, url);
	if (!isFormat(params.format)) error(404, 'not_found');
	const source = await documents.source(locals.supabase, params.event).catch((cause: unknown) => {
		if (cause instanceof AppError) error(cause.status === 0 ? 503 : cause.status < 500 ? 404 : cause.status, cause.id);
		throw cause;
	});
	const t = translator(locals.language, await loadCatalogue(locals.language));
	return download(documentation(source, locals.language), params.format, t, new Date());
};
