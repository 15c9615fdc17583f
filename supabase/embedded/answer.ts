/** What a route answers: everything is JSON text or nothing. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string };

export const json = 'application/json; charset=utf-8';

/** Errors as PostgREST words them: four fields and no more, so that nothing of the inside is told. */
export function failure(
	status: number,
	code: string,
	message: string,
	{ details = null, hint = null }: { details?: string | null; hint?: string | null } = {}
): Answer {
	return {
		status,
		headers: { 'content-type': json },
		body: JSON.stringify({ code, details, hint, message })
	};
}
