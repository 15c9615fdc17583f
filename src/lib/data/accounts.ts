import { AuthError, isAuthRetryableFetchError, type SupabaseClient } from '@supabase/supabase-js';
import { AppError } from './errors.ts';

/** A person with an account, as far as pages need to know. */
export type Member = { id: string; email: string };

/** Signs in with address and password. Errors: `sign_in_refused`, `too_fast`, `offline`. */
export async function signIn(client: SupabaseClient, email: string, password: string): Promise<void> {
	const { error } = await client.auth.signInWithPassword({ email, password });
	if (error) throw toAccountError(error);
}

/** Ends this session only: other devices of the same member stay signed in. */
export async function signOut(client: SupabaseClient): Promise<void> {
	const { error } = await client.auth.signOut({ scope: 'local' });
	if (error && isAuthRetryableFetchError(error)) throw toAccountError(error);
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

function toAccountError(error: AuthError): AppError {
	if (isAuthRetryableFetchError(error)) return new AppError('offline', 0, null, { cause: error });
	if (error.status === 429) return new AppError('too_fast', 429, null, { cause: error });
	return new AppError('sign_in_refused', 400, null, { cause: error });
}
