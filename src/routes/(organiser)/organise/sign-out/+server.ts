import { redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals }) => {
	await accounts.signOut(locals.supabase);
	redirect(303, '/organise/sign-in');
};
