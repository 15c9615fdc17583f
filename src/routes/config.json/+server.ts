import { json } from '@sveltejs/kit';
import { env } from '$env/dynamic/public';
import type { RequestHandler } from './$types';

/** What another client of this installation needs to reach its Supabase. */
export const GET: RequestHandler = ({ url }) =>
	json({
		supabaseUrl: env.PUBLIC_SUPABASE_URL || url.origin,
		publishableKey: env.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? ''
	});
