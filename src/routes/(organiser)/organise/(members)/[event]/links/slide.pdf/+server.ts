import { fileResponse } from '$lib/server/exports/file-name';
import { slide } from '$lib/server/exports/signs';
import { handout, hostOfHandout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** A slide to project while people come in. */
export const GET: RequestHandler = async (asked) => {
	const { event, door, language, t } = await handout(asked);
	const bytes = await slide(event, door, language, t, new Date(), await hostOfHandout(asked));
	return fileResponse(bytes, 'application/pdf', [event.title, t('slide_file')], 'pdf');
};
