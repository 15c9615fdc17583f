import type { PageServerLoad } from './$types';

/** `board`: which one, for a link that leads several. */
export const load: PageServerLoad = ({ params, url }) => ({
	token: params.token,
	board: url.searchParams.get('board')
});
