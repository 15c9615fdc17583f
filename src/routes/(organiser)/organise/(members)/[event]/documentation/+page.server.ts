import { error } from '@sveltejs/kit';
import * as documents from '$lib/data/documentation';
import * as results from '$lib/data/results';
import { documentation } from '$lib/domain/documentation';
import { partsAsked } from '$lib/domain/documentation-parts';
import { deskLanguage } from '$lib/messages';
import { found } from '$lib/server/acts';
import type { PageServerLoad } from './$types';

/** All of it: what is chosen here and now is shown or not by the page. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const parts = partsAsked(url.searchParams);
	if (!parts) error(400, 'part_unknown');
	const [read, few] = await Promise.all([
		found(documents.read(locals.supabase, params.event)),
		found(results.fewWriters(locals.supabase, params.event))
	]);
	if ('fault' in read) return { refusal: read };
	const asked = parts.filter((part) => read.parts.includes(part));
	return {
		documentation: documentation(read.source, deskLanguage(locals.language), read.parts),
		parts: asked,
		few,
		/** A file was asked for without saying that the words of so few are meant to be handed on (L6). */
		unconfirmed: few.length > 0 && url.searchParams.has('unconfirmed'),
		offered: read.parts
	};
};
