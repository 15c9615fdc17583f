import { redirect } from '@sveltejs/kit';
import { normaliseCode } from '$lib/domain/join-code';
import type { LayoutLoad } from './$types';

/** One address for one event, however its code was typed. */
export const load: LayoutLoad = ({ params, url }) => {
	const code = normaliseCode(params.code);
	if (code === '') redirect(307, '/');
	if (code !== params.code) redirect(307, url.pathname.replace(/^\/e\/[^/]+/, `/e/${encodeURIComponent(code)}`));
	return { code };
};
