import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, failure } from './answer.ts';
import { compress, worthCompressing } from './compress.ts';

/** As Supabase answers browsers of other origins: anybody may ask, nobody is sent cookies. */
const cors = {
	'access-control-allow-origin': '*',
	'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
	'access-control-allow-headers':
		'authorization, x-client-info, apikey, content-type, prefer, range, accept-profile, content-profile, x-supabase-api-version, x-retry-count',
	'access-control-expose-headers': 'content-range, retry-after, x-sb-error-code',
	'access-control-max-age': '3600'
};

const always = {
	...cors,
	'cache-control': 'no-store',
	'x-content-type-options': 'nosniff'
};

export const allowedMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

export const methodNotAllowed: Answer = failure(405, 'PGRST117', 'Unsupported HTTP method');

export const bodyTooLarge: Answer = {
	...failure(413, 'body_too_large', 'The body is too large'),
	headers: { 'content-type': 'application/json; charset=utf-8', connection: 'close' }
};

export function tooMany(seconds: number): Answer {
	const answer = failure(429, 'over_request_rate_limit', 'Request rate limit reached', {
		hint: String(seconds)
	});
	return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
}

export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
	if (response.destroyed) return;
	const body = answer.body ?? '';
	const bytes = Buffer.byteLength(body);
	const write = () => {
		response.writeHead(answer.status, {
			...answer.headers,
			...always,
			...(answer.status !== 204 && { 'content-length': String(bytes) })
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	};
	if (bytes < worthCompressing) write();
	else compress(request, response, write);
}
