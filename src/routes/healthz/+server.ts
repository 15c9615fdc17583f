import { json } from '@sveltejs/kit';
import { env as secret } from '$env/dynamic/private';
import { env } from '$env/dynamic/public';
import { createCaller } from '$lib/data/client';
import { isAlive } from '$lib/data/health';
import type { RequestHandler } from './$types';

/** Says ok only when the database answers. */
export const GET: RequestHandler = async ({ url }) => {
	const alive = await isAlive(
		createCaller({
			supabaseUrl: secret.SUPABASE_URL || env.PUBLIC_SUPABASE_URL || url.origin,
			publishableKey: env.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? ''
		})
	);
	return json({ ok: alive }, { status: alive ? 200 : 503 });
};
