import { error, redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import { identityProvider } from '$lib/server/identity-provider';
import type { RequestHandler } from './$types';

/** Leads to the identity provider, and from there back to `confirm`. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const provider = identityProvider();
	if (!provider) error(404, 'not_found');
	redirect(303, await accounts.providerAddress(locals.supabase, provider, `${url.origin}/organise/confirm`));
};
