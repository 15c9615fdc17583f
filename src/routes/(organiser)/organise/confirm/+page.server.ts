import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import { AppError } from '$lib/data/errors';
import { act } from '$lib/server/acts';
import { refuseTooMany, Tries } from '$lib/server/limits';
import { checkPassword } from '$lib/server/passwords';
import type { Actions, PageServerLoad } from './$types';

/** In ten minutes and from one address, of those that fail: links from mails cannot be guessed, but need not be tried out either. */
const tries = new Tries(40);

/** What the link carries: our own mails the proof itself, Supabase's mails and identity providers a code for this browser. */
function proofIn({ searchParams }: URL): accounts.Proof | null {
	const tokenHash = searchParams.get('token_hash');
	const code = searchParams.get('code');
	if (tokenHash) return { tokenHash, type: purposeOf({ searchParams }) };
	return code ? { code } : null;
}

function purposeOf({ searchParams }: Pick<URL, 'searchParams'>): 'magiclink' | 'recovery' {
	return searchParams.get('type') === 'recovery' ? 'recovery' : 'magiclink';
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const proof = proofIn(url);
	const purpose = purposeOf(url);
	// A code is of use in this browser alone: no mail program can use it up.
	if (proof && 'code' in proof && purpose === 'magiclink' && (await holds(locals, proof))) redirect(303, '/organise');
	return { purpose, open: proof !== null && ('tokenHash' in proof || purpose === 'recovery') };
};

export const actions: Actions = {
	default: (event) =>
		act(event.request, async (form) => {
			refuseTooMany(tries, event);
			const { locals, url } = event;
			const proof = proofIn(url);
			if (!proof) return { refused: true };
			const password = purposeOf(url) === 'recovery' ? form.text('password') : null;
			// Before the link is used up.
			if (password !== null) await checkPassword(password, '');
			if (!(await holds(locals, proof))) return { refused: true };
			if (password !== null) await accounts.setPassword(locals.supabase, password);
			tries.giveBack(event.getClientAddress());
			redirect(303, '/organise');
		})
};

async function holds({ supabase }: App.Locals, proof: accounts.Proof): Promise<boolean> {
	try {
		await accounts.redeem(supabase, proof);
		return true;
	} catch (cause) {
		if (cause instanceof AppError && cause.id === 'proof_refused') return false;
		throw cause;
	}
}
