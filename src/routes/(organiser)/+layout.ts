import { loadDeskCatalogue } from '$lib/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => ({
	deskCatalogue: await loadDeskCatalogue((await parent()).language)
});
