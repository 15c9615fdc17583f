import { kiosk } from '$lib/messages';
import type { PageLoad } from './$types';

/** What is shown comes with the link; the server has nothing to draw. */
export const ssr = false;

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	return { ...data, texts: await kiosk.load(language) };
};
