import { followUp } from '$lib/messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	return { ...data, texts: await followUp.load(language) };
};
