import { deskLanguage, remote } from '$lib/messages';
import type { PageLoad } from './$types';

/** What is led comes by itself and goes at once with the link; the server has nothing to draw. */
export const ssr = false;

export const load: PageLoad = async ({ data, parent }) => {
	const language = deskLanguage((await parent()).language);
	return { ...data, remoteLanguage: language, texts: await remote.load(language) };
};
