import { StartError } from './start-error.ts';

/** Whether the Supabase at `url` answers, so that a wrong address is told at the start and not to the attendees. */
export async function checkSupabase(url: string, publishableKey: string | undefined): Promise<void> {
	if (!publishableKey) {
		throw new StartError(
			'PUBLIC_SUPABASE_URL is set, but PUBLIC_SUPABASE_PUBLISHABLE_KEY is not.',
			"Set it to the project's publishable key."
		);
	}
	let status: number;
	try {
		const answer = await fetch(new URL('/auth/v1/health', url), {
			headers: { apikey: publishableKey },
			signal: AbortSignal.timeout(10_000)
		});
		status = answer.status;
	} catch {
		throw new StartError(
			`The Supabase at ${url} cannot be reached.`,
			'Check PUBLIC_SUPABASE_URL and the connection to it.'
		);
	}
	if (status === 401 || status === 403) {
		throw new StartError(`The Supabase at ${url} does not know the key.`, 'Check PUBLIC_SUPABASE_PUBLISHABLE_KEY.');
	}
	if (status !== 200) {
		throw new StartError(
			`The Supabase at ${url} answers with status ${status}.`,
			'Check PUBLIC_SUPABASE_URL, and whether the project is running.'
		);
	}
}
