import { error, redirect } from '@sveltejs/kit';
import * as documents from '$lib/data/documentation';
import * as organisations from '$lib/data/organisations';
import * as results from '$lib/data/results';
import { partsAsked } from '$lib/domain/documentation-parts';
import { desk, deskLanguage, translator } from '$lib/messages';
import { found } from '$lib/server/acts';
import { download, told } from '$lib/server/exports/answers';
import { isFormat, order } from '$lib/server/exports/downloads';
import { followUpLink } from '$lib/server/handout';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/**
 * A file of the event's documentation, in the language of the one who asks. Not theirs is the same as not there (SEC9).
 * The words of fewer than five only to who has confirmed (`few`) that they hand them on, or takes the whole to keep (`archive`, L6).
 * `part`: what is to be in it; `show`: in the browser instead of saved; `told`: with a line for each step before the file.
 */
export const GET: RequestHandler = async (asked) => {
	const { params, locals, url } = asked;
	requireMember(locals, url);
	if (!isFormat(params.format)) error(404, 'not_found');
	const parts = partsAsked(url.searchParams);
	if (!parts) error(400, 'part_unknown');
	const [read, few, host, followUp] = await Promise.all([
		found(documents.read(locals.supabase, params.event)),
		found(results.fewWriters(locals.supabase, params.event)),
		found(organisations.hostOf(locals.supabase, params.event)),
		found(followUpLink(asked))
	]);
	const chosen = 'fault' in read ? [] : parts.filter((part) => read.parts.includes(part));
	// The page says that something has to be chosen, or that there is nothing to choose from.
	if ('fault' in read || chosen.length === 0) redirect(303, `/organise/${params.event}/documentation?chosen=1`);
	const confirmed = url.searchParams.has('few') || url.searchParams.has('archive');
	if (few.length > 0 && chosen.includes('boards') && !confirmed) {
		const kept = new URLSearchParams([['unconfirmed', '1'], ...chosen.map((part) => ['part', part])]);
		redirect(303, `/organise/${params.event}/documentation?${kept}`);
	}
	const language = deskLanguage(locals.language);
	const t = translator(language, await desk.load(language));
	const ordered = order(read.source, chosen, language, t, new Date(), host, followUp);
	if (url.searchParams.has('told')) return told(ordered, params.format);
	return download(ordered, params.format, url.searchParams.has('show'));
};
