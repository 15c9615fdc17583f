import { fileResponse } from '$lib/server/exports/file-name';
import { qrPng } from '$lib/server/exports/qr-picture';
import { handout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** The QR code by which one joins, for programs that take pictures only. */
export const GET: RequestHandler = async (asked) => {
	const { event, door } = await handout(asked);
	return fileResponse(qrPng(door.address), 'image/png', [event.title, 'qr-code'], 'png');
};
