import { requireMember } from '$lib/server/session';
import type { PageServerLoad } from './$types';

/** The page has a shell of its own, and so none of the layouts that would ask for a member. */
export const load: PageServerLoad = ({ locals, url, params }) => {
	requireMember(locals, url);
	return { eventId: params.event, boardId: params.board };
};
