import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = { sub?: string; role: string; exp?: number; [claim: string]: unknown };

/** Throws `TokenError` on a bad or expired token. The publishable key and an anonymous token give `{ role: 'anon' }`. */
export type VerifyToken = (token: string) => Promise<Claims>;

export class TokenError extends Error {
	/** PostgREST's code: PGRST301 cannot be read, PGRST303 its claims do not hold (expired). */
	readonly code: 'PGRST301' | 'PGRST303';

	constructor(code: 'PGRST301' | 'PGRST303', message: string) {
		super(message);
		this.code = code;
	}
}

const unreadable = () => new TokenError('PGRST301', 'No suitable key or wrong key type');

/** The roles that a token may carry. `service_role` is none of them: nothing in this process needs it. */
const roles = new Set(['anon', 'authenticated']);

/** Verifies tokens signed with HS256 and `secret`, as the library issues them. `now` gives milliseconds. */
export function createVerifier(
	{ publishableKey, jwtSecret }: { publishableKey: string; jwtSecret: string },
	now: () => number = Date.now
): VerifyToken {
	const key = Buffer.from(jwtSecret);
	return async (token) => {
		if (token === publishableKey) return { role: 'anon' };
		const [header, payload, signature, ...rest] = token.split('.');
		if (!header || !payload || !signature || rest.length > 0) throw unreadable();
		const expected = createHmac('sha256', key).update(`${header}.${payload}`).digest();
		const given = Buffer.from(signature, 'base64url');
		if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw unreadable();
		// The algorithm is not the sender's choice: a header that names another one is refused.
		if (decode(header)['alg'] !== 'HS256') throw unreadable();
		const claims = decode(payload);
		const role = claims['role'];
		if (typeof role !== 'string' || !roles.has(role)) throw unreadable();
		const seconds = now() / 1000;
		if (typeof claims['exp'] === 'number' && claims['exp'] <= seconds) {
			throw new TokenError('PGRST303', 'JWT expired');
		}
		return { ...claims, role };
	};
}

function decode(part: string): Record<string, unknown> {
	try {
		return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
	} catch {
		throw unreadable();
	}
}
