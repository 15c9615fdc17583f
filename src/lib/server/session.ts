import { error, json, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import { AppError } from '$lib/data/errors';
import { memberClient } from './supabase.ts';

const organiser = '/(organiser)/organise';
/** Everything below needs a member; sign-in and token stand beside it. */
const forMembers = `${organiser}/(members)`;

/** Who asks, on the organisers' pages. Acts and files are refused here, pages by `requireMember` in their layout. */
export const session: Handle = async ({ event, resolve }) => {
	const { route, locals } = event;
	if (!route.id?.startsWith(organiser)) return resolve(event);

	locals.supabase = memberClient(event);
	locals.member = null;
	try {
		locals.member = await accounts.current(locals.supabase);
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		// Without the backend nobody is signed out: that would send a member to a door that cannot open either.
		locals.unreachable = true;
	}
	const page = event.request.method === 'GET' && (event.isDataRequest || wantsPage(event));
	if (route.id.startsWith(forMembers) && !locals.member && !page) return refusal(event);
	return resolve(event);
};

/** For the layout of the members' pages: strangers are led to the sign-in. */
export function requireMember({ member, unreachable }: App.Locals, url: URL): accounts.Member {
	if (unreachable) error(503, 'backend_unreachable');
	if (!member) redirect(303, signInFor(url));
	return member;
}

/** Where to go after the sign-in: a page of this program and no other address, and nothing that a header cannot hold. */
export function afterSignIn(next: string | null): string {
	return next && /^\/organise(?:[/?][\x21-\x7e]*)?$/.test(next) ? next : '/organise';
}

function wantsPage({ request }: RequestEvent): boolean {
	return request.headers.get('accept')?.includes('text/html') ?? false;
}

function refusal({ request, url, locals }: RequestEvent): Response {
	if (locals.unreachable) return new Response('backend_unreachable', { status: 503 });
	const location = signInFor(url);
	// What Kit's enhanced forms read as a redirect; a plain 303 would be followed inside the page.
	if (request.headers.has('x-sveltekit-action')) return json({ type: 'redirect', status: 303, location });
	return new Response(null, { status: 303, headers: { location } });
}

function signInFor({ pathname, search }: URL): string {
	return `/organise/sign-in?next=${encodeURIComponent(pathname + search)}`;
}
