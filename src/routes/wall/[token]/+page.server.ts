import { joinOrigin } from '$lib/server/address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => ({ token: params.token, origin: joinOrigin(url) });
