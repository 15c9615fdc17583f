import { redirect } from '@sveltejs/kit';
import { normaliseCode } from '$lib/domain/join-code';
import type { PageLoad } from './$types';

/** A code that was sent by the plain form leads to its event. */
export const load: PageLoad = ({ url }) => {
	const code = normaliseCode(url.searchParams.get('code') ?? '');
	if (code !== '') redirect(303, `/e/${encodeURIComponent(code)}`);
};
