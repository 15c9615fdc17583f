import { atDesk } from '$lib/server/organisation';
import { requireMember } from '$lib/server/session';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const member = requireMember(event.locals, event.url);
	return { member, ...(await atDesk(event)) };
};
