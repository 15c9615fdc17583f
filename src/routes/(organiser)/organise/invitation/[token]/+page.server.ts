import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import { AppError } from '$lib/data/errors';
import * as members from '$lib/data/members';
import { act } from '$lib/server/acts';
import { refuseTooMany, Tries } from '$lib/server/limits';
import { choose } from '$lib/server/organisation';
import { checkPassword } from '$lib/server/passwords';
import type { Actions, PageServerLoad } from './$types';

/** In ten minutes and from one address, of those that fail. */
const tries = new Tries(40);

export const load: PageServerLoad = async ({ locals, params }) => {
	const member = locals.member?.email ?? null;
	try {
		return { invitation: await members.readInvitation(locals.supabase, params.token), member };
	} catch (cause) {
		if (cause instanceof AppError && cause.id === 'invitation_unknown') return { invitation: null, member };
		throw cause;
	}
};

export const actions: Actions = {
	signUp: (event) =>
		act(event.request, async (form) => {
			refuseTooMany(tries, event);
			const { locals, params, url } = event;
			const { email } = await members.readInvitation(locals.supabase, params.token);
			const password = form.text('password');
			await checkPassword(password, email);
			const account = { email, password, invitation: params.token };
			const signedIn = await accounts.signUp(locals.supabase, account, `${url.origin}/organise/confirm`);
			// What sends a mail stays counted.
			if (!signedIn) return { sentTo: email };
			tries.giveBack(event.getClientAddress());
			redirect(303, '/organise');
		}),
	join: (event) =>
		act(event.request, async () => {
			refuseTooMany(tries, event);
			await choose(event, await members.acceptInvitation(event.locals.supabase, event.params.token));
			tries.giveBack(event.getClientAddress());
			redirect(303, '/organise');
		}),
	signOut: async ({ locals, url }) => {
		await accounts.signOut(locals.supabase);
		redirect(303, url.pathname);
	}
};
