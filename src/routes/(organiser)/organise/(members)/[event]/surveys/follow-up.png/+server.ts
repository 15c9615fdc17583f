import { fileResponse } from '$lib/server/exports/file-name';
import { qrPng } from '$lib/server/exports/qr-picture';
import { followUpHandout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** The QR code of a follow-up, for programs that take pictures only. */
export const GET: RequestHandler = async (asked) => {
	const { event, address } = await followUpHandout(asked);
	return fileResponse(qrPng(address), 'image/png', [event.title, 'follow-up'], 'png');
};
