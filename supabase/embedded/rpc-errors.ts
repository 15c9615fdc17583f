import { type Answer, failure } from './answer.ts';
import { isDatabaseError } from './database.ts';

/** SQLSTATE, or its first letters, to the HTTP status that PostgREST gives it. The longest match counts. */
const statuses: Record<string, number> = {
	'08': 503,
	'21': 400,
	'22': 400,
	'23': 400,
	'23503': 409,
	'23505': 409,
	'25006': 405,
	'28': 403,
	'42': 400,
	'42883': 404,
	'42P01': 404,
	'42P17': 500,
	'53': 503,
	P0001: 400
};

/**
 * What a failed call answers. Functions speak by raising PTnnn or P0001: their message, detail and hint are meant
 * for the caller. What PostgreSQL itself says about rows and keys stays here, and of what broke only the code is told.
 */
export function explainFailure(error: unknown, role: string): Answer {
	if (!isDatabaseError(error)) return failure(500, 'XX000', 'internal_error');
	const { code, message, detail, hint } = error;
	const raised = /^PT(\d{3})$/.exec(code);
	if (raised) {
		const status = Number(raised[1]);
		return failure(status >= 400 && status <= 599 ? status : 500, code, message, {
			details: detail ?? null,
			hint: hint ?? null
		});
	}
	if (code === 'P0001') {
		return failure(400, code, message, { details: detail ?? null, hint: hint ?? null });
	}
	if (code === '42501') return failure(role === 'anon' ? 401 : 403, code, message);
	if (code === '57014') return failure(500, code, 'canceling statement due to statement timeout');
	const status = statuses[code] ?? statuses[code.slice(0, 2)] ?? 500;
	return status >= 500 ? failure(status, code, 'internal_error') : failure(status, code, message);
}
