import { error } from '@sveltejs/kit';
import { AppError } from '$lib/data/errors';
import * as organisations from '$lib/data/organisations';
import { serverCaller } from '$lib/server/supabase';
import type { RequestHandler } from './$types';

/** The logo with this digest: a PNG that was drawn here (SEC2). Its address changes with it, so browsers may keep it. */
export const GET: RequestHandler = async ({ params }) => {
	if (!/^[0-9a-f]{64}$/.test(params.digest)) error(404, 'not_found');
	try {
		return new Response((await organisations.readLogo(serverCaller(), params.digest)) as BodyInit, {
			headers: {
				'content-type': 'image/png',
				'content-security-policy': "default-src 'none'; sandbox",
				'cache-control': 'public, max-age=31536000, immutable'
			}
		});
	} catch (cause) {
		if (cause instanceof AppError && cause.status === 404) error(404, 'not_found');
		throw cause;
	}
};
