import { chooseLanguage, deskLanguage, remote } from '$lib/messages';
import type { PageLoad } from './$types';

/** What is led comes by itself and goes at once with the link; the server has nothing to draw. */
export const ssr = false;

/** In the language of the page before it, which may have been chosen there in place. */
export const load: PageLoad = async ({ data }) => {
	const language = deskLanguage(chooseLanguage([document.documentElement.lang]));
	return { ...data, remoteLanguage: language, texts: await remote.load(language) };
};
