import type { IncomingMessage } from 'node:http';
import { type Answer, failure, json } from './answer.ts';
import { createAuthDoor } from './auth.ts';
import { bodyLimit, isTooDeep, isTooDeepAnyhow, largerBodies, readBody } from './body.ts';
import type { Database } from './database.ts';
import { allowedMethods, bodyTooLarge, methodNotAllowed, tooMany } from './http.ts';
import type { Library } from './library.ts';
import { Throttle, isLoopback, requestAllowance } from './limits.ts';
import type { FastLane } from './rpc.ts';
import { type Claims, TokenError, type VerifyToken } from './tokens.ts';

/** Headers that functions may read with `current_setting('request.headers')`. None of them says who somebody is (L2). */
const forFunctions = ['accept', 'content-type', 'prefer'];

/** Tables and functions have plain names here; whatever else is asked for does not get further. */
const restPath = /^\/rest\/v1\/((rpc\/)?\w+)?$/;

const tooDeep = failure(400, 'PGRST102', 'Too deeply nested json');

type Parts = {
	database: Database;
	library: Library;
	fastLane: FastLane;
	verify: VerifyToken;
	publishableKey: string;
	/** How long a refused sign-in takes at least. Milliseconds. */
	refusalMs?: number;
};

/** Answers what comes to `/rest/v1` and `/auth/v1`. */
export function createRoutes(parts: Parts): (request: IncomingMessage) => Promise<Answer> {
	const requests = new Throttle(requestAllowance);
	const auth = createAuthDoor(parts.refusalMs);

	return async (request) => {
		const method = request.method ?? 'GET';
		if (method === 'OPTIONS') return { status: 204 };
		if (!allowedMethods.has(method)) return methodNotAllowed;
		const address = request.socket.remoteAddress ?? '';
		const from = isLoopback(address) ? undefined : address;
		const wait = from === undefined ? 0 : requests.take(from);
		if (wait > 0) return tooMany(wait);
		const larger = largerBodies[request.url ?? ''];
		const body = await readBody(request, larger && (await isMember(parts, request)) ? larger : bodyLimit);
		if (body === undefined) return bodyTooLarge;
		if (isTooDeep(body)) return tooDeep;

		const url = new URL(request.url ?? '/', 'http://embedded');
		if (url.pathname.startsWith('/rest/') && !restPath.test(url.pathname)) {
			return failure(404, 'PGRST125', 'Invalid path specified in request URL');
		}
		const name = /^\/rest\/v1\/rpc\/(\w+)$/.exec(url.pathname)?.[1];
		if (name && method === 'POST' && url.search === '' && isPlain(request)) {
			const answer = await call(parts, request, name, body);
			if (answer) return answer;
		}
		if (isTooDeepAnyhow(url.search) || isTooDeepAnyhow(body)) return tooDeep;
		if (touchesAllRows(method, url)) return needsFilter(method);
		if (!url.pathname.startsWith('/auth/')) return viaLibrary(request, url, body);
		return auth(request, url, body, from, (changed) => viaLibrary(request, url, changed));
	};

	async function viaLibrary(request: IncomingMessage, url: URL, body: string): Promise<Answer> {
		const answer = await parts.library.answer(toWebRequest(request, url, body));
		if (request.method !== 'GET' && request.method !== 'HEAD') await parts.database.durable();
		return answer;
	}
}

async function call(
	{ fastLane, verify, publishableKey }: Parts,
	request: IncomingMessage,
	name: string,
	body: string
): Promise<Answer | undefined> {
	const { apikey } = request.headers;
	if (apikey !== publishableKey) return withoutKey(apikey !== undefined);
	let claims: Claims;
	try {
		claims = await claimsOf(request, verify);
	} catch (error) {
		if (!(error instanceof TokenError)) throw error;
		return failure(401, error.code, error.message);
	}
	const headers = Object.fromEntries(
		forFunctions.flatMap((header) => {
			const value = request.headers[header];
			return typeof value === 'string' ? [[header, value]] : [];
		})
	);
	return fastLane({ name, body, claims, headers });
}

/** Who calls, by the token. Throws `TokenError`. */
async function claimsOf({ headers }: IncomingMessage, verify: VerifyToken): Promise<Claims> {
	const token = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
	return token && !token.startsWith('sb_') ? verify(token) : { role: 'anon' };
}

/** Whether somebody with an account calls, known before anything of the body is read. */
async function isMember({ verify, publishableKey }: Parts, request: IncomingMessage): Promise<boolean> {
	const claims = await claimsOf(request, verify).catch(() => null);
	return request.headers.apikey === publishableKey && claims?.role === 'authenticated';
}

/** Whether the request asks for nothing but the value as JSON: no other form, no other schema, no preferences. */
function isPlain({ headers }: IncomingMessage): boolean {
	const type = headers['content-type'] ?? 'application/json';
	const accept = headers.accept ?? '*/*';
	return (
		/^application\/json\b/i.test(type) &&
		/^(\*\/\*|application\/json\b)/i.test(accept) &&
		headers.prefer === undefined &&
		(headers['content-profile'] ?? 'public') === 'public'
	);
}

/** What steers an answer without saying which rows are meant. */
const noFilters = new Set(['select', 'columns', 'order', 'limit', 'offset', 'on_conflict', 'apikey']);

/** As Supabase's safeupdate: a change has to say which rows it means. */
function touchesAllRows(method: string, url: URL): boolean {
	if (!/^\/rest\/v1\/\w+$/.test(url.pathname) || (method !== 'PATCH' && method !== 'DELETE')) return false;
	return [...url.searchParams.keys()].every((name) => noFilters.has(name));
}

function needsFilter(method: string): Answer {
	const verb = method === 'PATCH' ? 'UPDATE' : 'DELETE';
	return failure(400, '21000', `${verb} requires a WHERE clause`);
}

function withoutKey(given: boolean): Answer {
	const message = given ? 'Invalid API key' : 'No API key found in request';
	const hint = given ? 'Double check your Supabase `apikey`' : 'No `apikey` request header or url param was found.';
	return {
		status: 401,
		headers: { 'content-type': json },
		body: JSON.stringify({ message, hint })
	};
}

function toWebRequest(request: IncomingMessage, url: URL, body: string): Request {
	const headers = new Headers();
	for (const [name, value] of Object.entries(request.headers)) {
		if (typeof value === 'string') headers.set(name, value);
	}
	const bare = request.method === 'GET' || request.method === 'HEAD';
	return new Request(url, {
		method: request.method ?? 'GET',
		headers,
		...(!bare && body !== '' && { body })
	});
}
