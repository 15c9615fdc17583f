import { hall } from '$lib/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({ ...data, catalogue: await hall.load(data.language) });
