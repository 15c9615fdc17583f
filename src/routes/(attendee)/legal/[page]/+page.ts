import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

const pages = ['imprint', 'privacy', 'accessibility'] as const;

export const load: PageLoad = ({ params }) => {
	const page = pages.find((name) => name === params.page);
	if (!page) error(404);
	return { page };
};
