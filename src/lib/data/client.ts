import { PostgrestClient } from '@supabase/postgrest-js';
import { RealtimeClient } from '@supabase/realtime-js';
import { AppError, type DatabaseError, toAppError } from './errors.ts';

/** Where this installation's Supabase is; comes with every page (`page.data.backend`). */
export type Backend = { supabaseUrl: string; publishableKey: string };

/** What the data modules need to call a function of the database; a member's `SupabaseClient` is one, too. */
export interface Caller {
	rpc(
		name: string,
		args?: Record<string, unknown>
	): PromiseLike<{ data: unknown; error: DatabaseError | null; status: number }>;
}

/** A device without an account: functions and live topics, nothing kept in the browser. */
export type AttendeeClient = Caller & { realtime: RealtimeClient };

/** No answer within this time counts as none: the outbox tries again, with the same id. Milliseconds. */
const PATIENCE = 10_000;

const impatientFetch: typeof fetch = async (input, init) => {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), PATIENCE);
	try {
		return await fetch(input, { ...init, signal: patience.signal });
	} finally {
		clearTimeout(timer);
	}
};

/** Calls functions without an account; for the server, which listens to nothing. */
export function createCaller({ supabaseUrl, publishableKey }: Backend): Caller {
	const headers = { apikey: publishableKey, authorization: `Bearer ${publishableKey}` };
	return new PostgrestClient(`${supabaseUrl}/rest/v1`, { headers, fetch: impatientFetch });
}

/**
 * The parts of supabase-js that an attendee needs. `createClient` would bring Auth, Storage and Functions along:
 * 55 instead of 21 kB on the first load of a phone (V6).
 */
export function createAttendeeClient(backend: Backend): AttendeeClient {
	const { supabaseUrl, publishableKey } = backend;
	const caller = createCaller(backend);
	return {
		rpc: (name, args) => caller.rpc(name, args),
		// Heartbeats every 25 s keep proxies from closing the line (V4).
		realtime: new RealtimeClient(`${supabaseUrl.replace(/^http/, 'ws')}/realtime/v1`, {
			params: { apikey: publishableKey },
			accessToken: async () => publishableKey
		})
	};
}

/** Calls a function of the database and checks what it gives. Throws `AppError`. */
export async function call<Result>(
	client: Caller,
	name: string,
	args: Record<string, unknown>,
	shape: { parse(data: unknown): Result }
): Promise<Result> {
	const { data, error, status } = await client.rpc(name, args);
	if (error) throw toAppError(error, status);
	try {
		return shape.parse(data);
	} catch (cause) {
		throw new AppError('answer_unreadable', 502, null, { cause });
	}
}
