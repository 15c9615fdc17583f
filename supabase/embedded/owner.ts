import { randomBytes } from 'node:crypto';
import { createClient, isAuthWeakPasswordError } from '@supabase/supabase-js';
import type { Backend } from './backend.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

const organisation = 'Meine Organisation';

/**
 * Makes the first account: an invitation, then an ordinary sign-up. Gives the lines to print, or undefined when
 * there are accounts already.
 */
export async function ensureOwner(
	{ database, keys }: Backend,
	{ ownerEmail, ownerPassword }: Settings,
	url: string
): Promise<string[] | undefined> {
	const accounts = await database.query('select from auth.users limit 1');
	if (accounts.length > 0) return undefined;
	const password = ownerPassword ?? randomBytes(12).toString('base64url');
	const [invited] = await database.query<{ token: string }>(
		"select private.invite_owner($1, $2) ->> 'token' as token",
		[ownerEmail, organisation]
	);
	const client = createClient(url, keys.publishableKey, {
		auth: { persistSession: false, autoRefreshToken: false }
	});
	const options = { data: { invitation: invited?.token } };
	const { error } = await client.auth.signUp({ email: ownerEmail, password, options });
	if (isAuthWeakPasswordError(error)) {
		throw new StartError('OWNER_PASSWORD is easy to guess.', 'Set another one, or leave it out: then one is made.');
	}
	if (error) throw new Error(`The first account could not be made: ${error.message}`);
	// Whoever starts the program gave this address, and the password with it.
	await database.query('delete from private.unproven_accounts');
	return [
		`  ${ownerEmail}`,
		ownerPassword ? '  (OWNER_PASSWORD)' : `  ${password}   (nur jetzt zu sehen / shown this once)`
	];
}
