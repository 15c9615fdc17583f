import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { RequestEvent } from '@sveltejs/kit';
import { env as publicEnv } from '$env/dynamic/public';
import { env } from '$env/dynamic/private';
import { type Caller, createCaller } from '$lib/data/client';

/** No answer of the backend within this time counts as unreachable. Milliseconds. */
const PATIENCE = 10_000;

/** Where the server side reaches the backend: this process when it is embedded, else the one that browsers use. */
function address(): string {
	return env.SUPABASE_URL || publicEnv.PUBLIC_SUPABASE_URL || '';
}

/**
 * The backend as the member sees whose cookies came with the request: one client per request. The cookies hold the refresh
 * token, so no script may read them and only the organisers' pages get them (L11).
 */
export function memberClient({ cookies, setHeaders, url }: RequestEvent): SupabaseClient {
	return createServerClient(address(), publicEnv.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? '', {
		cookieOptions: {
			name: 'member',
			path: '/organise',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		},
		cookies: {
			getAll: () => cookies.getAll(),
			setAll(written, headers) {
				for (const { name, value, options } of written) {
					// What is set ends with the browser: the computer at a venue is often a shared one.
					const maxAge = value === '' ? 0 : undefined;
					cookies.set(name, value, { ...options, maxAge, path: '/organise' });
				}
				setHeaders(headers);
			}
		},
		global: {
			fetch: (input, init) => fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(PATIENCE) })
		}
	});
}

/** The backend as anybody sees it, for pages that are made on the server. */
export function serverCaller(): Caller {
	return createCaller({ supabaseUrl: address(), publishableKey: publicEnv.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? '' });
}
