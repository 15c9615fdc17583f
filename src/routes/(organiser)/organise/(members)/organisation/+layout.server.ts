import { requireOrganisation } from '$lib/server/organisation';
import type { LayoutServerLoad } from './$types';

/** What stands on the pages below belongs to the chosen organisation. */
export const load: LayoutServerLoad = async (event) => ({ organisation: await requireOrganisation(event) });
