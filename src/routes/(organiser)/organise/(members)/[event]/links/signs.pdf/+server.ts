import { fileResponse } from '$lib/server/exports/file-name';
import { signs } from '$lib/server/exports/signs';
import { handout, hostOfHandout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** Table signs: four to an A4 sheet. */
export const GET: RequestHandler = async (asked) => {
	const { event, door, language, t } = await handout(asked);
	const bytes = await signs(event, door, language, t, new Date(), await hostOfHandout(asked));
	return fileResponse(bytes, 'application/pdf', [event.title, t('sign_file'), 'a6'], 'pdf');
};
