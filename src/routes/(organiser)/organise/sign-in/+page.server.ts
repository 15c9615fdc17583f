import { fail, redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import { AppError } from '$lib/data/errors';
import { identityProvider } from '$lib/server/identity-provider';
import { Tries } from '$lib/server/limits';
import { afterSignIn } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** In ten minutes and from one address, of those that fail: a house full of people, not a machine that guesses. */
const tries = new Tries(40);

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.member) redirect(303, afterSignIn(url.searchParams.get('next')));
	return { provider: identityProvider() !== null };
};

export const actions: Actions = {
	default: async ({ request, locals, url, getClientAddress }) => {
		const form = await request.formData();
		const email = String(form.get('email') ?? '').trim();
		const password = String(form.get('password') ?? '');
		if (!email || !password) return fail(400, { fault: 'missing', email, minutes: 0 } as const);

		const address = getClientAddress();
		const wait = tries.take(address, Date.now());
		if (wait > 0) return fail(429, { fault: 'too_fast', email, minutes: Math.ceil(wait / 60) } as const);
		try {
			await accounts.signIn(locals.supabase, email, password);
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			if (error.id === 'too_fast') return fail(429, { fault: 'too_fast', email, minutes: 1 } as const);
			if (error.id === 'offline') {
				tries.giveBack(address);
				return fail(503, { fault: 'unreachable', email, minutes: 0 } as const);
			}
			return fail(400, { fault: 'refused', email, minutes: 0 } as const);
		}
		tries.giveBack(address);
		redirect(303, afterSignIn(url.searchParams.get('next')));
	}
};
