import { error, json } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import type { RequestHandler } from './$types';

/**
 * The short-lived token for data and live topics, for a signed-in member's own page. The refresh token stays in its cookie,
 * out of reach of scripts (L11). Never stored: every answer without a rule of its own is `no-store` (secureHeaders).
 */
export const GET: RequestHandler = async ({ locals }) => {
	if (locals.unreachable) error(503, 'backend_unreachable');
	const token = locals.member && (await accounts.accessToken(locals.supabase));
	if (!token) error(401, 'not_signed_in');
	return json({ token });
};
