/** The server hands out tokens that last at least a minute and a half longer. Milliseconds. */
const REUSE = 60_000;

/**
 * Asks this app's server, which keeps the session, for the member's short-lived token. The client asks at every request,
 * so one answer serves for a minute. Null: no longer signed in, or no line.
 */
export function memberTokens(now: () => number = Date.now): () => Promise<string | null> {
	let asked: Promise<string | null> | null = null;
	let until = 0;
	return async () => {
		if (!asked || now() >= until) {
			asked = ask();
			until = now() + REUSE;
		}
		const token = await asked;
		if (token === null) asked = null;
		return token;
	};
}

async function ask(): Promise<string | null> {
	try {
		const answer = await fetch('/organise/token', { headers: { accept: 'application/json' } });
		return answer.ok ? ((await answer.json()) as { token: string }).token : null;
	} catch {
		return null;
	}
}
