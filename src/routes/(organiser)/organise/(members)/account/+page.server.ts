import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import * as deletions from '$lib/data/deletions';
import { AppError } from '$lib/data/errors';
import * as members from '$lib/data/members';
import { act } from '$lib/server/acts';
import { refuseTooMany, Tries } from '$lib/server/limits';
import { atDesk } from '$lib/server/organisation';
import { checkPassword } from '$lib/server/passwords';
import { requireMember } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** In ten minutes and from one address, of those that fail. */
const tries = new Tries(20);

export const load: PageServerLoad = async ({ locals, url }) => {
	requireMember(locals, url);
	return { deletedOn: await deletions.ofAccount(locals.supabase) };
};

export const actions: Actions = {
	password: (event) =>
		act(event.request, async (form) => {
			refuseTooMany(tries, event);
			const { locals, url } = event;
			const { email } = requireMember(locals, url);
			const password = form.text('password');
			await checkPassword(password, email);
			await signInAgain(locals, email, form.text('old'));
			await accounts.setPassword(locals.supabase, password);
			tries.giveBack(event.getClientAddress());
			return { changed: true };
		}),
	signOutEverywhere: async ({ locals }) => {
		await accounts.signOutElsewhere(locals.supabase, 'global');
		redirect(303, '/organise/sign-in');
	},
	leave: (event) =>
		act(event.request, async (form) => {
			const { id } = requireMember(event.locals, event.url);
			const organisationId = form.text('organisation');
			const left = (await atDesk(event)).organisations.find((one) => one.id === organisationId);
			await members.remove(event.locals.supabase, organisationId, id);
			event.locals.organisations = undefined;
			return { left: left?.name ?? '' };
		})
};

/** Whoever sits at an open computer does not know the password. The session becomes a new one; the others end afterwards. */
async function signInAgain({ supabase }: App.Locals, email: string, password: string): Promise<void> {
	try {
		await accounts.signIn(supabase, email, password);
	} catch (cause) {
		if (cause instanceof AppError && cause.id === 'sign_in_refused') throw new AppError('password_wrong', 400);
		throw cause;
	}
}
