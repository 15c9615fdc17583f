import type { Handle } from '@sveltejs/kit';
import { env } from '$env/dynamic/public';

/** The origins a page may open a connection to: its own (the socket too, for browsers whose 'self' does not cover it) and Supabase's. */
function connections(origin: string): string {
	const targets = env.PUBLIC_SUPABASE_URL ? [origin, env.PUBLIC_SUPABASE_URL] : [origin];
	return ["'self'", ...targets.flatMap((target) => [target, target.replace(/^http/, 'ws')])].join(' ');
}

/** SEC7: the headers of every answer; the rest of the content policy is in svelte.config.js. */
export const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	const policy = headers.get('content-security-policy');
	if (policy)
		headers.set(
			'content-security-policy',
			policy.replace("connect-src 'self'", `connect-src ${connections(event.url.origin)}`)
		);
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'no-referrer');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	if (event.url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
	return response;
};
