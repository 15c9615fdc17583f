import { fileResponse } from '$lib/server/exports/file-name';
import { qrSvg } from '$lib/server/exports/qr-picture';
import { handout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** The QR code by which one joins, to be drawn at any size. */
export const GET: RequestHandler = async (asked) => {
	const { event, door, t } = await handout(asked);
	const svg = qrSvg(door.address, t('poster_qr', { address: door.address }));
	return fileResponse(new TextEncoder().encode(svg), 'image/svg+xml', [event.title, 'qr-code'], 'svg');
};
