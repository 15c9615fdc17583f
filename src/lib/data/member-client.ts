import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Backend } from './client.ts';

/**
 * A member's client in the browser: the session stays in the server's cookie, the page hands its token over.
 * Separate from `client.ts`, so that attendees' devices do not load Auth (V6).
 */
export function createMemberClient(
	{ supabaseUrl, publishableKey }: Backend,
	accessToken: () => Promise<string | null>
): SupabaseClient {
	return createClient(supabaseUrl, publishableKey, { accessToken });
}
