import type { HandleServerError } from '@sveltejs/kit';
import { AppError } from '$lib/data/errors';

/**
 * SEC5: the page hears an id and nothing else. SEC6, L2: the log gets where it happened, never what was said: no address,
 * no query, no body, no message of an error, which may quote them.
 */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`Error ${id} in ${event.route.id ?? 'no route'}: ${nameOf(error)}\n${placesOf(error)}`);
	return { message: 'internal_error', id };
};

function nameOf(error: unknown): string {
	if (error instanceof AppError) return `${error.id} (${error.status})`;
	return error instanceof Error ? error.name : typeof error;
}

function placesOf(error: unknown): string {
	if (!(error instanceof Error)) return '';
	const lines = error.stack?.split('\n') ?? [];
	return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
