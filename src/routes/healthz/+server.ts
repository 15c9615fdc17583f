import { json } from '@sveltejs/kit';
import { env as secret } from '$env/dynamic/private';
import { env } from '$env/dynamic/public';
import { createCaller } from '$lib/data/client';
import { isAlive, isDeletionOverdue } from '$lib/data/health';
import type { RequestHandler } from './$types';

/** Says ok only when the database answers, and whether it fails to delete what is due. */
export const GET: RequestHandler = async ({ url }) => {
	const caller = createCaller({
		supabaseUrl: secret.SUPABASE_URL || env.PUBLIC_SUPABASE_URL || url.origin,
		publishableKey: env.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? ''
	});
	const [ok, overdue] = await Promise.all([isAlive(caller), isDeletionOverdue(caller)]);
	return json({ ok, ...(overdue && { deletion: 'overdue' }) }, { status: ok ? 200 : 503 });
};
