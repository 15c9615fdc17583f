import * as accounts from '$lib/data/accounts';
import { act } from '$lib/server/acts';
import { refuseTooMany, Tries } from '$lib/server/limits';
import type { Actions } from './$types';

/** In ten minutes and from one address; all of them, since whether there is such an account is not told here either. */
const tries = new Tries(20);
/** To one account, whoever asks: more of them get the same answer and no mail. */
const mails = new Tries(3);

export const actions: Actions = {
	default: (event) =>
		act(event.request, async (form) => {
			refuseTooMany(tries, event);
			const email = form.text('email').trim();
			const purpose = form.choice('purpose', ['magiclink', 'recovery']);
			const back = `${event.url.origin}/organise/confirm?type=${purpose}`;
			if (mails.take(email.toLowerCase(), Date.now()) === 0) {
				await accounts.sendLink(event.locals.supabase, email, purpose, back);
			}
			return { sentTo: email };
		})
};
