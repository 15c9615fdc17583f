import {
	AuthError,
	isAuthRetryableFetchError,
	isAuthWeakPasswordError,
	type Provider,
	type SupabaseClient
} from '@supabase/supabase-js';
import { AppError } from './errors.ts';

/** A person with an account, as far as pages need to know. */
export type Member = { id: string; email: string };

/** What a link from a mail, or the way back from an identity provider, carries; used up by `redeem`. */
export type Proof = { tokenHash: string; type: 'magiclink' | 'recovery' } | { code: string };

/** Signs in with address and password. Errors: `sign_in_refused`, `too_fast`, `offline`. */
export async function signIn(client: SupabaseClient, email: string, password: string): Promise<void> {
	const { error } = await client.auth.signInWithPassword({ email, password });
	if (error) throw toAccountError(error);
}

/**
 * Makes an account for an invited address. Gives whether it is signed in: some servers want the address confirmed first,
 * by a mail whose link leads to `back`. Errors: `sign_up_refused`, `password_guessable`, `too_fast`, `offline`.
 */
export async function signUp(
	client: SupabaseClient,
	account: { email: string; password: string; invitation: string },
	back: string
): Promise<boolean> {
	const { email, password, invitation } = account;
	const options = { data: { invitation }, emailRedirectTo: back };
	const { data, error } = await client.auth.signUp({ email, password, options });
	if (error) throw toAccountError(error, 'sign_up_refused');
	return data.session !== null;
}

/** Ends this session only: other devices of the same member stay signed in. */
export async function signOut(client: SupabaseClient): Promise<void> {
	const { error } = await client.auth.signOut({ scope: 'local' });
	if (error && isAuthRetryableFetchError(error)) throw toAccountError(error);
}

/** Ends all sessions, or all but this one. */
export async function signOutElsewhere(client: SupabaseClient, scope: 'global' | 'others'): Promise<void> {
	const { error } = await client.auth.signOut({ scope });
	if (error) throw toAccountError(error);
}

/**
 * Has a link sent that signs in, or that lets one set a new password. Whether the address has an account is not told: not
 * here either. Errors: `too_fast`, `offline`.
 */
export async function sendLink(
	client: SupabaseClient,
	email: string,
	purpose: 'magiclink' | 'recovery',
	back: string
): Promise<void> {
	const { error } =
		purpose === 'recovery'
			? await client.auth.resetPasswordForEmail(email, { redirectTo: back })
			: await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo: back } });
	if (error && (isAuthRetryableFetchError(error) || error.status === 429)) throw toAccountError(error);
}

/** Signs in by what a link carries. Errors: `proof_refused`, `too_fast`, `offline`. */
export async function redeem(client: SupabaseClient, proof: Proof): Promise<void> {
	const { error } =
		'code' in proof
			? await client.auth.exchangeCodeForSession(proof.code)
			: await client.auth.verifyOtp({ token_hash: proof.tokenHash, type: proof.type });
	if (error) throw toAccountError(error, 'proof_refused');
}

/** Sets the password of whoever is signed in, and ends their other sessions. Errors: `password_same`, `password_guessable`, `offline`. */
export async function setPassword(client: SupabaseClient, password: string): Promise<void> {
	const { error } = await client.auth.updateUser({ password });
	if (error) throw toAccountError(error, 'password_refused');
	await signOutElsewhere(client, 'others');
}

/** The address of a provider of OpenID Connect, at which somebody signs in and comes back to `back`. */
export async function providerAddress(client: SupabaseClient, provider: string, back: string): Promise<string> {
	const options = { redirectTo: back, skipBrowserRedirect: true };
	const { data, error } = await client.auth.signInWithOAuth({ provider: provider as Provider, options });
	if (error) throw toAccountError(error);
	return data.url;
}

/** Who the request's token speaks for, checked by the backend or its key; null without one. Error: `offline`. */
export async function current(client: SupabaseClient): Promise<Member | null> {
	const { data, error } = await client.auth.getClaims();
	if (error && isAuthRetryableFetchError(error)) throw toAccountError(error);
	return data ? { id: data.claims.sub, email: String(data.claims.email ?? '') } : null;
}

/** The short-lived token that a page needs for data and live topics. Only for a session that `current` has checked. */
export async function accessToken(client: SupabaseClient): Promise<string | null> {
	const { data } = await client.auth.getSession();
	return data.session?.access_token ?? null;
}

function toAccountError(error: AuthError, refused = 'sign_in_refused'): AppError {
	const cause = { cause: error };
	if (isAuthRetryableFetchError(error)) return new AppError('offline', 0, null, cause);
	if (error.status === 429) return new AppError('too_fast', 429, null, cause);
	if (isAuthWeakPasswordError(error)) return new AppError('password_guessable', 400, null, cause);
	if (error.code === 'same_password') return new AppError('password_same', 400, null, cause);
	return new AppError(refused, 400, null, cause);
}
