import { emitWarning } from './own-warnings.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely } from 'kysely';
import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { type Database, type DatabaseError, isDatabaseError } from './database.ts';
import { createDialect } from './dialect.ts';
import { type Answer, failure, json } from './answer.ts';
import type { Keys } from './keys.ts';
import { explainFailure } from './rpc-errors.ts';
import { type Occasion, type Post, linkLifetime } from './mail.ts';
import { minimumPasswordLength } from './passwords.ts';

process.emitWarning = emitWarning;

/** What the Data API and Auth need to know; everything else is of no use to them and says who somebody is (L2). */
const passedOn = new Set([
	'accept',
	'accept-profile',
	'apikey',
	'authorization',
	'content-profile',
	'content-type',
	'prefer',
	'range',
	'range-unit',
	'x-supabase-api-version'
]);

/** What the app uses. The rest of Auth answers 404 here. */
const authRoutes = new Set([
	'POST /auth/v1/signup',
	'POST /auth/v1/token',
	'POST /auth/v1/otp',
	'POST /auth/v1/recover',
	'POST /auth/v1/verify',
	'POST /auth/v1/logout',
	'GET /auth/v1/user',
	'PUT /auth/v1/user',
	'GET /auth/v1/settings',
	'GET /auth/v1/health',
	'GET /auth/v1/.well-known/jwks.json'
]);

export type Library = {
	/** The schema `auth` and the table of migrations. May run again. */
	ensureSystemSchema(): Promise<void>;
	/** Answers a request to `/rest/v1` or `/auth/v1`. */
	answer(request: Request): Promise<Answer>;
};

type CurrentRequest = { error?: DatabaseError };

/** Data API and Auth by @supabase/lite, on our database and with its freedoms taken away. */
export function createLibrary(database: Database, keys: Keys, post: Post): Library {
	const current = new AsyncLocalStorage<CurrentRequest>();
	silenceWithin(current);

	const { dialect, perRequest } = createDialect(database, (error) => {
		const request = current.getStore();
		if (request && isDatabaseError(error)) request.error = error;
	});
	const connection = createPostgresConnection({});
	Object.assign(connection, {
		kysely: new Kysely({ dialect }),
		// On its first request the library would grant all on all tables to everybody. The migrations say who may what.
		rlsState: 'active'
	});
	const app = new App({
		connection,
		api: { schemas: ['public'], max_rows: 1000 },
		auth: {
			enabled: true,
			publishable_key: keys.publishableKey,
			jwt_secret: keys.jwtSecret,
			minimum_password_length: minimumPasswordLength,
			enable_anonymous_sign_ins: false,
			email: {
				// What a link carries is made of the address and this many digits: six of them could be tried out.
				otp_length: 40,
				otp_expiry: linkLifetime,
				template: {
					magic_link: { subject: 'magiclink {{ .TokenHash }}' },
					recovery: { subject: 'recovery {{ .TokenHash }}' }
				}
			}
		},
		storage: { enabled: false },
		studio: { enabled: false },
		options: {
			server: { admin: false, disableStudio: true },
			drivers: {
				email: { send: async ({ to, subject }: { to: string; subject: string }) => handOver(post, to, subject) }
			}
		}
	});

	return {
		ensureSystemSchema: () => perRequest(() => app.ensureSystemSchema()),
		answer(request) {
			const { pathname } = new URL(request.url);
			if (pathname.startsWith('/auth/') && !authRoutes.has(`${request.method} ${pathname}`)) {
				return Promise.resolve(failure(404, 'not_found', 'Not offered by this server'));
			}
			const state: CurrentRequest = {};
			return current.run(state, () =>
				perRequest(async () => {
					const answer = await app.fetch(withoutTraces(request), { peerAddress: null });
					if (answer.status >= 500) return explain(pathname, answer.status, state.error);
					// Who has an account is refused like who is not invited.
					return answer.headers.get('x-sb-error-code') === 'user_already_exists' ? signUpRefused : passOn(answer);
				})
			);
		}
	};
}

/** The library's own mails are in English and lead to its own pages. Of them we take whom they are for, and the proof. */
function handOver(post: Post, to: string, subject: string): void {
	const [, occasion, tokenHash] = /^(magiclink|recovery) ([0-9a-f]{64})$/.exec(subject) ?? [];
	if (tokenHash) post.send(occasion as Occasion, to, tokenHash);
}

function withoutTraces(request: Request): Request {
	const headers = new Headers([...request.headers].filter(([name]) => passedOn.has(name)));
	return new Request(request.url, {
		method: request.method,
		headers,
		body: request.body,
		...(request.body && { duplex: 'half' })
	} as RequestInit);
}

async function passOn(response: Response): Promise<Answer> {
	const headers = Object.fromEntries(
		[...response.headers].filter(([name]) => !name.startsWith('access-control-') && name !== 'content-length')
	);
	const body = await response.text();
	return { status: response.status, headers, ...(body && { body }) };
}

const signUpRefused: Answer = {
	status: 422,
	headers: { 'content-type': json, 'x-sb-error-code': 'signup_disabled' },
	body: JSON.stringify({
		code: 422,
		error_code: 'signup_disabled',
		msg: 'Signups not allowed for this instance'
	})
};

/** The library knows no words for what a trigger on auth.users refuses, and too many for what broke. */
function explain(path: string, status: number, error: DatabaseError | undefined): Answer {
	if (path.startsWith('/auth/') && error && /^PT4\d\d$|^P0001$/.test(error.code)) {
		return signUpRefused;
	}
	if (path.startsWith('/rest/') && error) {
		const refusal = explainFailure(error, 'authenticated');
		if (refusal.status < 500) return refusal;
	}
	console.error(`${path.split('/').slice(0, 3).join('/')} answered ${status} (${error?.code ?? 'no code'})`);
	return failure(500, error?.code ?? 'XX000', 'internal_error');
}

/** The library writes every refused statement to the console, with the values in it (L2). */
function silenceWithin(current: AsyncLocalStorage<CurrentRequest>): void {
	const { error } = console;
	console.error = (...parts: unknown[]) => {
		if (current.getStore() === undefined) error(...parts);
	};
}
