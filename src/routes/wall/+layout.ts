import { desk, deskLanguage } from '$lib/messages';
import type { LayoutLoad } from './$types';

/** Charts speak the language of the desk. */
export const load: LayoutLoad = async ({ parent }) => {
	const language = deskLanguage((await parent()).language);
	return { deskLanguage: language, deskCatalogue: await desk.load(language) };
};
