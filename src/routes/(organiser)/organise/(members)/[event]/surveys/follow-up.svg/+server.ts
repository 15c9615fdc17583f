import { fileResponse } from '$lib/server/exports/file-name';
import { qrSvg } from '$lib/server/exports/qr-picture';
import { followUpHandout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** The QR code of a follow-up, to be drawn at any size. */
export const GET: RequestHandler = async (asked) => {
	const { event, address, t } = await followUpHandout(asked);
	return fileResponse(
		new TextEncoder().encode(qrSvg(address, t('follow_up_qr', { address }))),
		'image/svg+xml',
		[event.title, 'follow-up'],
		'svg'
	);
};
